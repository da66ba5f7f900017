import HanmenReading

/// Follows content streams for what text they show (ISO 32000-1, 9.4), hidden, clipped and covered text too.
struct ContentInterpreter {
    private let contents: PDFContents
    private(set) var text = DrawnText()
    private var fonts: [Int: FontDecoder] = [:]
    private var page = 0
    private var operatorsLeft = 10_000_000
    private var scalarsLeft = 20_000_000

    private static let deepest = 16
    /// Stands between two shown strings, so that digits of two do not become one number.
    private static let separator: UInt32 = 0x2028

    init(_ contents: PDFContents) { self.contents = contents }

    /// Follows all pages, then the forms that none of them draws.
    static func run(_ contents: PDFContents) -> DrawnText {
        var interpreter = ContentInterpreter(contents)
        for (index, number) in contents.pages.enumerated() { interpreter.drawPage(number, page: index + 1) }
        for (number, node) in contents.objects.sorted(by: { $0.key < $1.key }) {
            guard let stream = node.stream, !interpreter.text.drawnForms.contains(number),
                interpreter.isForm(stream)
            else { continue }
            interpreter.drawForm(number, stream, resources: [:], depth: 0)
        }
        return interpreter.text
    }

    private func isForm(_ stream: PDFStream) -> Bool {
        contents.resolved(stream.dictionary["Subtype"])?.nameText == "Form"
            || contents.resolved(stream.dictionary["PatternType"])?.integer == 1
    }

    private mutating func drawPage(_ number: Int, page: Int) {
        guard let entries = contents.objects[number]?.entries else { return }
        self.page = page
        text.pageStarts.append((page, text.all.drawn.count, text.all.spoken.count))
        let parts: [PDFNode] =
            switch contents.resolved(entries["Contents"]) {
            case .array(let items): items
            case .stream(let stream): [.stream(stream)]
            default: []
            }
        let bytes = parts.compactMap { contents.resolved($0)?.stream?.data }.joined(separator: [0x0A])
        run(Array(bytes), owner: number, resources: contents.inherited("Resources", of: entries), depth: 0)
        self.page = 0
    }

    private mutating func drawForm(
        _ number: Int, _ stream: PDFStream, resources: [String: PDFNode], depth: Int
    ) {
        guard depth < Self.deepest else {
            text.isExhausted = true
            return
        }
        text.drawnForms.insert(number)
        let own = contents.entries(stream.dictionary["Resources"]) ?? resources
        run(stream.data, owner: number, resources: own, depth: depth + 1)
    }

    // MARK: Operators

    private struct State {
        var font: FontDecoder?
        var saved: [FontDecoder?] = []
        var marks: [OpenMark] = []
        var resources: [String: PDFNode]
        var owner: Int
        var depth: Int
    }

    /// A marked sequence that is not closed yet.
    private struct OpenMark {
        var number: Int?
        var hasSpokenText: Bool
    }

    private mutating func run(_ bytes: [UInt8], owner: Int, resources: [String: PDFNode], depth: Int) {
        var reader = SyntaxReader(bytes)
        var operands: [PDFNode] = []
        var state = State(resources: resources, owner: owner, depth: depth)
        while let token = reader.next() {
            switch token {
            case .operand(let node):
                operands.append(node)
                if operands.count > 64 { operands.removeFirst(32) }
            case .keyword(let word):
                operatorsLeft -= 1
                guard operatorsLeft > 0, scalarsLeft > 0 else {
                    text.isExhausted = true
                    return
                }
                if word == "ID" {
                    _ = reader.skipInlineImage()
                    if page > 0 { text.picturePages.insert(page) }
                } else {
                    perform(word, operands, &state)
                }
                operands = []
            }
        }
    }

    private mutating func perform(_ word: String, _ operands: [PDFNode], _ state: inout State) {
        switch word {
        case "q": if state.saved.count < 1024 { state.saved.append(state.font) }
        case "Q": if let font = state.saved.popLast() { state.font = font }
        case "Tf": if let name = operands.first?.nameText { state.font = font(name, state.resources) }
        case "gs": if let font = graphicsFont(operands.first?.nameText, state.resources) { state.font = font }
        case "Tj", "'", "\"": if let bytes = operands.last?.stringBytes { show([bytes], state) }
        case "TJ": show(operands.last?.items?.compactMap(\.stringBytes) ?? [], state)
        case "BMC": state.marks.append(OpenMark(number: nil, hasSpokenText: false))
        case "BDC": open(operands.last, &state)
        case "EMC": _ = state.marks.popLast()
        case "Do": draw(operands.first?.nameText, state)
        default: break
        }
    }

    private mutating func draw(_ name: String?, _ state: State) {
        guard let name, let node = contents.entries(state.resources["XObject"])?[name],
            let stream = contents.resolved(node)?.stream
        else { return }
        if contents.resolved(stream.dictionary["Subtype"])?.nameText == "Image" {
            if page > 0 { text.picturePages.insert(page) }
        } else if case .reference(let number) = node {
            drawForm(number, stream, resources: state.resources, depth: state.depth)
        }
    }

    // MARK: Fonts

    private mutating func font(_ name: String, _ resources: [String: PDFNode]) -> FontDecoder? {
        decoder(contents.entries(resources["Font"])?[name])
    }

    private mutating func graphicsFont(_ name: String?, _ resources: [String: PDFNode]) -> FontDecoder? {
        guard let name, let state = contents.entries(contents.entries(resources["ExtGState"])?[name]) else {
            return nil
        }
        return decoder(contents.resolved(state["Font"])?.items?.first)
    }

    private mutating func decoder(_ node: PDFNode?) -> FontDecoder? {
        guard let entries = contents.entries(node) else { return nil }
        guard case .reference(let number) = node else { return FontDecoder(entries, in: contents) }
        if let known = fonts[number] { return known }
        let decoder = FontDecoder(entries, in: contents)
        fonts[number] = decoder
        return decoder
    }

    // MARK: Marks and text

    private mutating func open(_ properties: PDFNode?, _ state: inout State) {
        var entries = properties?.entries
        if let name = properties?.nameText {
            entries = contents.entries(contents.entries(state.resources["Properties"])?[name])
        }
        let spoken = contents.resolved(entries?["ActualText"])?.stringBytes
        state.marks.append(
            OpenMark(
                number: contents.resolved(entries?["MCID"])?.integer, hasSpokenText: spoken != nil))
        guard let spoken else { return }
        let scalars = TextString.text(spoken).unicodeScalars.map(\.value)
        scalarsLeft -= scalars.count
        text.all.spoken += scalars
        if let mark = mark(state) { text.marks[mark, default: .init()].spoken += scalars }
    }

    private func mark(_ state: State) -> DrawnText.Mark? {
        state.marks.last { $0.number != nil }?.number.map { .init(owner: state.owner, number: $0) }
    }

    private mutating func show(_ strings: [[UInt8]], _ state: State) {
        let scalars =
            strings.flatMap { string in
                state.font?.text(string) ?? string.map(UInt32.init)
            } + [Self.separator]
        scalarsLeft -= scalars.count
        if scalars.contains(FontDecoder.unreadable) { text.unreadablePages.insert(page) }
        let isSpoken = state.marks.contains(where: \.hasSpokenText)
        text.all.drawn += scalars
        if !isSpoken { text.all.spoken += scalars }
        guard let mark = mark(state) else { return }
        text.marks[mark, default: .init()].drawn += scalars
        if !isSpoken { text.marks[mark, default: .init()].spoken += scalars }
    }
}
