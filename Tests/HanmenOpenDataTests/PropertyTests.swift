import HanmenCore
import HanmenForms
import HanmenTesting
import Testing

@testable import HanmenOpenData

@Suite("Random values")
struct PropertyTests {
    /// Pieces that people type: wide digits, ▲, eras, spaces of all kinds, characters of one machine, signs of formulas.
    private static let pieces = [
        "１２", "3,400", "▲", "△５", "令和７年4月", "R7.4.1", "　", " ", "\t", "\n", "\r\n", "\u{00A0}", "\u{200B}",
        "①", "㈱",
        "Ⅱ", "㎡", "〜", "～", "髙﨑", "𠮷", "葛\u{E0100}", "=", "+", "-", "@", "\"", ",", "、", "“", "青", "木", "円",
        "（", "3", "）",
        "その他（a）", "👩‍👩‍👧", "\u{0301}", "ｱ", "null",
    ]

    private static func text(_ random: inout some RandomNumberGenerator) -> String {
        (0..<Int.random(in: 0...9, using: &random)).map { _ in pieces.randomElement(using: &random) ?? "" }
            .joined()
    }

    private static func date(_ random: inout some RandomNumberGenerator) -> CalendarDate? {
        CalendarDate(dayNumber: Int.random(in: -30_000...60_000, using: &random))
    }

    @Test("pass the checker once written, and come back as the same numbers and days", arguments: 0..<200)
    func written(_ seed: Int) throws {
        var random = Dice(seed: UInt64(seed))
        let columns = [
            OpenColumn(Self.text(&random) + "名", "a", Self.text(&random)),
            OpenColumn("額", "b", .integer, unit: "円", "額"), OpenColumn("割合", "c", .decimal, "割合"),
            OpenColumn("年月日", "d", .day, "日"), OpenColumn("和暦", "e", "和暦"),
            OpenColumn("時刻", "f", .time, "時刻"),
        ]
        let rows = (0..<20).map { _ -> [OpenCell] in
            let day = Bool.random(using: &random) ? Self.date(&random) : nil
            let number =
                Bool.random(using: &random) ? Int.random(in: -1_000_000...1_000_000, using: &random) : nil
            let share = try? WrittenRate.read("\(Int.random(in: 0...999, using: &random))/1000")
            return [
                OpenCell(text: Self.text(&random)), OpenCell(number), share.map(OpenCell.decimal) ?? .blank,
                OpenCell(day), OpenCell(text: day?.eraText),
                TimeOfDay(hour: Int.random(in: 0...23, using: &random), minute: 7).map(OpenCell.time)
                    ?? .blank,
            ]
        }
        let table = OpenTable(name: "a", title: "a", columns: columns, rows: rows)
        let found = OpenDataChecker().findings(
            in: Array(table.csv.utf8), named: "a.csv", columns: table.columns)
        #expect(found == [], "\(found.map(\.summary.japanese))")

        let scanned = ScannedTable(SourceText(name: "a", text: table.csv)).rows
        #expect(scanned.count == rows.count + 1)
        for (row, line) in zip(rows, scanned.dropFirst()) {
            let values = line.cells.map { $0.value.hasPrefix("'") ? String($0.value.dropFirst()) : $0.value }
            #expect(row.map(\.written) == values)
            if case .integer(let number) = row[1] { #expect(Int(line.cells[1].value) == number) }
            if case .decimal(let share) = row[2] {
                #expect(try WrittenRate.read(line.cells[2].value) == share)
            }
        }
    }

    @Test("texts are the same once more", arguments: 0..<200)
    func twice(_ seed: Int) {
        var random = Dice(seed: UInt64(seed))
        let once = CellText.value(Self.text(&random))
        #expect(CellText.value(once) == once)
    }

    @Test("random bytes are told of, and end nothing", arguments: 0..<200)
    func bytes(_ seed: Int) {
        var random = Dice(seed: UInt64(seed))
        let alphabet = Array("a1,\"\r\n　①-=円年".utf8) + [0xFF]
        let bytes = (0..<400).map { _ in alphabet.randomElement(using: &random) ?? 0 }
        _ = OpenDataChecker().findings(in: bytes, named: "a.csv")
    }
}
