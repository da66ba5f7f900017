import Hanmen
import HanmenCore
import HanmenTesting
import Testing

/// The example and its layout, damaged at random with a fixed seed: there is always a document or a reason why not.
@Suite("Damaged files")
struct MutationTests {
    private static let mutations = 20

    @Test("a report never stops the press without a word", arguments: 0..<10 as Range<UInt64>)
    func report(seed: UInt64) throws {
        let original = Array(try Example.report().utf8)
        try damage(original, seed: seed) { bytes in ["/desk/report.md": bytes] }
    }

    @Test("a layout never stops the press without a word", arguments: 0..<5 as Range<UInt64>)
    func layout(seed: UInt64) throws {
        let path = TestHome.home.layouts + "/forms/kenshu-sanka-hokokusho.yaml"
        let original = try DiskWorkspace().read(path, limit: 1 << 20)
        let report = Array(SampleReport().markdown.utf8)
        try damage(original, seed: seed) { bytes in ["/desk/report.md": report, path: bytes] }
    }

    private func damage(
        _ original: [UInt8], seed: UInt64, files: ([UInt8]) -> [String: [UInt8]]
    ) throws {
        var dice = Dice(state: seed)
        for round in 0..<Self.mutations {
            let workspace = TestHome(files(Self.damaged(original, &dice)))
            let press = try Press(home: TestHome.home, workspace: workspace)
            let laidOut = press.layOut(reportAt: "/desk/report.md")
            #expect((laidOut.value == nil) == laidOut.hasErrors, "seed \(seed), round \(round)")
            if let document = laidOut.value { #expect(try press.pdf(document).count > 10_000) }
            let told = laidOut.diagnostics.map(DiagnosticPrinter(language: .japanese).print)
            #expect(told.allSatisfy { !$0.isEmpty })
        }
    }

    /// One to four bytes changed, lines or parts deleted, doubled or moved.
    private static func damaged(_ original: [UInt8], _ dice: inout Dice) -> [UInt8] {
        var bytes = original
        for _ in 0..<Int.random(in: 1...4, using: &dice) {
            let start = Int.random(in: 0..<bytes.count, using: &dice)
            let part = start..<min(bytes.count, start + Int.random(in: 1...60, using: &dice))
            switch Int.random(in: 0..<6, using: &dice) {
            case 0: bytes[start] ^= 1 << UInt8.random(in: 0..<8, using: &dice)
            case 1: bytes.removeSubrange(part)
            case 2: bytes.insert(contentsOf: bytes[part], at: start)
            case 3:
                bytes.insert(marks.randomElement(using: &dice) ?? 0x0A, at: lineStart(before: start, bytes))
            case 4: bytes.removeSubrange(lineStart(before: start, bytes)..<start)
            default: bytes.swapAt(start, Int.random(in: 0..<bytes.count, using: &dice))
            }
        }
        return bytes
    }

    /// Bytes that mean something to YAML or Markdown.
    private static let marks = Array("#-*>|:&{}[]`!\"'\\\t\n ".utf8)

    private static func lineStart(before index: Int, _ bytes: [UInt8]) -> Int {
        (bytes[..<index].lastIndex(of: 0x0A) ?? -1) + 1
    }
}

/// Numbers that look random and are the same in every run (SplitMix64).
struct Dice: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
