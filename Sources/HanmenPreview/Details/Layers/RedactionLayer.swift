import HanmenCore
import HanmenForms
import HanmenLayout

/// What is masked, and on other editions what a public edition would mask (黒塗り).
struct RedactionLayer {
    let scene: PageScene

    var shapes: [LayerShape] {
        bars
            + scene.lines.flatMap(\.runs).flatMap { run in
                scene.masked.compactMap { value in
                    run.rect(of: value).map { LayerShape.rect($0, note: "公開用で伏せる: \(value.kind.rawValue)") }
                }
            }
    }

    /// A bar is a box that says so.
    private var bars: [LayerShape] {
        scene.sequences.compactMap { sequence in
            guard case .box(let box)? = sequence.steps.first, sequence.mark.leaf != nil else { return nil }
            let words = sequence.steps.map { step in
                if case .glyphs(let run) = step { run.text } else { "" }
            }
            guard words.joined() == PrivateKind.placeholder else { return nil }
            return .rect(box.rect, note: "黒塗り")
        }
    }
}

extension StandingRun {
    /// The part of the run that says a value; all of it where the value is written otherwise than it is drawn.
    fileprivate func rect(of value: MaskedValue) -> Rect? {
        guard let masked = value.span, let own = run.span, masked.source.name == own.source.name else {
            return nil
        }
        guard let trace else { return own.range.overlaps(masked.range) ? rect : nil }
        guard trace.range.overlaps(masked.range) else { return nil }
        var scalar = 0
        let parts = characters.filter { character in
            defer { scalar += character.text.unicodeScalars.count }
            return trace.offsets.indices.contains(scalar) && masked.range.contains(trace.offsets[scalar])
        }
        guard let first = parts.first else { return nil }
        return parts.dropFirst().reduce(first.box) { $0.union($1.box) }
    }
}
