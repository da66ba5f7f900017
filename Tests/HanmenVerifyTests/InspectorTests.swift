import HanmenVerify
import Testing

@Suite("Inspecting") struct InspectorTests {
    @Test("what is no PDF is refused") func noPDF() {
        #expect(throws: InspectionError.self) { try Inspector().inspect([1, 2, 3]) }
    }
}
