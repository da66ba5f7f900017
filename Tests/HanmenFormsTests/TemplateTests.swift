import HanmenCore
import HanmenYAML
import Testing

@testable import HanmenForms

private let base = """
    様式: 試し
    用紙: { 余白: { 上: 25mm, 下: 20mm } }
    体裁: { 文字: { 本文: 10.5pt } }
    項目: { 会派名: { 型: 文字 }, 期間: { 型: 期間 } }
    構成:
      - { 名前: 表題, 種類: 表題, 文: "{様式}" }
      - { 名前: 前文, 種類: 段落, 文: 報告します。 }
      - 名前: 表
        種類: 表
        行:
          - { 名前: 会派名, 値: "{会派名}" }
          - { 名前: 期間, 値: "{期間}" }

    """

private func resolve(_ layers: [String]) throws -> ResolvedLayout {
    var files = ["L/forms/base.yaml": base]
    for (index, layer) in layers.enumerated() {
        files["L/l\(index).yaml"] = "継承: \(index == 0 ? "試し" : "l\(index - 1).yaml")\n" + layer
    }
    let top = layers.isEmpty ? "L/forms/base.yaml" : "L/l\(layers.count - 1).yaml"
    let found = LayoutResolver(store: LayoutStore(workspace: MemoryWorkspace(files), root: "L")).resolve(top)
    #expect(found.diagnostics.map(\.summary.japanese) == [])
    return try #require(found.value)
}

extension Explanation {
    /// `file:line value`, lowest layer first.
    fileprivate var chain: [String] {
        settings.map {
            "\($0.span.source.name.split(separator: "/").last ?? ""):\($0.span.start.line) \($0.words ?? "")"
        }
    }
}

@Suite("explain")
struct ExplanationTests {
    private let layers = [
        "体裁: { 文字: { 本文: 11pt } }\n固定: [用紙]\n上書き可: [体裁.文字]\n",
        "体裁: { 文字: { 本文: 12pt } }\n変更:\n  - 変える: 表\n    行: [{ 変える: 期間, 見出し: 日程 }]\n",
    ]

    @Test("tells every layer that set a value, the lowest first")
    func chain() throws {
        let layout = try resolve(layers)
        let size = try #require(layout.explanation(of: "体裁.文字.本文").value)
        #expect(size.chain == ["base.yaml:3 10.5pt", "l0.yaml:2 11pt", "l1.yaml:2 12pt"])
        #expect(size.isOverridable && size.lock == nil)
        #expect(size.note?.hasPrefix("本文の文字") == true)
        #expect(layout.explanation(of: "構成.表.行.期間.見出し").value?.chain == ["l1.yaml:5 日程"])
    }

    @Test("tells locks, and what nobody set")
    func locks() throws {
        let layout = try resolve(layers)
        let margin = try #require(layout.explanation(of: "用紙.余白.上").value)
        #expect(margin.lock?.start.line == 3)
        #expect(!margin.isOverridable)
        let unset = try #require(layout.explanation(of: "用紙.綴じ代").value)
        #expect(unset.chain == [] && unset.note != nil)
    }

    @Test("a wrong key names those beside it")
    func wrong() throws {
        let found = try resolve([]).explanation(of: "用紙.余箔")
        #expect(found.diagnostics.map(\.summary.japanese) == ["「用紙.余箔」という項目は、この様式にありません"])
        #expect(found.diagnostics[0].hints[0].japanese == "使えるのは「用紙.余白」です")
        #expect(try resolve([]).explanation(of: "").diagnostics.count == 1)
    }
}

/// Resolves by the rules of docs/layouts.md in the plainest way: to a flat list of paths, each with the line that set it.
private struct NaiveResolver {
    var values: [(path: [String], value: String, file: String, line: Int)] = []
    var order: [String: [String]] = [:]

    /// A layer of `settings` lines `path = value` and `変える`s is already flat: path → value.
    mutating func set(_ path: [String], _ value: String, _ file: String, _ line: Int) {
        values.removeAll { $0.path == path }
        values.append((path, value, file, line))
    }

    mutating func remove(_ path: [String]) { values.removeAll { $0.path.starts(with: path) } }
}

@Suite("explain, against an independent resolver")
struct ExplanationPropertyTests {
    /// Random layers: sizes, margins, labels of rows, blocks taken away and put back.
    @Test("is right for every value of random layers", arguments: 0..<30)
    func random(_ seed: Int) throws {
        var random = SplitMix(state: UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 &+ 1)
        var naive = NaiveResolver()
        for (path, value, line) in Self.basePaths { naive.set(path, value, "base.yaml", line) }
        var layers: [String] = []
        for index in 0..<Int.random(in: 1...5, using: &random) {
            layers.append(Self.layer(file: "l\(index).yaml", &random, &naive))
        }
        let layout = try resolve(layers)
        #expect(Set(layout.valuePaths) == Set(naive.values.map { LayoutPath.text($0.path) }))
        for value in naive.values {
            let found = try #require(layout.explanation(of: LayoutPath.text(value.path)).value)
            #expect(found.chain.last == "\(value.file):\(value.line) \(value.value)", "\(layers)")
            #expect(layout.words(at: found.path) == value.value)
        }
    }

    private static let basePaths: [([String], String, Int)] = [
        (["様式"], "試し", 1), (["用紙", "余白", "上"], "25mm", 2), (["用紙", "余白", "下"], "20mm", 2),
        (["体裁", "文字", "本文"], "10.5pt", 3), (["項目", "会派名", "型"], "文字", 4), (["項目", "期間", "型"], "期間", 4),
        (["構成", "表題", "名前"], "表題", 6), (["構成", "表題", "種類"], "表題", 6), (["構成", "表題", "文"], "{様式}", 6),
        (["構成", "前文", "名前"], "前文", 7), (["構成", "前文", "種類"], "段落", 7), (["構成", "前文", "文"], "報告します。", 7),
        (["構成", "表", "名前"], "表", 8), (["構成", "表", "種類"], "表", 9), (["構成", "表", "行", "会派名", "名前"], "会派名", 11),
        (["構成", "表", "行", "会派名", "値"], "{会派名}", 11), (["構成", "表", "行", "期間", "名前"], "期間", 12),
        (["構成", "表", "行", "期間", "値"], "{期間}", 12),
    ]

    /// One layer as text; what it does is told to the naive resolver line by line. The first line is 継承.
    private static func layer(file: String, _ random: inout SplitMix, _ naive: inout NaiveResolver) -> String
    {
        var lines: [String] = []
        func number(_ random: inout SplitMix) -> Int { Int.random(in: 9...30, using: &random) }
        if Bool.random(using: &random) {
            let size = number(&random)
            lines.append("体裁: { 文字: { 本文: \(size)pt }, 行送り: 40pt }")
            naive.set(["体裁", "文字", "本文"], "\(size)pt", file, lines.count + 1)
            naive.set(["体裁", "行送り"], "40pt", file, lines.count + 1)
        }
        if Bool.random(using: &random) {
            let margin = number(&random)
            lines.append("用紙: { 余白: { 上: \(margin)mm } }")
            naive.set(["用紙", "余白", "上"], "\(margin)mm", file, lines.count + 1)
        }
        lines.append("変更:")
        lines.append("  - { 変える: 表, 前の空き: 1行, 行: [{ 変える: 期間, 見出し: 見\(lines.count) }] }")
        naive.set(["構成", "表", "前の空き"], "1行", file, lines.count + 1)
        naive.set(["構成", "表", "行", "期間", "見出し"], "見\(lines.count - 1)", file, lines.count + 1)
        let hasIntro = naive.values.contains { $0.path == ["構成", "前文", "名前"] }
        if hasIntro, Bool.random(using: &random) {
            if Bool.random(using: &random) {
                lines.append("  - 削除: 前文")
                naive.remove(["構成", "前文"])
            } else {
                let kept = naive.values.filter {
                    $0.path.count == 3 && ["名前", "種類"].contains($0.path[2]) && $0.path[1] == "前文"
                }
                naive.remove(["構成", "前文"])
                naive.values += kept
                lines.append("  - { 差し替え: 前文, 文: 新しい文, 位置: 表題の後 }")
                naive.set(["構成", "前文", "文"], "新しい文", file, lines.count + 1)
            }
        } else if !hasIntro {
            lines.append("  - { 追加: { 名前: 前文, 種類: 行, 文: また }, 位置: 表題の前 }")
            for (key, value) in [("名前", "前文"), ("種類", "行"), ("文", "また")] {
                naive.set(["構成", "前文", key], value, file, lines.count + 1)
            }
        }
        return lines.joined(separator: "\n") + "\n"
    }
}

/// A small generator, so that a failure can be had again.
private struct SplitMix: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }
}

@Suite("Shipped layouts")
struct ShippedLayoutTests {
    private let library = LayoutLibrary(store: .shipped)

    @Test("every layout resolves, and explains each of its values")
    func explained() throws {
        let files = library.all()
        #expect(files.count > 5)
        for file in files {
            let found = library.layout(file)
            #expect(found.diagnostics.map { "\(file.path): \($0.summary.japanese)" } == [])
            let layout = try #require(found.value)
            for path in layout.valuePaths {
                let last = try #require(layout.explanation(of: path).value?.settings.last)
                #expect(last.words == layout.words(at: path) || layout.words(at: path) == nil)
                // What the last place says is what stands there.
                if case .text(let text)? = layout.tree[path: LayoutPath.keys(path)]?.content {
                    #expect(last.span == text.span)
                }
            }
        }
    }

    @Test("the shipped schema is the one that the readers' keys make")
    func schema() throws {
        let bytes = try DiskWorkspace().read(
            "\(LayoutStore.shippedRoot)/schema/layout.schema.json", limit: 1 << 20)
        // When keys changed: hanmen template schema -o Layouts/schema/layout.schema.json
        #expect(String(decoding: bytes, as: UTF8.self) == LayoutSchema().text)
    }

    @Test("a report's schema has its fields, required ones by name")
    func reportSchema() throws {
        let request = LayoutLibrary.Request(form: "研修参加報告書", council: "緑野市議会", faction: "緑風会")
        let text = ReportSchema(try #require(library.layout(request).value)).text
        #expect(text.contains("\"提出日\""))
        let required = try #require(text.firstRange(of: "\"required\"")).upperBound
        #expect(text[required...].contains("\"期間\""))
        #expect(!text[required...].contains("\"会派名\""))
    }

    @Test("a listing reads back as the same layout")
    func listing() throws {
        for file in library.all() {
            let layout = try #require(library.layout(file).value)
            let text = LayoutListing(layout, withPlaces: true).text
            let again = LayoutResolver(
                store: LayoutStore(workspace: MemoryWorkspace(["x.yaml": text]), root: "L")
            )
            .resolve("x.yaml")
            #expect(again.diagnostics.map(\.summary.japanese) == [])
            #expect(layout.differences(to: try #require(again.value)) == [])
        }
    }

    @Test("asked for by names or files")
    func requests() throws {
        let request = LayoutLibrary.Request(form: "研修参加報告書", council: "緑野市議会", faction: "緑風会")
        #expect(library.layout(request).value?.layers.count == 3)
        let wrong = library.layout(LayoutLibrary.Request(form: "研修参加報告"))
        #expect(wrong.diagnostics.map(\.id) == [.formUnknown])
        let file = LayoutLibrary.Request(form: "\(LayoutStore.shippedRoot)/forms/ketsugi.yaml")
        #expect(library.layout(file).value?.title == "決議文")
    }
}

@Suite("diff")
struct DifferenceTests {
    private func sentences(_ layer: String) throws -> [String] {
        try resolve([]).differences(to: resolve([layer])).map(\.sentence.japanese)
    }

    @Test("says in words what a layer did")
    func words() throws {
        #expect(try sentences("体裁: { 文字: { 本文: 12pt } }\n") == ["体裁の文字の本文: 10.5pt → 12pt"])
        #expect(try sentences("用紙: { 綴じ代: 5mm }\n") == ["用紙の綴じ代: 5mm（新しく書いた）"])
        let rows = "変更:\n  - 変える: 表\n    行: [{ 変える: 期間, 見出し: 日程 }, { 追加: { 名前: 甲, 値: 乙 }, 位置: 会派名の後 }]\n"
        #expect(try sentences(rows) == ["「表」の行「甲」を足した（「会派名」の後）", "「表」の行「期間」の見出し: 日程（新しく書いた）"])
        #expect(try sentences("変更:\n  - { 変える: 表, 位置: 表題の前 }\n") == ["「表」をいちばん前へ移した"])
        #expect(try sentences("変更:\n  - 削除: 前文\n") == ["「前文」をなくした"])
        #expect(try sentences("項目: { 議題: { 型: 文字 } }\n") == ["項目「議題」の型: 文字（新しく書いた）"])
        #expect(try sentences("体裁: { 文字: { 本文: 10.5pt } }\n") == [])
    }

    @Test("names the place that did it")
    func place() throws {
        let found = try resolve([]).differences(to: resolve(["体裁: { 文字: { 本文: 12pt } }\n"]))
        #expect(found.map { "\($0.place.map { "\($0)" } ?? "-")" } == ["L/l0.yaml:2:17"])
    }
}
