import HanmenSeal
import Testing

@Suite("Seals") struct SealTests {
    @Test("the forms of seals have their names") func names() {
        #expect(SealSpecification.Form.allCases.map(\.rawValue) == ["認印", "角印", "丸印"])
    }
}
