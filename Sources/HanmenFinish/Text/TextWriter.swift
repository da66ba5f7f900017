import HanmenCore

/// Writes runs of glyphs as text operators (ISO 32000-1, 9.4).
///
/// Places are whole thousandths of a point, spaces whole thousandths of the character size; both are measured from where
/// a reader stands, not from the last glyph, so that what rounding takes away does not add up along a line.
struct TextWriter {
    /// What was written so far.
    var output: [UInt8] = []
    /// Whether a text object is open, and whether a reader stands somewhere in it.
    private var isOpen = false
    private var hasPlace = false
    /// Whether the next glyph begins something of its own.
    private var isFresh = false
    /// What Tf said last, in and outside of text objects.
    private var style: Style?
    /// The fonts that were named, in the order of their first use.
    private(set) var fontsUsed: [FileFont] = []
    /// Where the line begins.
    private var line = Line(isRotated: false, start: Place(along: 0, up: 0))
    /// Where a reader stands in the line, in points along it.
    private var pen = 0.0
    /// Where what is shown next begins, while it is not shown yet.
    private var shownStart: Int?
    private var isInArray = false
    private var isInString = false

    private struct Style: Equatable {
        var font: PDFReference
        /// The character size in thousandths of a point.
        var size: Int
    }

    private struct Line {
        var isRotated: Bool
        var start: Place
    }

    /// A place in the directions of text: along the line and up from it.
    private struct Place: Equatable {
        var along: Int
        var up: Int

        /// In thousandths of a point, from 1024ths.
        var thousandths: Place { Place(along: Self.rounded(along), up: Self.rounded(up)) }

        private static func rounded(_ raw: Int) -> Int { (raw * 1000 + 512) >> 10 }
    }

    /// A writer of text behind other content.
    init(reserving capacity: Int = 0) { output.reserveCapacity(capacity) }

    /// Begins a text object, unless one is open.
    mutating func open() {
        guard !isOpen else { return }
        write("BT\n")
        isOpen = true
    }

    /// Writes a run into the open text object. Glyphs that stand for a text only together get a span with it around
    /// them, unless the line that they stand in has one (14.9.4). False where the font has no codes left.
    mutating func write(_ run: GlyphRun, _ font: FileFont, isInLine: Bool) -> Bool {
        // Text of no size has one all the same: places are measured by it.
        setStyle(font, size: max(1, Place(along: run.size.raw, up: 0).thousandths.along))
        if !hasPlace || run.isRotated != line.isRotated { setMatrix(run) }
        var text = run.text
        let isWritten = text.withUTF8 { write(run, $0, &font.glyphs, isInLine: isInLine) }
        show()
        return isWritten
    }

    /// Says that what follows is something of its own: where it stands apart it begins a line, not behind a space.
    mutating func beginAnew() { isFresh = true }

    /// Ends the text object, if one is open.
    mutating func close() {
        guard isOpen else { return }
        write("ET\n")
        isOpen = false
        hasPlace = false
    }

    /// Forgets what Tf said last: something else may have said another thing since.
    mutating func forgetStyle() { style = nil }

    // MARK: Glyphs

    private mutating func write(
        _ run: GlyphRun, _ text: UnsafeBufferPointer<UInt8>, _ glyphs: inout GlyphTable, isInLine: Bool
    ) -> Bool {
        let size = Double(style?.size ?? 0) / 1000
        var (glyph, byte) = (0, 0)
        for cluster in run.clusters {
            let bytes = UnsafeBufferPointer(rebasing: text[byte..<byte + cluster.utf8Count])
            let hasSpan = !cluster.isPlain && !isInLine
            if hasSpan { beginSpan(String(decoding: bytes, as: UTF8.self)) }
            for _ in 0..<cluster.glyphCount {
                let id = Int(run.glyphs[glyph].id)
                guard let written = glyphs.glyph(id, text: cluster.isPlain ? bytes : nil) else {
                    return false
                }
                move(to: Self.place(of: run.glyphs[glyph].offset, in: run), size)
                append(code: UInt16(truncatingIfNeeded: written.code))
                pen += Double(written.width) * size / 1000
                glyph += 1
            }
            if hasSpan { endSpan() }
            byte += cluster.utf8Count
        }
        return true
    }

    /// Where a glyph stands, in 1024ths.
    private static func place(of offset: Point, in run: GlyphRun) -> Place {
        let (x, y) = (run.origin.x.raw, run.origin.y.raw)
        return run.isRotated
            ? Place(along: y + offset.x.raw, up: x - offset.y.raw)
            : Place(along: x + offset.x.raw, up: -(y + offset.y.raw))
    }

    /// Goes to a place: by a space in the line where it is near, by a new line where not.
    private mutating func move(to place: Place, _ size: Double) {
        let target = place.thousandths
        let gap = Double(place.along) / 1024 - pen
        let space = -Int((gap * 1000 / size).rounded())
        let longest = isFresh ? Self.unseenSpace : Self.longestSpace
        isFresh = false
        guard target.up == line.start.up, abs(space) <= longest else { return beginLine(at: target) }
        guard abs(space) > Self.unseenSpace else { return }
        beginArray()
        output.append(digitsOf: space)
        pen -= Double(space) * size / 1000
    }

    /// In thousandths of the character size.
    private static let longestSpace = 20_000
    /// What no printer shows, 7 µm at 20 pt, is left for the next glyph to make good.
    private static let unseenSpace = 1

    // MARK: State

    private mutating func setStyle(_ font: FileFont, size: Int) {
        let style = Style(font: font.reference, size: size)
        guard self.style != style else { return }
        self.style = style
        if !fontsUsed.contains(where: { $0 === font }) { fontsUsed.append(font) }
        write("/\(font.name) ")
        append(thousandths: size)
        write(" Tf\n")
    }

    /// Pages are drawn with the vertical axis turned down; text stands up again, or is turned by a quarter.
    private mutating func setMatrix(_ run: GlyphRun) {
        let offset = run.glyphs.first?.offset ?? .zero
        let start = Self.place(of: offset, in: run).thousandths
        write(run.isRotated ? "0 1 1 0 " : "1 0 0 -1 ")
        append(thousandths: run.isRotated ? start.up : start.along)
        write(" ")
        append(thousandths: run.isRotated ? start.along : -start.up)
        write(" Tm\n")
        hasPlace = true
        line = Line(isRotated: run.isRotated, start: start)
        pen = Double(start.along) / 1000
    }

    private mutating func beginLine(at start: Place) {
        show()
        append(thousandths: start.along - line.start.along)
        write(" ")
        append(thousandths: start.up - line.start.up)
        write(" Td\n")
        line.start = start
        pen = Double(start.along) / 1000
    }

    private mutating func beginSpan(_ text: String) {
        show()
        write("/Span <</ActualText \(text.pdfHexadecimal)>> BDC\n")
    }

    private mutating func endSpan() {
        show()
        write("EMC\n")
    }

    // MARK: Showing

    /// Glyphs follow.
    private mutating func beginString() {
        guard !isInString else { return }
        if shownStart == nil { shownStart = output.count }
        output.append(UInt8(ascii: "<"))
        isInString = true
    }

    private mutating func endString() {
        guard isInString else { return }
        output.append(UInt8(ascii: ">"))
        isInString = false
    }

    /// A space follows: what was a lone string is an array from its beginning.
    private mutating func beginArray() {
        endString()
        guard !isInArray else { return }
        isInArray = true
        let start = shownStart ?? output.count
        shownStart = start
        output.insert(UInt8(ascii: "["), at: start)
    }

    /// Shows what was gathered.
    private mutating func show() {
        guard shownStart != nil else { return }
        endString()
        write(isInArray ? "]TJ\n" : "Tj\n")
        shownStart = nil
        isInArray = false
    }

    // MARK: Bytes

    /// Writes operators of any kind.
    mutating func write(_ operators: String) { output += operators.utf8 }

    private mutating func write(_ text: StaticString) { text.withUTF8Buffer { output += $0 } }

    private mutating func append(code: UInt16) {
        beginString()
        output.append(hexadecimal: code)
    }

    private mutating func append(thousandths: Int) { output.append(parts: thousandths, of: 1000) }
}
