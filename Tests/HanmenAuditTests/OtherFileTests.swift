import Foundation
import HanmenCore
import HanmenForms
import HanmenTesting
import Testing

@testable import HanmenAudit

@Suite("Files that are no PDF")
struct OtherFileTests {
    private let auditor: Auditor

    init() throws { auditor = try Auditor(secrets: [BadFile.wanted]) }

    @Test("text in every encoding", arguments: ByteEncoding.allCases)
    func text(encoding: ByteEncoding) throws {
        let mark: [UInt8] =
            encoding == .utf16BigEndian ? [0xFE, 0xFF] : encoding == .utf16LittleEndian ? [0xFF, 0xFE] : []
        let bytes =
            mark
            + "氏名,鷲尾楓子\n".unicodeScalars.flatMap { scalar in
                scalar == "\n" ? [0x0A] : encoding.bytes(of: scalar)
            }
        #expect(try auditor.search(bytes, name: "a.csv").verdict == .leak)
    }

    @Test("seven-bit text: ISO-2022-JP and Base64")
    func sevenBits() throws {
        let name = "鷲尾楓子".unicodeScalars.flatMap(ByteEncoding.eucJP.bytes).map { $0 & 0x7F }
        let letter = Array("Subject: \u{1B}$B".utf8) + name + Array("\u{1B}(B\n".utf8)
        #expect(try auditor.search(letter, name: "a.txt").verdict == .leak)
        let packed = Data("氏名は鷲尾楓子".utf8).base64EncodedString()
        #expect(
            try auditor.search(Array("data:text/plain;base64,\(packed)".utf8), name: "a.txt").verdict == .leak
        )
    }

    @Test("clean text passes")
    func clean() throws {
        let report = try auditor.audit(Array("項目,金額\n研修,1000\n".utf8), name: "a.csv")
        #expect(report.verdict == .pass && report.canaryCount == 4)
    }

    @Test("a JPEG's comment, EXIF and what stands behind it")
    func jpeg() throws {
        #expect(try auditor.audit(TestJPEG.progressive, name: "a.jpg").verdict == .pass)
        let name = Array(BadFile.secret.utf8)
        let comment =
            [0xFF, 0xD8, 0xFF, 0xFE, 0, UInt8(name.count + 2)] + name + TestJPEG.progressive.dropFirst(2)
        #expect(try auditor.search(comment, name: "a.jpg").leaks.map(\.place.detail) == ["コメント"])
        #expect(
            try auditor.search(TestJPEG.progressive + name, name: "a.jpg").leaks.map(\.place.detail) == ["末尾"]
        )
        let camera = try Auditor(secrets: [Secret(kind: .other, text: "HANMENCAM")])
        #expect(try camera.search(TestJPEG.quartersWithMetadata, name: "a.jpg").verdict == .leak)
    }

    @Test("a PNG's texts, packed too")
    func png() throws {
        func file(_ chunks: [UInt8]) -> [UInt8] {
            TestPNG.file(width: 1, height: 1, kind: .gray, depth: 8, rows: [[0]], chunks: chunks)
        }
        let name = Array(BadFile.secret.utf8)
        #expect(try auditor.audit(file([]), name: "a.png").verdict == .pass)
        let plain = TestPNG.chunk("iTXt", Array("Author\0\0\0\0\0".utf8) + name)
        #expect(try auditor.search(file(plain), name: "a.png").verdict == .leak)
        let packed = TestPNG.chunk("zTXt", Array("Author\0\0".utf8) + StoredZlib.packed(name))
        #expect(try auditor.search(file(packed), name: "a.png").verdict == .leak)
    }

    @Test("an unknown kind of file never passes")
    func unknown() throws {
        #expect(try auditor.audit([0x50, 0x4B, 3, 4, 0], name: "a.zip").verdict == .unproven)
    }
}
