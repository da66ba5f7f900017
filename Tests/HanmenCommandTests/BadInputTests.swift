import Foundation
import HanmenCore
import HanmenTesting
import Testing

/// A report that is refused: what makes it bad, and what is told of it.
struct BadInput: CustomTestStringConvertible, Sendable {
    var testDescription: String
    var report: Data
    var options: [String] = []
    /// Other files on the desk.
    var files: [String: Data] = [:]
    /// The problems, as ``ToldProblem/brief``.
    var problems: [String]
    /// What the first message or its hints say.
    var says: String

    init(
        _ what: String, _ report: SampleReport, files: [String: Data] = [:], options: [String] = [],
        _ problems: [String], says: String
    ) {
        self.init(what, text: report.markdown, files: files, options: options, problems, says: says)
    }

    init(
        _ what: String, text: String, files: [String: Data] = [:], options: [String] = [],
        _ problems: [String],
        says: String
    ) {
        testDescription = what
        report = Data(text.utf8)
        (self.files, self.options, self.problems, self.says) = (files, options, problems, says)
    }
}

@Suite("Bad input is refused with its place, quickly, and nothing is written")
struct BadInputTests {
    @Test("a report that cannot be read", arguments: BadInput.files)
    func files(_ input: BadInput) throws { try refuses(input) }

    @Test("a value that is not right", arguments: BadInput.values)
    func values(_ input: BadInput) throws { try refuses(input) }

    @Test("a picture that cannot be printed", arguments: BadInput.pictures)
    func pictures(_ input: BadInput) throws { try refuses(input) }

    @Test("a layout that does not work", arguments: BadInput.layouts)
    func layouts(_ input: BadInput) throws { try refuses(input) }

    private func refuses(_ input: BadInput) throws {
        let desk = try Desk(nil)
        try desk.put(input.report, as: "report.md")
        for (name, bytes) in input.files { try desk.put(bytes, as: name) }
        let before = try desk.files()
        let arguments = ["render", "report.md", "-o", "out.pdf"] + input.options
        let told = try desk.hanmen(arguments + ["--json"])
        #expect(told.status == 1)
        #expect(try told.briefs() == input.problems)
        let first = try #require(try told.problems().first)
        #expect(([first.message] + first.hints).joined(separator: "\n").contains(input.says))
        #expect(try desk.files() == before)
        try printsForPeople(first, desk.hanmen(arguments))
    }

    /// The same for a person: place, sentence and identifier in one line.
    private func printsForPeople(_ problem: ToldProblem, _ outcome: Tool.Outcome) throws {
        #expect(outcome.status == 1)
        let place = problem.line.map { "\(problem.file ?? ""):\($0):\(problem.column ?? 0): " } ?? ""
        #expect(outcome.errorText.hasPrefix("\(place)誤り: \(problem.message) [\(problem.id)]\n"))
    }
}

extension BadInput {
    private static let sample = SampleReport()
    private static let bodyLine = sample.bodyLine

    static let files: [BadInput] = [
        BadInput(
            "10 MB of text", SampleReport(body: String(repeating: "緑野市の文章。\n", count: 500_000)),
            ["-:- hanmen.file.unreadable"], says: "report.md（上限 4096 KB）"),
        BadInput("an empty file", text: "", ["1:1 report.form.missing"], says: "様式: 名前"),
        BadInput(
            "only front matter", text: "---\n\(sample.fieldLines)---\n", ["13:1 report.field.missing"],
            says: "本文が書かれていません"),
        BadInput(
            "unclosed front matter", text: "---\n\(sample.fieldLines)\n本文です。\n",
            ["1:1 report.front-matter.unclosed"], says: "半角の「---」だけの行"),
        BadInput(
            "a fence in full width", text: "－－－\n\(sample.fieldLines)－－－\n本文です。\n",
            ["1:1 report.front-matter.wide-fence"], says: "「---」に打ち直してください"),
        BadInput(
            "anchors that multiply", text: bomb, (2...10).map { "\($0):4 yaml.unsupported" },
            says: "「&」で始まる書き方は使えません"),
        BadInput(
            "control characters", SampleReport(body: "本\u{1}文\u{7F}で\u{85}す\0。"),
            [2, 4, 6, 8].map { "\(bodyLine):\($0) report.file.control-character" }, says: "U+0001"),
        BadInput(
            "quotes in quotes", SampleReport(body: String(repeating: ">", count: 5000) + " 深い"),
            ["\(bodyLine):20 report.body.too-deep"], says: "行頭の「>」「-」や空白を減らしてください。"),
        BadInput(
            "a character that no font has", SampleReport(body: "文字\u{E000}です。"),
            ["\(bodyLine):3 text.glyph.missing"], says: "U+E000"),
    ]

    /// Nine levels of nine references: 400 million values if they were followed.
    private static let bomb: String = {
        let levels = zip("bcdefghi", "abcdefgh").map { name, below in
            "\(name): &\(name) [\(Array(repeating: "*\(below)", count: 9).joined(separator: ","))]\n"
        }
        return "---\na: &a [x,x,x,x,x,x,x,x,x]\n\(levels.joined())---\n本文です。\n"
    }()

    static let values: [BadInput] = [
        BadInput(
            "all required fields missing", text: "---\n様式: 研修参加報告書\n---\n本文です。\n",
            Array(repeating: "1:1 report.field.missing", count: 9), says: "「提出日」が書かれていません"),
        BadInput(
            "a key without a value", sample.with("会派名", ""),
            ["\(sample.line(of: "会派名")):1 report.field.missing"], says: "「会派名」が書かれていません"),
        BadInput(
            "an unknown key", sample.with("研修場処", "緑野市役所"), ["12:1 report.field.unknown"], says: "「研修場所」"),
        BadInput(
            "a wrong weekday", sample.with("期間", "令和6年5月13日(火)～14日(火)"),
            ["7:14 value.weekday.wrong"], says: "正しくは（月）です"),
        BadInput(
            "a reversed range", sample.with("期間", "令和6年5月14日(火)～13日(月)"),
            ["7:18 value.period.reversed"], says: "始まりと終わりを入れ替える"),
        BadInput(
            "a day that no calendar has", sample.with("提出日", "令和6年2月30日"),
            ["3:6 value.date.impossible"], says: "2月"),
        BadInput(
            "a form that is not there", sample.with("様式", "研修参加報告所"), ["2:5 report.form.unknown"],
            says: "使えるのは「研修参加報告書」"),
        BadInput(
            "a list where one text is wanted", sample.with("会派名", "[緑風会, 市民の会]"),
            ["4:6 value.shape"], says: "会派名"),
        BadInput(
            "the same key twice", text: sample.markdown.replacing("会派名:", with: "提出日:"),
            ["4:1 yaml.duplicate-key"], says: "提出日"),
    ]

    private static func picture(
        _ what: String, _ path: String, _ bytes: Data?, _ problem: String, says: String
    ) -> BadInput {
        BadInput(
            what, SampleReport(body: "![図書館の写真](\(path))"),
            files: bytes.map { [path: $0] } ?? [:], ["\(bodyLine):1 hanmen.image.\(problem)"], says: says)
    }

    static let pictures: [BadInput] = [
        picture("missing", "nai.png", nil, "missing", says: "画像「nai.png」がありません。"),
        picture("outside the folder", "../nai.png", nil, "outside", says: "フォルダの外"),
        picture("outside by an absolute path", "/etc/hostname", nil, "outside", says: "フォルダの外"),
        picture("a text file", "a.png", Data("緑野市の文章。\n".utf8), "format", says: "PNG でも JPEG でもありません"),
        picture("an empty file", "a.png", Data(), "damaged", says: "0 バイト"),
        picture("60,000 × 60,000 pixels", "a.png", png(announcing: 60_000), "too-large", says: "上限 6000 万画素"),
        picture(
            "4,294,967,295 × 4,294,967,295 pixels", "a.png", png(announcing: .max), "too-large",
            says: "上限 6000 万画素"),
        picture("one wrong bit", "a.png", wrongBit, "damaged", says: "壊れています"),
        picture("cut off in the middle", "a.png", wholePNG.prefix(60), "damaged", says: "途中で切れています"),
        picture("a JPEG of three bytes", "a.jpg", Data([0xFF, 0xD8, 0xFF]), "damaged", says: "途中で切れています"),
    ]

    private static let wholePNG = Data(
        TestPicture.png(width: 4, height: 4, red: 255, green: 0, blue: 0).bytes)

    /// A picture that announces a size that it has not.
    private static func png(announcing side: UInt32) -> Data {
        Data(TestPicture.png(width: 4, height: 4, red: 255, green: 0, blue: 0, announcing: side).bytes)
    }

    private static let wrongBit: Data = {
        var bytes = wholePNG
        bytes[60] ^= 1
        return bytes
    }()

    private static func layout(
        _ what: String, _ lines: String, _ problem: String, more: [String: Data] = [:], says: String
    ) -> BadInput {
        BadInput(
            what, sample, files: more.merging(["layout.yaml": Data(lines.utf8)]) { $1 },
            options: ["--layout", "layout.yaml"], [problem], says: says)
    }

    static let layouts: [BadInput] = [
        layout("it inherits itself", "継承: layout.yaml\n", "1:5 layout.cycle", says: "輪になっています"),
        layout(
            "it inherits itself by way of another", "継承: ./other.yaml\n", "1:5 layout.cycle",
            more: ["other.yaml": Data("継承: layout.yaml\n".utf8)], says: "other.yaml → layout.yaml"),
        layout(
            "it inherits nothing that is there", "継承: なし\n", "1:5 layout.parent-unknown", says: "「研修参加報告書」"),
        layout(
            "letters of a thousand points", "継承: 研修参加報告書\n体裁: { 文字: { 本文: 1000pt } }\n",
            "2:17 layout.value.wrong", says: "72pt"),
        BadInput(
            "it is missing", sample, options: ["--layout", "nothing.yaml"], ["-:- layout.unreadable"],
            says: "nothing.yaml"),
    ]
}
