import CCairo

/// The contours of a glyph as its font has them: in font units, y upwards.
struct GlyphContours {
    /// A step of a contour. Quadratic curves stay what they are: they are shorter to write.
    enum Step {
        case move(FT_Vector)
        case line(FT_Vector)
        case quadratic(FT_Vector, FT_Vector)
        case cubic(FT_Vector, FT_Vector, FT_Vector)
    }

    /// The steps in order; each move begins a contour.
    let steps: [Step]

    /// The contours of a face's glyph; none where the face has no outlines.
    init(of glyph: UInt32, in face: FT_Face) {
        let flags = Int32(FT_LOAD_NO_SCALE | FT_LOAD_NO_BITMAP)
        guard FT_Load_Glyph(face, FT_UInt(glyph), flags) == 0, let slot = face.pointee.glyph,
            slot.pointee.format == FT_GLYPH_FORMAT_OUTLINE
        else {
            steps = []
            return
        }
        let gathered = Gathered()
        var verbs = FT_Outline_Funcs(
            move_to: { to, sink in Gathered.add(to.map { .move($0.pointee) }, to: sink) },
            line_to: { to, sink in Gathered.add(to.map { .line($0.pointee) }, to: sink) },
            conic_to: { control, to, sink in
                Gathered.add(
                    control.flatMap { control in to.map { .quadratic(control.pointee, $0.pointee) } },
                    to: sink)
            },
            cubic_to: { first, second, to, sink in
                guard let first, let second, let to else { return 1 }
                return Gathered.add(.cubic(first.pointee, second.pointee, to.pointee), to: sink)
            },
            shift: 0, delta: 0)
        FT_Outline_Decompose(
            &slot.pointee.outline, &verbs, Unmanaged.passUnretained(gathered).toOpaque())
        steps = gathered.steps
    }

    /// What FreeType tells, step by step.
    private final class Gathered {
        private(set) var steps: [Step] = []

        static func add(_ step: Step?, to sink: UnsafeMutableRawPointer?) -> Int32 {
            guard let step, let sink else { return 1 }
            Unmanaged<Gathered>.fromOpaque(sink).takeUnretainedValue().steps.append(step)
            return 0
        }
    }
}
