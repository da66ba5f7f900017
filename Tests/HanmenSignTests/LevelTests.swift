import HanmenSign
import Testing

@Suite("Levels") struct LevelTests {
    @Test("the levels have their names") func names() {
        #expect(SigningLevel.allCases.map(\.rawValue) == ["b", "t", "lt", "lta"])
    }
}
