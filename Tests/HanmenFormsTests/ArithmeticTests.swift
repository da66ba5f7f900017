import HanmenCore
import HanmenReport
import Testing

@testable import HanmenForms

private func number(_ text: String) -> ExactNumber? {
    NumberReader.number(Spanned(text, at: SourceText(name: "n", text: text).span(0..<text.utf8.count)))
}

private func rounded(_ text: String, _ rounding: ExactNumber.Rounding, to unit: String = "1") -> String? {
    guard let unit = number(unit) else { return nil }
    return number(text)?.rounded(rounding, to: unit)?.decimal
}

@Suite("Exact numbers")
struct ExactNumberTests {
    @Test(
        "are read as they are typed",
        arguments: [
            ("12,345", "12345"), ("１２", "12"), ("0.5", "0.5"), ("21.56%", "0.2156"), ("1/2", "0.5"),
            ("4分の1", "0.25"),
            ("▲500", "-500"), ("3.140", "3.14"),
        ])
    func read(_ text: String, _ decimal: String) { #expect(number(text)?.decimal == decimal) }

    @Test(
        "nothing else is a number",
        arguments: ["", "甲", "1,23", "1/0", "0分の1", "1.", "5x", "1/2/3", "1234567890123456"])
    func refused(_ text: String) { #expect(number(text) == nil) }

    @Test("a third has no finite decimal")
    func third() {
        #expect(number("2/3")?.decimal == nil)
        #expect(number("2/3")?.fraction == "3分の2")
    }

    @Test("rounding looks at the amount alone")
    func rounding() {
        #expect(rounded("1.5", .down) == "1")
        #expect(rounded("1.01", .up) == "2")
        #expect(rounded("1.5", .half) == "2")
        #expect(rounded("▲1.5", .down) == "-1")
        #expect(rounded("▲1.5", .half) == "-2")
        #expect(rounded("12,345", .down, to: "1000") == "12000")
        #expect(rounded("2/3", .half, to: "0.01") == "0.67")
    }

    @Test("beyond eighteen digits there is no number, and no trap")
    func limits() {
        let large = ExactNumber(999_999_999_999_999_999)
        #expect(large.adding(ExactNumber(1)) == nil)
        #expect(large.multiplied(by: large) == nil)
        #expect(large.divided(by: ExactNumber(0)) == nil)
        #expect(large.negated.subtracting(ExactNumber(1)) == nil)
    }
}

/// What a 計算 comes to, for amounts and rates by name.
private func outcome(_ text: String, _ values: [String: String] = [:]) throws -> String? {
    let calculation = try CalculationReader.read(spanned(text))
    let typed = try values.mapValues {
        TypedValue.rate(spanned($0).map { _ in ExactNumber(0) }).with(try #require(number($0)))
    }
    guard case .number(let number)? = try Calculator(values: typed).outcome(calculation) else { return nil }
    return number.decimal ?? number.fraction
}

private func spanned(_ text: String) -> Spanned<String> {
    Spanned(text, at: SourceText(name: "c", text: text).span(0..<text.utf8.count))
}

extension TypedValue {
    fileprivate func with(_ number: ExactNumber) -> TypedValue {
        guard case .rate(let rate) = self else { return self }
        return .rate(rate.map { _ in number })
    }
}

@Suite("計算")
struct CalculationTests {
    @Test(
        "binds × before +, and brackets first",
        arguments: [
            ("1 + 2 × 3", "7"), ("(1 + 2) × 3", "9"), ("10 ÷ 4", "2.5"), ("-2 - 3", "-5"), ("8 - 3 - 2", "3"),
            ("２＊３", "6"), ("1,000 + 1", "1001"), ("最小(3, 2, 5)", "2"), ("最大(1,000, 999)", "1000"),
            ("切捨て(1/2 + 1)", "1"), ("切上げ(1001, 1000)", "2000"), ("四捨五入(2.5)", "3"),
        ])
    func arithmetic(_ text: String, _ result: String) throws { #expect(try outcome(text) == result) }

    @Test("rounds each stage, not the total (forms.md A3)")
    func stages() throws {
        let values = ["額": "10575", "半": "1/2", "率": "21.56%"]
        #expect(try outcome("切捨て(額 × 半)", values) == "5287")
        #expect(try outcome("切捨て(額 × 率)", values) == "2279")
        #expect(try outcome("切捨て(切捨て(額 × 率) × 半)", values) == "1139")
    }

    @Test("blank is not zero (forms.md A8)")
    func blanks() throws {
        #expect(try outcome("甲 + 乙") == nil)
        #expect(try outcome("甲 + 乙", ["甲": "3"]) == "3")
        #expect(try outcome("甲 × 乙", ["甲": "3"]) == nil)
        #expect(try outcome("最小(甲, 乙)", ["甲": "3"]) == "3")
        #expect(try outcome("切捨て(乙)") == nil)
    }

    @Test("優先 takes the first that is not blank; zero is not blank")
    func first() throws {
        #expect(try outcome("優先(人月, 人 × 月)", ["人": "4", "月": "12"]) == "48")
        #expect(try outcome("優先(人月, 人 × 月)", ["人": "4", "月": "12", "人月": "46"]) == "46")
        #expect(try outcome("優先(人月, 人)", ["人": "4", "人月": "0"]) == "0")
        #expect(try outcome("優先(人月, 人)") == nil)
    }

    @Test(
        "what cannot be read",
        arguments: ["", "1 +", "(1", "1)", "合計", "合計(", "平均(甲)", "切捨て()", "甲 乙", "1 2", "×3"])
    func syntax(_ text: String) {
        if text == "合計" { return }
        #expect(throws: DiagnosticError.self) { try CalculationReader.read(spanned(text)) }
    }

    @Test("length and depth are bounded")
    func limits() {
        let deep = String(repeating: "(", count: 40) + "1" + String(repeating: ")", count: 40)
        #expect(throws: DiagnosticError.self) { try CalculationReader.read(spanned(deep)) }
        let long = "1" + String(repeating: " + 1", count: 200)
        #expect(throws: DiagnosticError.self) { try CalculationReader.read(spanned(long)) }
    }

    @Test("division by zero is told at its sign")
    func zero() {
        #expect(throws: DiagnosticError.self) { try outcome("1 ÷ 0") }
    }
}
