import HanmenCore
import HanmenText
import Testing

@Suite("Even spacing (均等割付, JLREQ §3.5.3)")
struct EvenSpacingTests {
    @Test(
        "characters stand at i × (W − 1) ÷ (n − 1)",
        arguments: [
            ("氏名", 4.0, [0, 3.0]), ("電話番号", 5, [0, 1.33, 2.67, 4]), ("会計責任者", 8, [0, 1.75, 3.5, 5.25, 7]),
        ])
    func positions(_ text: String, _ width: Double, _ expected: [Double]) {
        let line = Composer().evenlySpread(Setting.clusters(text), over: Setting.em * width)
        #expect(line.positions.map { ($0 / Setting.em * 100).rounded() / 100 } == expected)
    }

    @Test("the last body ends at the width")
    func end() {
        #expect(Composer().evenlySpread(Setting.clusters("研修場所"), over: .pt(72)).end == .pt(72))
    }

    @Test("a single character stands in the middle")
    func single() {
        let line = Composer().evenlySpread(Setting.clusters("印"), over: .pt(30))
        #expect(line.positions == [.pt(10)])
    }
}
