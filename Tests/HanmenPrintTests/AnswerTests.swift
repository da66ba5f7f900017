import HanmenTesting
import Testing

@testable import HanmenPrint

@Suite("Answers of printers")
struct AnswerTests {
    /// An attribute as it is encoded (RFC 8010, 3.1.4).
    private func attribute(_ tag: UInt8, _ name: String, _ value: [UInt8]) -> [UInt8] {
        let (name, count) = (Array(name.utf8), value.count)
        return [tag, 0, UInt8(name.count)] + name + [UInt8(count >> 8), UInt8(count & 255)] + value
    }

    private func answer(_ groups: [UInt8]) -> IPPAnswer {
        IPPAnswer([2, 0, 0, 0, 0, 0, 0, 1] + groups + [3])
    }

    @Test("attributes are sorted by their groups, the jobs of a list apart")
    func groups() throws {
        let said = try answer(
            [1] + attribute(0x41, "status-message", Array("ok".utf8))
                + [2] + attribute(0x21, "job-id", [0, 0, 0, 1])
                + attribute(0x42, "job-name", Array("甲 #A".utf8))
                + [2] + attribute(0x21, "job-id", [0, 0, 0, 2])
                + [4] + attribute(0x44, "media-ready", Array("a4".utf8))
                + attribute(0x44, "", Array("a3".utf8))
        ).read()
        #expect(said.status.isSuccessful && said.message == "ok")
        #expect(said.jobs.map { $0.integer("job-id") } == [1, 2] && said.jobs[0].text("job-name") == "甲 #A")
        #expect(said.printer.texts("media-ready") == ["a4", "a3"])
    }

    @Test("collections that lie in each other without end are refused")
    func deep() throws {
        let opened = attribute(0x34, "media-col", [])
        let inner = attribute(0x4A, "", Array("x".utf8)) + attribute(0x34, "", [])
        for depth in [20, 100_000] {
            let nested = [4] + opened + Array((0..<depth).map { _ in inner }.joined())
            #expect(throws: PrinterError.self) { try answer(nested).read() }
        }
    }

    @Test("an answer cut anywhere, or with any byte changed, is read or refused, and never more")
    func mangled() {
        let whole: [UInt8] =
            [2, 0, 0, 0, 0, 0, 0, 1, 4] + attribute(0x33, "copies-supported", [0, 0, 0, 1, 0, 0, 0, 9])
            + attribute(0x34, "media-col-default", []) + attribute(0x4A, "", Array("media-source".utf8))
            + attribute(0x44, "", Array("auto".utf8)) + attribute(0x37, "", [])
            + attribute(0x23, "finishings-supported", [0, 0, 0, 3]) + [3]
        for count in 0..<whole.count { _ = try? IPPAnswer(Array(whole.prefix(count))).read() }
        var dice = Dice(seed: 631)
        for _ in 0..<20_000 {
            var bytes = whole
            for _ in 0...Int.random(in: 0..<3, using: &dice) {
                bytes[Int.random(in: 0..<bytes.count, using: &dice)] = UInt8.random(in: 0...255, using: &dice)
            }
            if let said = try? IPPAnswer(bytes).read() { _ = PrinterCapabilities(said.printer) }
        }
    }
}
