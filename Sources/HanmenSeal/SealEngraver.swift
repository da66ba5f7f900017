public import HanmenCore
public import HanmenText

/// Draws seals: a frame, and characters stretched to fill it (signing.md §8). What it draws is decoration and proves
/// nothing.
public struct SealEngraver {
    let library: FontLibrary
    private let role: String

    /// The role of seals in `Fonts/fonts.yaml`.
    public static let role = "印章"
    static let usualRole = "明朝"

    /// An engraver that takes its characters from a role of a library; by itself from 印章, or from 明朝 where there is
    /// no such role.
    public init(library: FontLibrary, role: String? = nil) {
        self.library = library
        self.role = role ?? (library.roleNames.contains(Self.role) ? Self.role : Self.usualRole)
    }

    /// A seal of a size.
    ///
    /// - Parameters:
    ///   - side: its diameter, or the side of a square one.
    ///   - ink: what it is drawn in.
    public func drawing(
        of seal: SealSpecification, side: Length, ink: Color = .seal
    ) throws(SealError) -> VectorDrawing {
        let text = seal.text.filter { !$0.isWhitespace }
        guard !text.isEmpty else { throw .empty }
        guard text.count <= seal.form.mostCharacters else {
            throw .tooLong(text, most: seal.form.mostCharacters)
        }
        let grid = grid(of: seal, text)
        let shape = shape(of: seal.form, grid, side: side)
        let characters = try placed(grid, in: shape.room)
        return VectorDrawing(
            size: Size(width: side, height: side),
            shapes: [
                VectorDrawing.Shape(steps: shape.frame, fill: ink, isEvenOdd: true),
                VectorDrawing.Shape(steps: characters, fill: ink),
            ])
    }

    // MARK: Form

    private func grid(of seal: SealSpecification, _ text: String) -> SealGrid {
        switch seal.form {
        case .square: return SealGrid(padding: text)
        case .round: return text.count <= 2 ? SealGrid(column: text) : SealGrid(padding: text)
        case .personal:
            // A full name has a column for each part, the surname at the right.
            let parts = seal.text.split(whereSeparator: \.isWhitespace)
            if parts.count == 2 { return SealGrid(columns: parts) }
            guard text.count > Self.longestColumn else { return SealGrid(column: text) }
            let half = (text.count + 1) / 2
            return SealGrid(columns: [text.prefix(half), text.dropFirst(half)])
        }
    }

    /// More characters stand in two columns.
    private static let longestColumn = 4

    private func shape(of form: SealSpecification.Form, _ grid: SealGrid, side: Length) -> SealShape {
        switch form {
        case .square: .square(side: side, frame: min(.mm(0.9), side * 0.05))
        case .round: .round(diameter: side, frame: min(.mm(0.45), side * 0.04), across: 0.7, down: 0.72)
        case .personal:
            grid.columns.count > 1
                ? .round(diameter: side, frame: min(.mm(0.45), side * 0.045), across: 0.67, down: 0.76)
                : .round(
                    diameter: side, frame: min(.mm(0.45), side * 0.045),
                    across: Self.width(ofColumnOf: grid.columns[0].count),
                    down: Self.height(ofColumnOf: grid.columns[0].count))
        }
    }

    /// How wide one column in a ring is, in radii to either side.
    private static func width(ofColumnOf count: Int) -> Double {
        switch count {
        case 1: 0.7
        case 2: 0.56
        case 3: 0.5
        default: 0.44
        }
    }

    /// How high it is, in radii up and down.
    private static func height(ofColumnOf count: Int) -> Double {
        switch count {
        case 1: 0.7
        case 2: 0.84
        default: 0.9
        }
    }

    // MARK: Characters

    /// The outlines of all characters, each in its cell.
    private func placed(_ grid: SealGrid, in room: Rect) throws(SealError) -> [VectorDrawing.Step] {
        var steps: [VectorDrawing.Step] = []
        let width = room.size.width / grid.columns.count
        for (column, cells) in grid.columns.enumerated() {
            let unit = room.size.height * (1 / max(0.5, cells.reduce(0) { $0 + $1.share }))
            var top = room.minY
            for cell in cells {
                let rect = Rect(
                    x: room.maxX - width * (column + 1), y: top, width: width, height: unit * cell.share)
                steps += try placed(cell.character, in: rect)
                top += unit * cell.share
            }
        }
        return steps
    }

    private func placed(_ character: Character, in cell: Rect) throws(SealError) -> [VectorDrawing.Step] {
        guard let outline = library.outline(of: character, role: role) else {
            throw .glyphMissing(character)
        }
        let air = min(cell.size.width, cell.size.height) * 0.045
        let fit = CellFit(ink: outline.ink, em: FontLibrary.outlineSize, cell: cell.outset(by: -air))
        return outline.steps.map { $0.mapped(fit.placed) }
    }
}

@available(*, unavailable)
extension SealEngraver: Sendable {}

extension SealSpecification.Form {
    /// More characters cannot be read at any size of seal.
    fileprivate var mostCharacters: Int {
        switch self {
        case .personal: 10
        case .square, .round: 25
        }
    }
}
