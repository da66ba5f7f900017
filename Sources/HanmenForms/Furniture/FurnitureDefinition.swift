import HanmenCore
import HanmenReport

/// A thing outside the type area (欄外) as a layout writes it: one of 文, QR, 画像, 帯, 契印 and 割印.
struct FurnitureDefinition: Sendable {
    static let keys: [LayoutKey] = [
        .thingName,
        LayoutKey("位置", .choice(FurnitureItem.Place.allCases.map(\.rawValue)), "頁のどこに置くか", required: true),
        .template("文", "載せる文。欄の値と、頁の番号 {頁}、頁の数 {全頁} が使える"),
        .template("QR", "QRコードにする文。例: \"{文書番号}\""),
        .template("画像", "画像のファイル（様式のファイルからの道）か、画像の欄 \"{ロゴ}\""),
        .choice("帯", of: NamedColor.allCases, "紙の端から端までの帯の色（位置が上端・下端のとき）"),
        .template("契印", "頁と頁にまたがる印に刻む文字（位置は綴じ目）。例: 緑野"),
        .template("割印", "原本と写にまたがる印に刻む文字（位置は上端か下端）"),
        .choice("印", of: sealForms, "契印・割印の形。書かなければ認印"),
        .length("大きさ", "文字の大きさ、QRコードの一辺、画像の幅、帯の高さ、契印・割印の径か一辺"),
        .choice("書体", of: HeadingFace.allCases, "文の書体。書かなければ本文"),
        .choice("色", of: NamedColor.texts, "文の色。書かなければ黒"),
        .flag("線", "版面との間に線を引くか"), .flag("初頁", "一頁目にも載せるか。書かなければ はい"),
        .flag("初頁だけ", "一頁目だけに載せるか"), .condition,
    ]
    private static let sealForms: [SealMark] = [.personal, .square, .round]
    /// The fields that every text outside the type area has.
    static let pageFields = ["頁", "全頁"]

    private enum Content {
        case text(TextTemplate, TextLook)
        case code(TextTemplate, Length)
        case picture(PictureSource, Length)
        case bar(Color, Length)
        case seal(TextTemplate, SealMark, Length)
    }

    private let name: String
    private let place: FurnitureItem.Place
    private let content: Content
    private let hasRule: Bool
    private let pages: FurnitureItem.Pages
    private let condition: Condition?
    private let span: SourceSpan

    init?(_ node: LayoutNode, findings: Findings) {
        guard let reader = MapReader(node, named: "欄外", keys: Self.keys, findings: findings),
            let name = reader.requiredText("名前"), reader.requiredText("位置") != nil,
            let place = reader.choice("位置", of: FurnitureItem.Place.allCases),
            let content = Self.content(reader, at: place)
        else { return nil }
        self.name = name.value
        self.place = place
        self.content = content
        hasRule = reader.flag("線") ?? false
        pages =
            reader.flag("初頁だけ") == true ? .first : reader.flag("初頁") == false ? .afterFirst : .all
        condition = reader.condition()
        span = node.span
    }

    /// One of them, at a place that suits it: bars and seals across edges stand at edges, all else anywhere else.
    private static func content(_ reader: MapReader, at place: FurnitureItem.Place) -> Content? {
        let given = ["文", "QR", "画像", "帯", "契印", "割印"].filter { reader.node($0) != nil }
        guard given.count == 1 else {
            let wants = Message(
                "「文」「QR」「画像」「帯」「契印」「割印」のどれか一つを書いてください", en: "one of 文, QR, 画像, 帯, 契印, 割印")
            reader.findings.add(.layoutValueWrong("欄外", wants: wants, at: reader.node.span))
            return nil
        }
        guard fits(given[0], at: place) else {
            let wants = Message(
                "上端・下端には「帯」か「割印」を、綴じ目には「契印」を、ほかの位置にはそのほかを置きます",
                en: "帯 and 割印 go with 上端 and 下端, 契印 with 綴じ目")
            let span = (reader.node("位置") ?? reader.node).span
            reader.findings.add(.layoutValueWrong("位置", wants: wants, at: span))
            return nil
        }
        switch given[0] {
        case "文": return reader.template("文").map { .text($0, TextLook(reader)) }
        case "契印", "割印":
            let form = reader.choice("印", of: sealForms) ?? .personal
            return reader.template(given[0]).map { .seal($0, form, reader.extent(or: .mm(12))) }
        case "QR": return reader.template("QR").map { .code($0, reader.extent(or: .mm(15))) }
        case "画像":
            return reader.template("画像").map {
                .picture(PictureSource(path: $0, alternative: nil), reader.extent(or: .mm(20)))
            }
        default:
            return reader.choice("帯", of: NamedColor.allCases).map {
                .bar($0.color, reader.extent(or: .mm(4)))
            }
        }
    }

    private static func fits(_ content: String, at place: FurnitureItem.Place) -> Bool {
        switch place {
        case .topEdge, .bottomEdge: ["帯", "割印"].contains(content)
        case .seam: content == "契印"
        default: !["帯", "割印", "契印"].contains(content)
        }
    }

    /// What it speaks about.
    var usage: FieldUsage {
        FieldUsage(templates: templates, conditions: [condition].compactMap { $0 }, inner: [])
    }

    private var templates: [TextTemplate] {
        switch content {
        case .text(let text, _), .code(let text, _), .seal(let text, _, _): [text]
        case .picture(let source, _): [source.path]
        case .bar: []
        }
    }

    /// The thing filled with values; nil where its field is empty.
    func item(_ values: [String: TypedValue]) -> FurnitureItem? {
        guard condition?.holds(for: values) ?? true, let filled = filled(values) else { return nil }
        return FurnitureItem(
            name: name, place: place, content: filled, hasRule: hasRule, pages: pages, span: span)
    }

    private func filled(_ values: [String: TypedValue]) -> FurnitureItem.Content? {
        switch content {
        case .text(let text, let look):
            var values = values
            for field in Self.pageFields { values[field] = .text(Spanned("{\(field)}", at: text.span)) }
            let line = text.inlines(values).plainText.replacing("\n", with: " ")
            return line.isEmpty ? nil : .text(line, look)
        case .code(let text, let side):
            let said = text.inlines(values).plainText
            return said.isEmpty ? nil : .code(Spanned(said, at: text.span), side: side)
        case .picture(let source, let width):
            return source.picture(values).map { .picture($0, width: width) }
        case .bar(let color, let height): return .bar(color, height: height)
        case .seal(let text, let form, let side):
            return .seal(Seal(form, text: text.inlines(values).plainText, side: side))
        }
    }
}

extension MapReader {
    /// 大きさ as the extent of something that is no text.
    func extent(or usual: Length) -> Length {
        guard let extent = length("大きさ"), let node = node("大きさ") else { return usual }
        if extent >= .mm(1), extent <= .mm(200) { return extent }
        findings.add(
            .layoutValueWrong(
                "大きさ", wants: Message("1mm から 200mm までにしてください", en: "from 1mm to 200mm"), at: node.span))
        return usual
    }
}
