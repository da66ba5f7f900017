import Hanmen
import HanmenCore
import HanmenReport
import HanmenText

/// Shaping and total-fit composition alone: the report's paragraphs in a column of forty characters.
struct CompositionMeasurement {
    private let texts: [String]
    private let library: FontLibrary
    private static let size = Length.pt(10.5)
    private static let measure = ParagraphMeasure(width: size * 40)

    init(report: String, home: Home) throws {
        let press = try Press(home: home)
        guard let read = press.read(report).value else { throw BenchError.failed(report) }
        texts = read.body.flatMap(\.texts) + read.fields.compactMap(\.value.plainText)
        library = FontLibrary(roles: try Press.catalog(home, DiskWorkspace()).roles)
    }

    /// Shapes and composes everything once; gives the number of lines.
    func composeAll() -> Int {
        let shaper = Shaper(library: library)
        let composer = Composer()
        return texts.reduce(0) { $0 + Self.compose($1, shaper, composer) }
    }

    /// The median time of `composeAll` in milliseconds, warm.
    func median(runs: Int) -> Double {
        for _ in 0..<5 { _ = composeAll() }
        return Figures((0..<runs).map { _ in Self.time { _ = composeAll() } }).median
    }

    /// The time to compose one paragraph of so many characters, in milliseconds.
    func paragraph(characters: Int) -> Double {
        let all = texts.joined()
        var text = ""
        while text.count < characters { text += all }
        let cut = String(text.prefix(characters))
        return Self.time { _ = Self.compose(cut, Shaper(library: library), Composer()) }
    }

    private static func compose(_ text: String, _ shaper: Shaper, _ composer: Composer) -> Int {
        let shaped = shaper.shape([TextRun(text, role: "明朝", size: size)])
        return composer.compose(shaped.clusters, in: measure).count
    }

    private static func time(_ work: () -> Void) -> Double {
        ContinuousClock().measure(work).inMilliseconds
    }
}

extension ReportBlock {
    /// The running text of a block, paragraph by paragraph.
    fileprivate var texts: [String] {
        switch self {
        case .heading(let heading): [heading.content.plainText]
        case .paragraph(let paragraph): [paragraph.content.plainText]
        case .list(let list): list.items.flatMap { $0.blocks.flatMap(\.texts) }
        case .table(let table): table.rows.flatMap { $0.map(\.content.plainText) }
        case .quote(let blocks, _): blocks.flatMap(\.texts)
        case .pageBreak: []
        }
    }
}

extension FieldValue {
    /// The text of a value that is one text.
    fileprivate var plainText: String? {
        guard case .text(let text) = self else { return nil }
        return text.value
    }
}
