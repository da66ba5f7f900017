import HanmenCore
import HanmenFinish
import HanmenReading

/// Makes a page of a side of a sheet.
struct SideWriter {
    let file: PDFFile
    let plan: SheetPlan
    let pages: [SourcePage]
    let forms: PageFormMaker

    private var content = ""
    private var objects: PDFDictionary = []
    private var layers: PDFDictionary = []
    /// How many fields have a value but no appearance.
    private(set) var unseenFields = 0

    init(file: PDFFile, plan: SheetPlan, pages: [SourcePage], forms: PageFormMaker) {
        self.file = file
        self.plan = plan
        self.pages = pages
        self.forms = forms
    }

    /// Adds a side behind the pages that are there.
    mutating func append(_ side: Side) throws(ImpositionError) {
        (content, objects, layers) = ("", [], [])
        for placement in side.placements {
            guard let page = placement.page, pages.indices.contains(page) else { continue }
            try draw(pages[page], at: placement)
        }
        draw(side.marks)
        let size = plan.sheetSize
        let page = file.add([
            "Type": .name("Page"),
            "MediaBox": [0, 0, .real(size.width.points), .real(size.height.points)],
            "TrimBox": .array(box(plan.trim).map(PDFValue.real)),
            "Resources": ["XObject": .dictionary(objects), "Properties": .dictionary(layers)],
            "Contents": file.addStream(Array(content.utf8), []).value,
        ])
        do throws(FinishingError) {
            try file.append(page: page)
        } catch {
            throw .unwritable(reason: "\(error)")
        }
    }

    private func box(_ rect: Rect) -> [Double] {
        let height = plan.sheetSize.height
        return [
            rect.minX.points, (height - rect.maxY).points, rect.maxX.points, (height - rect.minY).points,
        ]
    }
}

// MARK: - Pages

extension SideWriter {
    /// The page, and over it what is printed of its annotations, all within its box.
    private mutating func draw(_ page: SourcePage, at placement: Placement) throws(ImpositionError) {
        let form: PDFObject
        do throws(PDFReadingError) {
            form = try forms.form(of: page.object, box: page.box)
        } catch {
            throw .unreadable(error)
        }
        let matrix = Matrix(placement, of: page, onSheetHigh: plan.sheetSize.height)
        content += "q \(matrix.operands) cm \(name(of: form)) Do\n"
        let (seen, unseen) = SeenAnnotation.all(on: page.object)
        unseenFields += unseen
        if !seen.isEmpty {
            let corner = "\(ContentNumber.text(page.box[0])) \(ContentNumber.text(page.box[1]))"
            let size = [page.box[2] - page.box[0], page.box[3] - page.box[1]].map(ContentNumber.text)
            content += "\(corner) \(size.joined(separator: " ")) re W n\n"
        }
        for annotation in seen { draw(annotation) }
        content += "Q\n"
    }

    private mutating func draw(_ annotation: SeenAnnotation) {
        if let layer = annotation.layer {
            layers.append((key: "L\(layers.count)", value: layer.value))
            content += "/OC /L\(layers.count - 1) BDC\n"
        }
        content += "q \(annotation.matrix.operands) cm \(name(of: annotation.form)) Do Q\n"
        if annotation.layer != nil { content += "EMC\n" }
    }

    private mutating func name(of form: PDFObject) -> String {
        objects.append((key: "P\(objects.count)", value: form.value))
        return "/P\(objects.count - 1)"
    }
}

// MARK: - Marks

extension SideWriter {
    /// Thin lines of black ink alone, which is what gray is printed with.
    private mutating func draw(_ marks: [SheetMark]) {
        guard !marks.isEmpty else { return }
        content += "q 0 G \(ContentNumber.text(Length.mm(0.1).points)) w\n"
        for mark in marks {
            switch mark {
            case .line(let from, let to): content += line(from, to)
            case .dashes(let from, let to): content += "q [2.8 2.8] 0 d \(line(from, to))Q\n"
            case .circle(let middle, let radius): content += circle(middle, radius)
            }
        }
        content += "Q\n"
    }

    private func line(_ from: Point, _ to: Point) -> String { "\(place(from)) m \(place(to)) l S\n" }

    /// Four curves; their handles are as long as comes nearest to a circle.
    private func circle(_ middle: Point, _ radius: Length) -> String {
        let handle = radius * 0.552_285
        func at(_ x: Length, _ y: Length) -> String { place(middle + Point(x: x, y: y)) }
        return """
            \(at(radius, .zero)) m
            \(at(radius, handle)) \(at(handle, radius)) \(at(.zero, radius)) c
            \(at(-handle, radius)) \(at(-radius, handle)) \(at(-radius, .zero)) c
            \(at(-radius, -handle)) \(at(-handle, -radius)) \(at(.zero, -radius)) c
            \(at(handle, -radius)) \(at(radius, -handle)) \(at(radius, .zero)) c s

            """
    }

    private func place(_ point: Point) -> String {
        let y = (plan.sheetSize.height - point.y).points
        return "\(ContentNumber.text(point.x.points)) \(ContentNumber.text(y))"
    }
}
