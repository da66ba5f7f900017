import Testing

@testable import HanmenOpenData

@Suite("How values are written")
struct ShapeOfValuesTests {
    @Test("numbers for programs", arguments: ["0", "-3", "12.50", "007"])
    func pure(_ text: String) { #expect(NumberShape(of: text) == .pure) }

    @Test(
        "numbers for people",
        arguments: ["1,200", "▲5", "１２", "12円", "5（推計）", "30%", "+3", "¥500", "1,200 人"])
    func dressed(_ text: String) { #expect(NumberShape(of: text) == .dressed) }

    @Test("no numbers", arguments: ["", "-", "一二三", "第3回", "平成3", "3丁目2番", "12/3", "a1"])
    func none(_ text: String) { #expect(NumberShape(of: text) == nil) }

    @Test(
        "days",
        arguments: [
            ("2025-04-08", DateShape.iso), ("2025/4/8", .western), ("2025年4月8日", .western),
            ("令和7年4月8日", .era),
            ("R7.4.8", .era), ("7/4/8", .unclear), ("4/8", .unclear),
        ])
    func days(_ text: String, _ shape: DateShape) { #expect(DateShape(of: text) == shape) }

    @Test("no days", arguments: ["2025-02-30", "令和7年度", "12.5", "4月", "", "2025", "1-2"])
    func noDays(_ text: String) { #expect(DateShape(of: text) == nil) }
}
