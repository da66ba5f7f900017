import HanmenCode
import Testing

@Suite("QR codes")
struct QRCodeTests {
    @Test("nothing and too much make no code")
    func limits() {
        #expect(QRCode("") == nil)
        #expect(QRCode(String(repeating: "緑", count: 100)) != nil)
        #expect(QRCode(String(repeating: "緑", count: 101)) == nil)
    }

    @Test("the corners have their finder patterns (ISO/IEC 18004, 6.3.3)")
    func finders() throws {
        let code = try #require(QRCode("緑議第12号"))
        for (column, row) in [(0, 0), (code.side - 7, 0), (0, code.side - 7)] {
            #expect((0..<7).allSatisfy { code.isDark(column: column + $0, row: row) })
            #expect(!code.isDark(column: column + 1, row: row + 1))
            #expect(code.isDark(column: column + 3, row: row + 3))
        }
    }

    @Test("the bars cover every dark module once, and no light one")
    func bars() throws {
        let code = try #require(QRCode("緑議第12号"))
        var covered = Array(repeating: 0, count: code.side * code.side)
        for bar in code.bars {
            for row in bar.rows { for column in bar.columns { covered[row * code.side + column] += 1 } }
        }
        for row in 0..<code.side {
            for column in 0..<code.side {
                #expect(covered[row * code.side + column] == (code.isDark(column: column, row: row) ? 1 : 0))
            }
        }
    }
}
