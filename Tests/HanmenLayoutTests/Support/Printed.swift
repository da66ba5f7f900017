import HanmenCore
import HanmenForms
import HanmenReport
import HanmenTesting
import Testing

@testable import HanmenLayout

/// A laid-out form, to be read back as a person would read the pages.
struct Printed {
    let document: PagedDocument
    let area: TypeArea

    /// Lays out a form.
    init(_ form: Form, images: [String: ImageData] = [:]) throws {
        let laidOut = Layouter(library: try TestFonts.library())
            .layout(form, images: images, created: Fixed.created)
        document = try #require(laidOut.value)
        area = TypeArea(form.style)
    }

    /// Lays out blocks.
    init(_ blocks: FormContent..., style: FormStyle = FormStyle()) throws {
        try self.init(Form(blocks, style: style))
    }

    /// Lays out a narrative.
    init(_ narrative: ReportBlock..., style: FormStyle = FormStyle()) throws {
        try self.init(Form([.prose(narrative)], style: style))
    }

    var em: Length { area.em }

    /// All lines, page by page, in order of drawing.
    var lines: [PrintedLine] { document.pages.indices.flatMap { lines(onPage: $0) } }

    /// The lines that belong to the text, on a page.
    func text(onPage page: Int) -> [PrintedLine] { lines(onPage: page).filter { $0.mark.leaf != nil } }

    /// The lines of a page, marks apart.
    func lines(onPage page: Int) -> [PrintedLine] {
        document.pages[page].sequences.flatMap { sequence -> [PrintedLine] in
            var lines: [PrintedLine] = []
            for case .glyphs(let run) in sequence.steps {
                let piece = PrintedLine(run, mark: sequence.mark, page: page, origin: origin(page), em: em)
                if lines.last?.goesOn(with: piece) == true {
                    lines[lines.count - 1].append(piece)
                } else {
                    lines.append(piece)
                }
            }
            return lines
        }
    }

    /// The rules of a page, from the type area's corner.
    func rules(onPage page: Int) -> [Rule] {
        document.pages[page].sequences.flatMap(\.steps).compactMap { step in
            guard case .rule(var rule) = step else { return nil }
            rule.from = Point(x: rule.from.x - origin(page).x, y: rule.from.y - origin(page).y)
            rule.to = Point(x: rule.to.x - origin(page).x, y: rule.to.y - origin(page).y)
            return rule
        }
    }

    /// Letters that are drawn as shapes on a page, with the mark that they stand under.
    func shapes(onPage page: Int) -> [PrintedLine] {
        document.pages[page].sequences.flatMap { sequence in
            sequence.steps.compactMap { step in
                guard case .outlines(let run) = step else { return nil }
                return PrintedLine(run, mark: sequence.mark, page: page, origin: origin(page), em: em)
            }
        }
    }

    /// The pictures of a page, from the type area's corner.
    func pictures(onPage page: Int) -> [Rect] {
        document.pages[page].sequences.flatMap(\.steps).compactMap { step in
            guard case .image(let image) = step else { return nil }
            return image.rect.moved(by: Point(x: -origin(page).x, y: -origin(page).y))
        }
    }

    /// Where the type area begins on a page, counted from 0.
    func origin(_ page: Int) -> Point { area.origin(onPage: page + 1) }

    /// The only line that begins with some text.
    func line(_ start: String, sourceLocation: SourceLocation = #_sourceLocation) throws -> PrintedLine {
        let found = lines.filter { $0.text.hasPrefix(start) }
        try #require(found.count == 1, "\(start): \(found.count)", sourceLocation: sourceLocation)
        return found[0]
    }

    /// The rows of the text: all that stands on one baseline, whatever its marks.
    var rows: [PrintedLine] {
        lines.filter { $0.mark.leaf != nil }.reduce(into: []) { rows, line in
            if let last = rows.last, last.y == line.y, last.page == line.page {
                rows[rows.count - 1].append(line)
            } else {
                rows.append(line)
            }
        }
    }

    /// The only row that begins with some text.
    func row(_ start: String, sourceLocation: SourceLocation = #_sourceLocation) throws -> PrintedLine {
        let found = rows.filter { $0.text.hasPrefix(start) }
        try #require(found.count == 1, "\(start): \(found.count)", sourceLocation: sourceLocation)
        return found[0]
    }
}

/// Text on one baseline under one mark.
struct PrintedLine {
    var page: Int
    var mark: Mark
    var text: String
    /// Where the cell of each glyph begins, in characters from the left of the type area.
    var columns: [Double]
    /// The baseline, from the head of the type area.
    var y: Length
    var size: Length
    var font: FontID
    /// The character size of body text.
    private var em: Length

    init(_ run: GlyphRun, mark: Mark, page: Int, origin: Point, em: Length) {
        self.page = page
        self.mark = mark
        self.em = em
        text = run.text
        columns = run.glyphs.map { (run.origin.x + $0.offset.x - origin.x) / em }
        y = run.origin.y - origin.y
        size = run.size
        font = run.font
    }

    /// Where the first glyph's cell begins.
    var start: Double { columns.first ?? 0 }
    /// Where the last glyph's cell ends, if it is a full-width one.
    var end: Double { (columns.last ?? 0) + size / em }
    /// The distances from cell to cell.
    var steps: [Double] { zip(columns.dropFirst(), columns).map { $0 - $1 } }

    fileprivate func goesOn(with other: PrintedLine) -> Bool { other.y == y && other.size == size }

    fileprivate mutating func append(_ other: PrintedLine) {
        text += other.text
        columns += other.columns
    }
}

extension Double {
    /// Equal for the eye: within three hundredths.
    func isNear(_ other: Double, within tolerance: Double = 0.03) -> Bool { abs(self - other) <= tolerance }
}
