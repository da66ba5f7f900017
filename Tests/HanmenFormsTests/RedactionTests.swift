import HanmenCore
import HanmenReport
import Testing

@testable import HanmenForms

@Suite("What a public edition masks")
struct RedactionTests {
    private static let form = """
        様式: 試し
        ファイル名: "{様式}_{氏名}"
        項目:
          会派名: { 型: 文字 }
          氏名: { 型: 氏名, 個人情報: 氏名 }
          住所: { 型: 文字, 個人情報: 住所 }
          生年月日: { 型: 日付, 個人情報: 生年月日 }
          口座: { 型: 口座, 個人情報: 口座 }
          参加者: { 型: 氏名の一覧, 個人情報: 氏名 }
          額: { 型: 金額, 個人情報: その他 }
          倍: { 型: 金額, 計算: 額 × 2 }
          種別: { 型: 選択○, 選択肢: [有, 無], 個人情報: その他 }
          印: { 型: 印, 個人情報: 印影 }
          印影: { 型: 画像, 個人情報: 印影 }
          写真: { 型: 写真の一覧 }
          備考: { 型: 文字 }
          費用: { 型: 明細, 列: { 費目: 文字, 相手: { 型: 氏名, 個人情報: 氏名 }, 額: 金額 } }
          計: { 型: 金額, 計算: 合計(費用.額) }
          本文: { 型: 文章 }
        構成:
          - { 名前: 差出, 種類: 差出, 行: [{ 名前: 氏名, 見出し: 氏名, 値: "{氏名}", 印: "{印}" }] }
          - { 名前: 住所, 種類: 行, 文: "{住所}" }
          - { 名前: 日, 種類: 行, 文: "{生年月日|西暦}" }
          - { 名前: 口座, 種類: 行, 文: "{口座}" }
          - { 名前: 番号, 種類: 行, 文: "番号{口座.番号}" }
          - { 名前: 参加者, 種類: 行, 文: "{参加者|読点}" }
          - { 名前: 額, 種類: 行, 文: "{額|円}", 条件: 額 > 10 }
          - { 名前: 倍, 種類: 行, 文: "{倍|円}" }
          - { 名前: 種別, 種類: 行, 文: "{種別}" }
          - { 名前: ある, 種類: 行, 文: ある, 条件: "氏名 = 森田 一郎 かつ 住所がある かつ 件数(参加者) ≧ 2" }
          - { 名前: 備考, 種類: 行, 文: "{備考}" }
          - { 名前: 各人, 種類: 繰り返し, 対象: 参加者, 構成: [{ 名前: 人, 種類: 行, 文: "{連番}:{値}" }] }
          - { 名前: 費用, 種類: 明細表, 繰り返し: 費用, 列: [{ 名前: 費目, 値: "{費目}" }, { 名前: 相手, 値: "{相手}" }, { 名前: 額, 値: "{額|数字}" }], 合計行: { 列: 額, 値: "{計|数字}" } }
          - { 名前: 印影, 種類: 画像, ファイル: "{印影}" }
          - { 名前: 写真, 種類: 写真 }
          - { 名前: 文章, 種類: 文章 }

        """

    private static let report = """
        ---
        様式: 試し
        会派名: 緑風会
        氏名: 森田 一郎
        住所: "緑野市本町1-2\\n緑野荘201"
        生年月日: S55.4.3
        口座: { 金融機関: みどり銀行, 番号: "7654321" }
        参加者: ["{髙﨑|たかさき} 遥", 大石 一史]
        額: 1,234円
        種別: 無
        印: ㊞
        印影: 森田の印.png 丸い印
        写真:
          - { ファイル: 領収書_小石商店.jpg, 説明: "{小石商店|非公開}の領収書", 伏せる: [{ 左: 10%, 上: 20%, 幅: 30%, 高さ: 5% }] }
          - 会場.jpg 会場
        備考: "担当は{牧田 出|非公開}。"
        費用: [{ 費目: 謝礼, 相手: 小川 三郎, 額: 300円 }, { 費目: 会場, 額: 200円 }]
        ---

        # ■{田中花子|非公開}さん

        [{田中|非公開}](mailto:tanaka@example.org)と**{鈴木|非公開}**、{090-1234-5678|非公開:電話}。

        | 名 |
        |---|
        | {佐藤|非公開} |

        - {加藤|非公開}
        """

    /// Everything above that is private.
    private static let secrets = [
        "森田", "本町", "緑野荘", "1980", "55", "みどり銀行", "7654321", "髙﨑", "たかさき", "大石", "1,234", "㊞", "丸い印",
        "小石商店", "牧田", "小川", "田中", "tanaka", "鈴木", "1234-5678", "佐藤", "加藤",
    ]

    private func bind(
        _ edition: Edition, _ profile: String = "", report: String = report
    ) -> Diagnosed<Form> {
        let store = LayoutStore(workspace: MemoryWorkspace(["f.yaml": Self.form + profile]), root: "L")
        return FormBinder(store: store).bind(.read(report), layout: .file("f.yaml"), edition: edition)
    }

    private func form(_ edition: Edition, _ profile: String = "") throws -> Form {
        let bound = bind(edition, profile)
        #expect(problems(bound) == [])
        return try #require(bound.value)
    }

    /// All that a form holds, as a debugger sees it.
    private func everything(_ form: Form) -> String {
        "\(form.plainText)\n\(form.author)\n\(form.fileName ?? "")\n" + FormDataJSON(form.data).text
            + FormDataCSV(form.data).text + form.pictureWords
    }

    @Test("nothing private is left in blocks, data, author, file name; all of it is in the original")
    func nothing() throws {
        let (original, masked) = (try form(.original), try form(.public))
        #expect(original.masked.isEmpty && original.edition == .original)
        for secret in Self.secrets {
            #expect(!everything(masked).contains(secret), "\(secret)")
        }
        for secret in ["森田", "本町", "7654321", "髙﨑", "1,234", "牧田", "小川", "田中", "佐藤", "加藤"] {
            #expect(everything(original).contains(secret), "\(secret)")
        }
    }

    @Test("an original is bound as ever, marks and all")
    func original() throws {
        let form = try form(.original)
        #expect(form["備考"]?.lines == ["担当は牧田 出。"])
        #expect(form.fileName == "試し_森田 一郎")
        #expect(form.furniture.isEmpty)
    }

    @Test("bars stand for fields, parts, lists, dates, amounts, choices")
    func bars() throws {
        let form = try form(.public)
        let bar = PrivateKind.placeholder
        for name in ["住所", "日", "口座", "額", "種別"] { #expect(form[name]?.lines == [bar], "\(name)") }
        #expect(form["番号"]?.lines == ["番号\(bar)"])
        #expect(form["参加者"]?.lines == ["\(bar)、\(bar)"])
        #expect(form["各人"]?.lines == ["1:\(bar)", "2:\(bar)"])
        #expect(form["差出"]?.lines == ["氏名", "\(bar)　\(bar)"])
        #expect(form["備考"]?.lines == ["担当は\(bar)。"])
        #expect(form.fileName == "試し_\(bar)")
    }

    @Test("sums stay right, conditions ask about what was written")
    func sums() throws {
        let form = try form(.public)
        #expect(form["倍"]?.lines == ["2,468円"])
        #expect(form["ある"]?.lines == ["ある"])
        #expect(form.table?.texts == ["費目|相手|額", "謝礼|（非公開）|300", "会場||200", "合計|500"])
    }

    @Test("data says that something is not published, and of what kind")
    func data() throws {
        let data = try form(.public).data
        func value(_ name: String) -> FormData.Value? { data.fields.first { $0.name == name }?.value }
        #expect(value("氏名") == .withheld(.person) && value("口座") == .withheld(.account))
        #expect(value("写真") == .texts(["画像.jpg", "画像.jpg"]))
        let json = FormDataJSON(data).text
        #expect(
            json.contains(
                "\"名前\": \"生年月日\",\n      \"型\": \"日付\",\n      \"値\": null,\n      \"非公開\": \"生年月日\""))
        #expect(json.contains("\"相手\": null"))
        #expect(FormDataCSV(data).text.contains("氏名,氏名,（非公開）"))
    }

    @Test("the narrative: headings, emphasis, cells, items; a link whose text is masked leads nowhere")
    func narrative() throws {
        guard case .prose(let blocks)? = try form(.public)["文章"] else {
            Issue.record("no narrative")
            return
        }
        #expect(
            blocks.plainText == "■（非公開）さん\n（非公開）と（非公開）、（非公開）。\n名\n（非公開）\n・（非公開）")
        #expect(!"\(blocks)".contains("link("))
    }

    @Test("pictures: a bar for a whole one, regions for a part")
    func pictures() throws {
        let form = try form(.public)
        guard case .picture(let seal)? = form["印影"], case .photos(let photos)? = form["写真"] else {
            Issue.record("no pictures")
            return
        }
        #expect(seal.image?.redaction == .whole(.seal))
        #expect(seal.image?.alternative.value == PrivateKind.placeholder && seal.image?.caption == nil)
        #expect(seal.image?.path.value == PrivateKind.placeholder)
        let region = PictureRegion(left: 0.1, top: 0.2, width: 0.3, height: 0.05)
        #expect(photos.photos.map(\.redaction) == [.regions([region]), .none])
        guard case .photos(let whole)? = try self.form(.original)["写真"] else { return }
        #expect(whole.photos.map(\.redaction) == [.none, .none])
    }

    @Test("what was masked is told as it was written, with its place, each once")
    func masked() throws {
        let masked = try form(.public).masked
        func texts(_ kind: PrivateKind) -> [String] { masked.filter { $0.kind == kind }.map(\.text) }
        #expect(
            texts(.person) == [
                "森田 一郎", "髙﨑 遥", "たかさき", "大石 一史", "小石商店", "牧田 出", "小川 三郎", "田中花子", "田中",
                "tanaka@example.org", "鈴木", "佐藤", "加藤",
            ])
        #expect(texts(.address) == ["緑野市本町1-2\n緑野荘201", "緑野市本町1-2", "緑野荘201"])
        #expect(texts(.birthday) == ["昭和55年4月3日", "S55.4.3"])
        #expect(texts(.account) == ["みどり銀行", "7654321"])
        #expect(texts(.other) == ["1,234", "1,234円", "無"])
        #expect(texts(.seal) == ["丸い印"])
        #expect(masked.first?.span?.start.line == 4)
    }

    @Test("kinds that the profile does not name, and fields that it never masks, stay readable")
    func kept() throws {
        let few = try form(.public, "公開: { 伏せる: [住所] }\n")
        #expect(few["番号"]?.lines == ["番号7654321"])
        #expect(few.masked.map(\.kind) == [.address, .address, .address])
        let payees = bind(.public, "公開: { 伏せない: [費用.相手, 備考] }\n")
        #expect(payees.value?.table?.texts[1] == "謝礼|小川 三郎|300")
        #expect(payees.value?["備考"]?.lines == ["担当は牧田 出。"])
        #expect(
            problems(payees).map { $0.hasSuffix("redaction.never-masked 「備考」は伏せない欄なので、「非公開」の印があっても公開されます") }
                == [true])
    }

    @Test("what a layout fixes is masked as well")
    func fixed() throws {
        let bound = bind(
            .public, "固定値: { 備考: \"{松田|非公開}\" }\n",
            report: Self.report.replacing("備考: \"担当は{牧田 出|非公開}。\"\n", with: ""))
        #expect(bound.value?["備考"]?.lines == ["（非公開）"])
        #expect(bound.value?.masked.map(\.text).contains("松田") == true)
    }

    @Test(
        "a mark that cannot be read stops the public edition, and no other",
        arguments: ["｛牧田｜非公開｝", "{牧田|まきた非公開}", "牧田|非公開"])
    func broken(mark: String) {
        let inField = Self.report.replacing("{牧田 出|非公開}", with: mark)
        let inBody = Self.report.replacing("{090-1234-5678|非公開:電話}", with: mark)
        for report in [mark.contains("まきた") ? inBody : inField, inBody] {
            #expect(bind(.public, report: report).diagnostics.map(\.id).contains("redaction.mark-broken"))
            #expect(bind(.public, report: report).value == nil)
            #expect(bind(.original, report: report).value != nil)
        }
    }

    @Test(
        "a copy says so at the upper right of every page; a draft and a public edition have no furniture of their own"
    )
    func copy() throws {
        #expect(try form(.copy).furniture.map(\.place) == [.topRight])
        #expect(try form(.draft).furniture.isEmpty && form(.public).furniture.isEmpty)
        #expect(Edition.allCases.map(\.suffix) == ["（案）", "", "（写）", "（公開用）"])
    }
}

extension Form {
    /// What is said of pictures, and where they lie.
    fileprivate var pictureWords: String {
        blocks.flattened.flatMap { block -> [InlineImage] in
            switch block.content {
            case .picture(let picture): [picture.image].compactMap { $0 }
            case .photos(let photos): photos.photos
            default: []
            }
        }.map { $0.alternative.value + ($0.caption?.value ?? "") }.joined(separator: "\n")
    }
}
