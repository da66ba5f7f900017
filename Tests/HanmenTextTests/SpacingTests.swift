import Testing

@Suite("Natural spacing (JLREQ Appendix B)")
struct SpacingTests {
    @Test("a quarter em stands between Japanese and Latin (§3.2.6)")
    func quarterEm() {
        #expect(Setting.origins("国A国") == [0, 1.25, 2.1])
        #expect(Setting.origins("令3年") == [0, 1.25, 2.1])
    }

    @Test(
        "neighbouring marks collapse (§3.1.4)",
        arguments: [("国。」国", [0, 1, 1.5, 2.5]), ("国」「国", [0, 1, 2, 2.5])])
    func collapse(_ text: String, _ expected: [Double]) {
        #expect(Setting.origins(text) == expected)
    }

    @Test("a middle dot keeps a quarter on both sides")
    func middleDot() {
        #expect(Setting.origins("国・国") == [0, 1.25, 2])
    }

    @Test("half-width brackets are solid inside and keep a quarter outside")
    func latinBrackets() {
        #expect(Setting.origins("国(国)国") == [0, 1.25, 1.85, 2.85, 3.7])
    }
}
