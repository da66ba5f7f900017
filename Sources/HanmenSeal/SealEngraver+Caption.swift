public import HanmenCore
import HanmenText

extension SealEngraver {
    /// How high a line of a caption is, in characters.
    private static let pitch = 1.4

    /// Lines of text as shapes, such as a name and a date beside a seal: horizontal, from the left, in the usual face.
    public func caption(
        _ lines: [String], size: Length, color: Color = .black
    ) throws(SealError) -> VectorDrawing {
        let factor = size / FontLibrary.outlineSize
        var (steps, width): ([VectorDrawing.Step], Length) = ([], .zero)
        for (number, text) in lines.enumerated() {
            let line = try self.line(text)
            let baseline = size * (Double(number) * Self.pitch + 0.88)
            steps += line.steps.map { step in
                step.mapped { Point(x: $0.x * factor, y: $0.y * factor + baseline) }
            }
            width = max(width, line.width * factor)
        }
        guard !steps.isEmpty else { throw .empty }
        let height = size * (Double(lines.count - 1) * Self.pitch + 1)
        return VectorDrawing(
            size: Size(width: width, height: height),
            shapes: [VectorDrawing.Shape(steps: steps, fill: color)])
    }

    private func line(
        _ text: String
    ) throws(SealError) -> (steps: [VectorDrawing.Step], width: Length) {
        do throws(MissingCharacter) {
            return try library.line(text, role: Self.usualRole)
        } catch {
            throw .glyphMissing(error.character)
        }
    }
}
