import Hanmen
import Foundation
import HanmenCore
import HanmenFinish
import HanmenForms
import HanmenTesting
import Testing

private let layout = """
    様式: 試し
    ファイル名: "{様式}_{氏名}"
    項目:
      会派名: { 型: 文字, 個人情報: その他 }
      氏名: { 型: 氏名, 個人情報: 氏名 }
      口座: { 型: 口座, 個人情報: 口座 }
      日: { 型: 日付, 個人情報: 生年月日 }
      印影: { 型: 画像, 個人情報: 印影 }
      写真: { 型: 写真の一覧 }
      本文: { 型: 文章 }
    固定値: { 日: 昭和55年4月3日 }
    欄外: [{ 名前: 柱, 位置: 上左, 文: "{氏名}", 大きさ: 9pt }]
    構成:
      - { 名前: 表題, 種類: 表題, 文: "{様式}" }
      - { 名前: 表, 種類: 表, 行: [{ 名前: 氏名, 値: "{氏名}" }, { 名前: 口座, 値: "{口座.番号}" }, { 名前: 日, 値: "{日}" }] }
      - { 名前: QR, 種類: QR, 文: "{氏名}" }
      - { 名前: 印影, 種類: 画像, ファイル: "{印影}" }
      - { 名前: 文章, 種類: 文章 }
      - { 名前: 写真, 種類: 写真 }
    """

private let report = """
    ---
    様式: 試し
    会派名: 秘密会派
    氏名: 森田 一郎
    口座: { 番号: "7654321" }
    印影: a.jpg 森田の印
    写真: [{ ファイル: 小石商店.jpg, 説明: "{小石商店|非公開}の領収書", 伏せる: [{ 左: 0%, 上: 0%, 幅: 50%, 高さ: 50% }] }]
    ---

    # {田中花子|非公開}の話

    [{田中|非公開}](mailto:tanaka@example.org)は{090-1234-5678|非公開:電話}。
    """

/// All that is private in the report and the layout.
private let secrets = [
    "秘密会派", "森田", "一郎", "7654321", "55年", "小石", "田中", "tanaka", "1234-5678", "1980",
]

@Suite("Editions of a report")
struct EditionTests {
    private let press: Press

    init() throws {
        var files = ["/desk/report.md": report, "/desk/f.yaml": layout].mapValues { Array($0.utf8) }
        for name in ["a.jpg", "小石商店.jpg"] { files["/desk/\(name)"] = TestJPEG.quartersWithMetadata }
        press = try Press(home: TestHome.home, workspace: TestHome(files))
    }

    private func proof(_ edition: Edition) throws -> Proof {
        let options = Press.Options(layout: .file("/desk/f.yaml"), edition: edition)
        return try #require(press.proof(ofReportAt: "/desk/report.md", options: options).value)
    }

    private func pdf(_ proof: Proof, _ standard: Standard) throws -> [UInt8] {
        var finishing = FinishingOptions(standard: standard)
        finishing.attachments = try press.attachments(of: proof, under: standard)
        return try press.pdf(proof.document, options: finishing)
    }

    @Test("nothing private in the display list, the structure, the outline, the metadata, the file's name")
    func document() throws {
        let proof = try proof(.public)
        let document = proof.document
        let told = [
            press.displayList(document), press.reading(document), "\(document.structure)",
            "\(document.outline)",
            "\(document.metadata)", proof.form.fileName ?? "", "\(proof.form.data)",
        ]
        for secret in secrets {
            for text in told { #expect(!text.contains(secret), "\(secret)") }
        }
        #expect(document.metadata.author == PrivateKind.placeholder)
        #expect(document.outline.map(\.title) == ["試し", "（非公開）の話"])
        #expect(proof.form.fileName == "試し_（非公開）")
    }

    @Test(
        "nothing private in the bytes of the PDF, with or without its data",
        arguments: [Standard.archivalAccessible, .archivalWithAttachments])
    func bytes(standard: Standard) throws {
        let pdf = try pdf(try proof(.public), standard)
        // Without the places of objects, whose digits say nothing.
        let text = try #require(try PDFText.uncompressed(pdf).components(separatedBy: "\nxref\n").first)
        for secret in secrets + ["HANMENCAM", "SECRET COMMENT"] {
            #expect(!text.contains(secret) && !text.contains(secret.utf16Hex), "\(secret)")
        }
        let extracted = try PDFText.characters(pdf)
        for secret in secrets { #expect(!extracted.contains(secret), "\(secret)") }
        #expect(extracted.contains("（非公開）は（非公開）。"))
        // The search would have found them.
        let original = try PDFText.characters(try self.pdf(try proof(.original), standard))
        #expect(secrets.dropLast().filter { original.contains($0) }.count >= 6)
    }

    @Test("of a public edition only data is attached, and no paper beside it")
    func attachments() throws {
        let proof = try proof(.public)
        let attached = try press.attachments(of: proof, under: .archivalWithAttachments)
        #expect(attached.map(\.name) == ["データ.json", "データ.csv"])
        for file in attached {
            let text = String(decoding: file.bytes, as: UTF8.self)
            for secret in secrets { #expect(!text.contains(secret), "\(secret)") }
        }
        do throws(DiagnosticError) {
            _ = try press.attachments(of: proof, with: ["/desk/a.jpg"], under: .plain)
            Issue.record("attached")
        } catch {
            #expect(error.diagnostics.map(\.id) == ["hanmen.attachment.not-public"])
        }
        #expect(
            try press.attachments(of: try self.proof(.original), under: .archivalWithAttachments).count == 4)
    }

    @Test("pictures: new pixels where a region is masked, the file's own in any other edition")
    func pictures() throws {
        func pictures(_ edition: Edition) throws -> [PlacedImage] {
            try proof(edition).document.pages.flatMap(\.sequences).flatMap(\.steps).compactMap {
                if case .image(let image) = $0 { image } else { nil }
            }
        }
        let (original, masked) = (try pictures(.original), try pictures(.public))
        #expect(original.count == 2 && original[0].image == original[1].image)
        #expect(try pictures(.copy).map(\.image) == original.map(\.image))
        #expect(masked.count == 2)
        #expect(masked[0].image.format == .png && masked[0].image.pixelWidth == 960)
        #expect(masked[1].image.format == .jpeg && masked[1].image.bytes != original[1].image.bytes)
        #expect(masked[1].image.orientation == original[1].image.orientation)
    }

    @Test("what is masked is told without a page being made")
    func masked() throws {
        let options = Press.Options(layout: .file("/desk/f.yaml"))
        let masked = try #require(press.masked(inReportAt: "/desk/report.md", options: options).value)
        #expect(masked.map(\.text) == (try proof(.public)).form.masked.map(\.text))
        #expect(
            masked.map(\.text) == [
                "秘密会派", "森田 一郎", "7654321", "昭和55年4月3日", "森田の印", "小石商店", "田中花子", "田中", "tanaka@example.org",
                "090-1234-5678",
            ])
    }

    @Test("an original is today's file, byte for byte")
    func original() throws {
        let options = Press.Options(layout: .file("/desk/f.yaml"))
        let plain = try #require(press.proof(ofReportAt: "/desk/report.md", options: options).value)
        #expect(try pdf(plain, .archivalAccessible) == pdf(try proof(.original), .archivalAccessible))
        #expect(!(try PDFText.uncompressed(try pdf(plain, .archivalAccessible))).contains("/Watermark"))
    }

    @Test("a draft's 案 is a watermark that nobody extracts; a copy says （写） in its title")
    func draft() throws {
        let pdf = try pdf(try proof(.draft), .archivalAccessible)
        #expect(
            try PDFText.uncompressed(pdf).contains("/Artifact <</Type /Pagination /Subtype /Watermark>> BDC"))
        #expect(!(try PDFText.characters(pdf)).contains("案"))
        #expect(try PDFText.report("pdfinfo", on: pdf).text.contains("試し（案）"))
        #expect(try proof(.copy).document.metadata.title == "試し（写）")
    }
}

extension String {
    /// The text as UTF-16 in hexadecimal digits, as PDF strings may have it.
    fileprivate var utf16Hex: String {
        utf16.map { unit in
            let digits = String(unit, radix: 16)
            return String(repeating: "0", count: 4 - digits.count) + digits
        }.joined()
    }
}
