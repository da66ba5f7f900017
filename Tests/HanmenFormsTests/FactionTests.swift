import HanmenCore
import HanmenForms
import HanmenReport
import Testing

/// The shipped layouts in memory, with the faction's file changed by a text replacement.
private func store(_ old: String = "", with new: String = "", in file: String = "ryokufu.yaml") throws
    -> LayoutStore
{
    let disk = DiskWorkspace()
    let root = LayoutStore.shippedRoot
    var memory = MemoryWorkspace()
    for (path, bytes) in try LayoutStore.shippedForms() { memory.files["Layouts/\(path)"] = bytes }
    for path in ["councils/midorino/council.yaml", "councils/midorino/\(file)"] {
        var text = String(decoding: try disk.read("\(root)/\(path)", limit: 1 << 20), as: UTF8.self)
        if path.hasSuffix(file), !old.isEmpty {
            #expect(text.contains(old))
            text = text.replacing(old, with: new)
        }
        memory.files["Layouts/\(path)"] = Array(text.utf8)
    }
    return LayoutStore(workspace: memory)
}

private func bind(
    _ store: LayoutStore, faction: String = "ryokufu", _ extra: KeyValuePairs<String, String?> = [:]
)
    -> Diagnosed<Form>
{
    FormBinder(store: store).bind(
        .sample(extra), layout: .file("Layouts/councils/midorino/\(faction).yaml"))
}

/// What a block holds and how it is set, as text that can be compared.
private func dump(_ form: Form) -> [String: String] {
    Dictionary(
        uniqueKeysWithValues: form.blocks.map { ($0.name, "\($0.content.lines) \($0.content.settings)") })
}

extension FormContent {
    /// The settings that are not text.
    fileprivate var settings: String {
        switch self {
        case .sender(let sender): "\(sender.rows.map(\.seal)) \(sender.start) \(sender.labelWidth)"
        case .table(let table): "\(table.columns) \(table.rows.map(\.minimumLines))"
        case .line(let line): "\(line.alignment) \(line.inset)"
        default: ""
        }
    }
}

@Suite("Two factions from one base")
struct FactionTests {
    @Test("the council adds its addressee and its basis")
    func council() throws {
        let form = try #require(FormBinder(store: .shipped).bind(.sample(["議会": "緑野市議会"])).value)
        #expect(form.blocks.map(\.name).prefix(3) == ["表題", "提出日", "宛名"])
        #expect(form.plainText.contains("緑野市議会議長　様\n"))
        #expect(form.plainText.contains("緑野市議会研修規程第8条に基づき"))
    }

    @Test("a faction fills what its members need not write")
    func fixedValues() throws {
        let report = Report.sample(["会派名": nil, "会派代表者": nil, "議会": "緑野市議会", "会派": "緑風会"])
        let form = try #require(FormBinder(store: .shipped).bind(report).value)
        guard case .sender(let sender)? = form["差出"] else { return #expect(Bool(false), "no sender block") }
        #expect(sender.rows.map(\.value.plainText).prefix(2) == ["緑風会", "青木 結"])
        #expect(sender.rows.map(\.seal.mark) == [.none, .printed, .none])
    }

    @Test("another faction has its own faces, sizes, label and row")
    func shimin() throws {
        let report = Report.sample(["会派名": nil, "議会": "midorino", "会派": "shimin", "テーマ": "情報化"])
        let bound = FormBinder(store: .shipped).bind(report)
        #expect(bound.diagnostics.map(\.summary.japanese) == [])
        let form = try #require(bound.value)
        #expect(form.style.fonts.body == "ゴシック")
        #expect(form.style.bodySize == .pt(12))
        guard case .table(let table)? = form["概要表"] else { return #expect(Bool(false), "no table") }
        #expect(table.rows.map(\.cells[0].paragraphs[0].plainText) == ["年月日", "研修時間", "テーマ", "会場", "講師"])
    }

    @Test("the shipped faction files are short", arguments: ["ryokufu", "shimin", "koei"])
    func short(_ faction: String) throws {
        let bytes = try DiskWorkspace().read(
            "\(LayoutStore.shippedRoot)/councils/midorino/\(faction).yaml", limit: 4096)
        #expect(SourceText(name: faction, text: String(decoding: bytes, as: UTF8.self)).lineCount <= 25)
    }
}

@Suite("Changing one value changes just that")
struct OneChangeTests {
    /// The names of the blocks that differ, and whether the style does.
    private func differences(_ old: String, _ new: String) throws -> (blocks: [String], style: Bool) {
        let before = try #require(bind(try store()).value)
        let after = try #require(bind(try store(old, with: new)).value)
        let (a, b) = (dump(before), dump(after))
        let names = Set(a.keys).union(b.keys).filter { a[$0] != b[$0] }.sorted()
        return (names, "\(before.style)" != "\(after.style)")
    }

    @Test("the seal")
    func seal() throws {
        let found = try differences("印: ㊞", "印: 空白")
        #expect(found.blocks == ["差出"])
        #expect(!found.style)
    }

    @Test("a label")
    func label() throws {
        let found = try differences("変更:\n", "変更:\n  - { 変える: 概要表, 行: [{ 変える: 研修場所, 見出し: 会場 }] }\n")
        #expect(found.blocks == ["概要表"])
        #expect(!found.style)
    }

    @Test("a face")
    func face() throws {
        let found = try differences("変更:\n", "体裁: { 書体: { 見出し: 明朝 } }\n変更:\n")
        #expect(found.blocks == [])
        #expect(found.style)
    }

    @Test("nothing")
    func nothing() throws {
        let found = try differences("印: ㊞", "印: ㊞ # 印のところ")
        #expect(found.blocks == [])
        #expect(!found.style)
    }

    @Test("what the council locks stays")
    func locked() throws {
        let bound = bind(try store("変更:\n", with: "用紙: { 大きさ: B5 }\n変更:\n  - 削除: 宛名\n"))
        #expect(bound.diagnostics.map(\.id) == [.layoutLocked, .layoutLocked])
    }
}
