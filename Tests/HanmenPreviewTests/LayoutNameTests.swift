import HanmenPreview
import Testing

@Suite("Names of layouts")
struct LayoutNameTests {
    @Test(
        "a name leads nowhere but down",
        arguments: ["../x.yaml", "/etc/x.yaml", "a//b.yaml", "a.md", "", "a.yaml|../b.yaml"])
    func refused(_ text: String) { #expect(LayoutName(rawValue: text) == nil) }

    @Test("a name says what it was made of")
    func round() throws {
        let name = try #require(LayoutName(rawValue: "councils/midorino/ryokufu.yaml|forms/kenshu.yaml"))
        #expect(name.base == "forms/kenshu.yaml")
        #expect(LayoutName(rawValue: name.rawValue) == name)
    }
}
