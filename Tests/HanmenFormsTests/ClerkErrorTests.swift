import HanmenCore
import HanmenForms
import HanmenTesting
import Testing

private let base = """
    様式: 試しの様式
    用紙: { 余白: { 上: 25mm, 下: 20mm } }
    項目:
      会派名: { 型: 文字 }
      期間: { 型: 期間 }
      区分: { 型: 選択, 選択肢: [調査, 研修] }
    構成:
      - { 名前: 表題, 種類: 表題, 文: "{様式}" }
      - { 名前: 提出日, 種類: 行, 文: "{期間|和暦期間}" }
      - { 名前: 前文, 種類: 段落, 文: 次のとおり報告します。 }

    """

private let council = """
    継承: 試しの様式
    名称: 緑野市議会
    固定: [用紙.余白, 構成.前文]

    """

/// A wrong layout of a faction, by the name of its golden.
private let mistakes: [(name: String, text: String)] = [
    ("wide-colon", "継承: council.yaml\n名称：緑の会\n"),
    ("wide-space", "継承: council.yaml\n体裁:\n　行送り: 20pt\n"),
    ("tab", "継承: council.yaml\n体裁:\n\t行送り: 20pt\n"),
    ("field-unquoted", "継承: council.yaml\n変更:\n  - { 変える: 提出日, 文: {会派名} }\n"),
    ("key-twice", "継承: council.yaml\n名称: 緑の会\n名称: 緑風会\n"),
    ("block-unknown", "継承: council.yaml\n変更:\n  - { 変える: 提出火, 揃え: 右 }\n"),
    ("kind-unknown", "継承: council.yaml\n変更:\n  - 追加: { 名前: 宛名, 種類: 業, 文: 議長　様 }\n"),
    ("key-unknown", "継承: council.yaml\n体裁: { 行送リ: 20pt }\n"),
    ("unit-missing", "継承: council.yaml\n体裁: { 文字: { 本文: 12 } }\n"),
    ("unit-unknown", "継承: council.yaml\n用紙: { 綴じ代: 5ミリ }\n"),
    ("locked", "継承: council.yaml\n用紙: { 余白: { 上: 10mm } }\n"),
    ("verb-unknown", "継承: council.yaml\n変更:\n  - { 直す: 提出日, 揃え: 右 }\n"),
    (
        "position-unreadable",
        "継承: council.yaml\n変更:\n  - 追加: { 名前: 宛名, 種類: 行, 文: 議長　様 }\n    位置: 提出日のつぎ\n"
    ),
    ("position-unknown", "継承: council.yaml\n変更:\n  - 追加: { 名前: 宛名, 種類: 行, 文: 議長　様 }\n    位置: 日付の後\n"),
    ("circle", "継承: faction.yaml\n名称: 緑の会\n"),
    ("parent-unknown", "継承: 試しの洋式\n"),
    ("parent-outside", "継承: ../../../other.yaml\n"),
    ("field-unknown", "継承: council.yaml\n変更:\n  - { 変える: 提出日, 文: \"{会派}\" }\n"),
    ("format-unknown", "継承: council.yaml\n変更:\n  - { 変える: 提出日, 文: \"{期間|和歴期間}\" }\n"),
    ("format-unfit", "継承: council.yaml\n変更:\n  - { 変える: 提出日, 文: \"{会派名|和暦}\" }\n"),
    ("choice-unknown", "継承: council.yaml\n用紙: { 大きさ: A6 }\n"),
    ("default-no-choice", "継承: council.yaml\n項目: { 区分: { 既定: 視察 } }\n"),
    ("list-anew", "継承: council.yaml\n構成:\n  - { 名前: 表題, 種類: 表題, 文: 題 }\n"),
    ("lock-of-nothing", "継承: council.yaml\n固定: [構成.宛名]\n"),
    ("fixed-value-of-nothing", "継承: council.yaml\n固定値: { 会派代表: 青木 結 }\n"),
    ("length-negative", "継承: council.yaml\n用紙: { 綴じ代: -5mm }\n"),
    ("calculation-circle", "継承: council.yaml\n項目: { 甲: { 型: 数, 計算: 乙 + 1 }, 乙: { 型: 数, 計算: 甲 + 1 } }\n"),
    ("yes-in-english", "継承: council.yaml\n用紙: { 見開き: yes }\n"),
]

/// What a clerk reads for each mistake: file, line, column, the line with a mark, and what would be right.
@Suite("Errors in the clerk's language")
struct ClerkErrorTests {
    @Test("the whole message is as it was found good", arguments: mistakes.map(\.name))
    func message(_ name: String) throws {
        let text = try #require(mistakes.first { $0.name == name }).text
        let folder = "Layouts/councils/midorino"
        let workspace = MemoryWorkspace([
            "Layouts/forms/trial.yaml": base, "\(folder)/council.yaml": council,
            "\(folder)/faction.yaml": text,
        ])
        let found = LayoutResolver(store: LayoutStore(workspace: workspace)).resolve("\(folder)/faction.yaml")
        #expect(!found.diagnostics.isEmpty)
        #expect(found.diagnostics.allSatisfy { $0.span != nil && !$0.hints.isEmpty })
        let printer = DiagnosticPrinter(language: .japanese)
        Golden.check(found.diagnostics.map { printer.print($0) + "\n" }.joined(), named: "clerk-\(name)")
    }
}
