import HanmenCore
import HanmenForms
import Testing

@testable import HanmenAudit

@Suite("Lists of secrets (秘密の一覧)")
struct SecretListTests {
    private func read(_ text: String, as name: String) -> [Secret]? {
        SecretList.read(name: name, bytes: Array(text.utf8)).value
    }

    @Test("a value a line")
    func lines() throws {
        let secrets = try #require(read("# 注\n氏名: 鷲尾 楓子\n\n電話：090-1234-5678\nただの値\n", as: "a.txt"))
        #expect(secrets.map(\.kind) == [.person, .phone, .other])
        #expect(secrets.map(\.text) == ["鷲尾 楓子", "090-1234-5678", "ただの値"])
        #expect(secrets[1].place == "a.txt:4:1")
    }

    @Test(
        "YAML and JSON",
        arguments: ["氏名: [鷲尾 楓子, 水沢 渚]\n電話: 090-1\n", "- 氏名: 鷲尾 楓子\n- 氏名: 水沢 渚\n- 電話: 090-1\n"])
    func yaml(text: String) throws {
        let secrets = try #require(read(text, as: "秘密.yaml"))
        #expect(secrets.map(\.text) == ["鷲尾 楓子", "水沢 渚", "090-1"])
        #expect(secrets.map(\.kind) == [.person, .person, .phone])
        #expect(read(#"{"氏名": ["鷲尾 楓子"], "電話": "090-1"}"#, as: "a.json")?.count == 2)
    }

    @Test("an unknown kind is told with its place")
    func unknown() {
        let read = SecretList.read(name: "a.yaml", bytes: Array("名前: 鷲尾\n".utf8))
        #expect(read.value == nil)
        #expect(read.diagnostics.first?.span.map { "\($0)" } == "a.yaml:1:1")
        let told = read.diagnostics.map(DiagnosticPrinter(language: .japanese).print).joined()
        #expect(!told.contains("鷲尾"))
    }

    @Test("a line that cannot be read is told without its text")
    func broken() {
        let read = SecretList.read(name: "a.yaml", bytes: Array("氏名: [鷲尾\n".utf8))
        let told = read.diagnostics.map(DiagnosticPrinter(language: .japanese).print).joined()
        #expect(read.value == nil && told.contains("a.yaml:1") && !told.contains("鷲尾"))
    }

    @Test("a value is told by its first character alone")
    func veiled() {
        #expect(Secret(kind: .person, text: "鷲尾 楓子").veiled == "鷲○○")
        #expect(Secret(kind: .person, text: " ").veiled == "○○")
    }
}
