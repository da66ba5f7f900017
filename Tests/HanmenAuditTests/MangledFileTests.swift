import HanmenReading
import HanmenCore
import HanmenFinish
import Testing

@testable import HanmenAudit

@Suite("Mangled files")
struct MangledFileTests {
    @Test("a file with bytes changed is searched or refused; nothing else happens", arguments: 0..<24)
    func mangled(seed: Int) throws {
        var bytes = try BadFile().bytes
        var state = UInt64(seed + 1) &* 0x9E37_79B9_7F4A_7C15
        for _ in 0..<(1 + seed % 6) {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            bytes[Int(state >> 33) % bytes.count] = UInt8(truncatingIfNeeded: state >> 24)
        }
        let auditor = try Auditor(secrets: [BadFile.wanted])
        do throws(AuditError) {
            #expect(try auditor.search(bytes, name: "a.pdf").leaks.isEmpty)
        } catch {
            #expect(!error.diagnostic.hints.isEmpty)
        }
    }

    @Test(
        "brackets, names and numbers without end",
        arguments: [
            "(", "<", "[", "<<", "<</A ", "/", "\\(", "1 0 R ", "BT (", "BI ID ", "stream\n", "%%EOF\n",
            "x\u{9C}",
        ])
    func endless(piece: String) throws {
        let bytes = Array("%PDF-1.7\n".utf8) + Array(String(repeating: piece, count: 20_000).utf8)
        let auditor = try Auditor(secrets: [BadFile.wanted])
        #expect(throws: AuditError.self) { try auditor.search(bytes, name: "a.pdf") }
        var inspection = Inspection(PatternSet([BadFile.wanted]))
        RawSearch.search(bytes, around: try .init(of: bytes), path: [], &inspection)
        var reader = SyntaxReader(bytes)
        while reader.next() != nil {}
        _ = CharacterMap(bytes)
        #expect(inspection.finder.leaks.isEmpty)
    }

    @Test("a small stream that unpacks to far too much is refused")
    func bomb() throws {
        let error = #expect(throws: AuditError.self) {
            try Auditor(secrets: [BadFile.wanted]).search(Bomb.file, name: "a.pdf")
        }
        #expect(error == .tooLarge)
    }
}
