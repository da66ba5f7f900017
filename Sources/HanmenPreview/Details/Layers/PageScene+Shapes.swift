import HanmenCore

extension PageScene {
    /// The shapes of a layer.
    func shapes(of layer: LayerName) -> [LayerShape] {
        switch layer {
        case .typeArea: style.map { TypeAreaLayer(style: $0, scene: self).shapes } ?? []
        case .frames: frames
        case .baselines: baselines
        case .margins: style.map { MarginLayer(style: $0, scene: self).shapes } ?? []
        case .fields: fieldShapes
        case .fallback: fallback
        case .adjustment: AdjustmentLayer(lines).shapes
        case .reading: readingShapes
        case .redaction: RedactionLayer(scene: self).shapes
        }
    }

    private var frames: [LayerShape] {
        blocks.map { .rect($0.rect, note: $0.name) }
    }

    /// Where the characters of each line stand: under them, and down the middle of a column.
    private var baselines: [LayerShape] {
        lines.map { line in
            let run = line.runs[0].run
            let rect = line.rect
            let note =
                "\(fonts.indices.contains(run.font.index) ? fonts[run.font.index].name : "") \(run.size.inPoints)"
            guard writingMode == .vertical, rect.size.height > rect.size.width else {
                return .line(
                    Point(x: rect.minX, y: run.origin.y), Point(x: rect.maxX, y: run.origin.y), note: note)
            }
            let middle = rect.middle.x
            return .line(Point(x: middle, y: rect.minY), Point(x: middle, y: rect.maxY), note: note)
        }
    }

    /// Characters of faces that stand in for a first choice that lacks them.
    private var fallback: [LayerShape] {
        lines.flatMap(\.runs).compactMap { standing in
            guard fonts.indices.contains(standing.run.font.index) else { return nil }
            let face = fonts[standing.run.font.index]
            guard !firstChoices.contains(face.path) else { return nil }
            return .rect(standing.rect, note: "「\(standing.run.text)」\(face.name)")
        }
    }

    /// The elements in the order in which they are read, each with its number and its tag.
    private var readingShapes: [LayerShape] {
        var areas: [Int: (rect: Rect, tag: String)] = [:]
        func add(_ rect: Rect, _ leaf: LeafID?) {
            guard let leaf, let (order, element) = elements[leaf] else { return }
            areas[order] = (areas[order]?.rect.union(rect) ?? rect, element.tag)
        }
        for line in lines { add(line.rect, line.leaf) }
        for sequence in sequences {
            for case .image(let image) in sequence.steps { add(image.rect, sequence.mark.leaf) }
        }
        for field in page.fields { add(field.area.rect, field.leaf) }
        return areas.sorted { $0.key < $1.key }.flatMap { order, area in
            let note = "\(order) \(area.tag)"
            return [LayerShape.rect(area.rect, note: note), .label(note, at: area.rect.origin)]
        }
    }
}
