import HanmenCommand
import HanmenCore
import HanmenFinish
import HanmenPicture
import HanmenSeal
import HanmenSign
import HanmenText

/// Draws what is seen in signature fields, each as its layout and the options want it.
final class SealDrawer {
    private let options: SealOptions
    /// Whose certificate signs.
    private let signer: String
    /// The seal of a file; nil where none is asked for.
    private let scan: ScannedSeal?
    /// Made when the first seal is drawn: fonts take their time.
    private var made: SealEngraver?

    init(_ options: SealOptions, signer: String) throws(DiagnosticError) {
        self.options = options
        self.signer = signer
        scan = try options.file.map { path throws(DiagnosticError) in
            let bytes = try FinishedFile.read(path)
            do throws(ScannedSealError) {
                return try ScannedSeal.read(bytes)
            } catch {
                throw DiagnosticError(error.diagnostic(of: path))
            }
        }
    }

    /// What is seen in a field.
    func appearance(for field: SignatureField, at time: Int) throws(DiagnosticError) -> SignatureAppearance {
        guard field.isVisible else { return .invisible }
        let room = Size(width: .pt(field.width), height: .pt(field.height))
        if case .pixels(let pixels)? = scan { return .picture(picture(pixels, in: room)) }
        let seal = try drawing(for: field, in: room)
        guard options.sealLines else { return seal.map(SignatureAppearance.drawing) ?? .invisible }
        return .drawing(try captioned(seal, at: time, in: room))
    }

    // MARK: The seal

    private func drawing(for field: SignatureField, in room: Size) throws(DiagnosticError)
        -> VectorDrawing?
    {
        if case .drawing(let drawing)? = scan {
            guard let side = options.side else { return drawing }
            return drawing.scaled(by: side / drawing.size.width)
        }
        guard let seal = specification(for: field) else { return nil }
        let side = options.side ?? min(room.width, room.height, seal.form.usualSide)
        return try drawn { (engraver) throws(SealError) in try engraver.drawing(of: seal, side: side) }
    }

    /// The seal that is asked for, or that the layout has; nil where none is to be seen.
    private func specification(for field: SignatureField) -> SealSpecification? {
        let form = options.isByLayout ? field.seal?.form ?? "認印" : options.seal
        guard let form = SealSpecification.Form(rawValue: form) else { return nil }
        let own = field.seal?.text ?? ""
        return SealSpecification(form: form, text: options.sealText ?? (own.isEmpty ? surname : own))
    }

    /// The part of the signer's name before a space.
    private var surname: String {
        signer.split(whereSeparator: \.isWhitespace).first.map(String.init) ?? signer
    }

    /// As large as it is asked for, or as its file says, or as there is room.
    private func picture(_ pixels: SealPixels, in room: Size) -> SealPicture {
        let shape = Double(pixels.height) / Double(max(1, pixels.width))
        let size =
            options.side.map { Size(width: $0, height: $0 * shape) } ?? pixels.size
            ?? Size(width: room.width, height: room.width * shape)
        return SealPicture(
            size: size, pixelWidth: pixels.width, pixelHeight: pixels.height, colors: pixels.colors,
            opacity: pixels.opacity)
    }

    // MARK: The lines

    /// The seal with the signer's name and the day under it, as large as the room takes.
    private func captioned(
        _ seal: VectorDrawing?, at time: Int, in room: Size
    ) throws(DiagnosticError) -> VectorDrawing {
        let lines = [signer, CalendarTime(secondsSince1970: time + 9 * 3600).japaneseDay]
        let size = min(Length.pt(7), room.height * 0.14)
        let caption = try drawn { (engraver) throws(SealError) in try engraver.caption(lines, size: size) }
        let air = size * 0.4
        let height = room.height - caption.size.height - air
        let place = Point(
            x: max(.zero, (room.width - caption.size.width) / 2), y: room.height - caption.size.height)
        let fit = min(1, room.width / max(.pt(1), caption.size.width))
        var shapes = caption.scaled(by: fit).moved(by: place).shapes
        if let seal {
            let scale = min(
                1, height / max(.pt(1), seal.size.height), room.width / max(.pt(1), seal.size.width))
            let scaled = seal.scaled(by: scale)
            let corner = Point(
                x: (room.width - scaled.size.width) / 2, y: (height - scaled.size.height) / 2)
            shapes = scaled.moved(by: corner).shapes + shapes
        }
        return VectorDrawing(size: room, shapes: shapes)
    }

    // MARK: The engraver

    private func drawn(
        _ work: (SealEngraver) throws(SealError) -> VectorDrawing
    ) throws(DiagnosticError) -> VectorDrawing {
        let engraver = try engraver()
        do throws(SealError) {
            return try work(engraver)
        } catch {
            throw DiagnosticError(error.diagnostic(at: nil))
        }
    }

    private func engraver() throws(DiagnosticError) -> SealEngraver {
        if let made { return made }
        let engraver = SealEngraver(library: FontLibrary(roles: try SourceOptions.fontRoles()))
        made = engraver
        return engraver
    }
}

extension SealSpecification.Form {
    /// The size that such a seal has where nothing else is said (docs/signing.md).
    fileprivate var usualSide: Length {
        switch self {
        case .personal: .mm(12)
        case .round: .mm(18)
        case .square: .mm(21)
        }
    }
}

extension CalendarTime {
    /// `2026.4.1`, as it stands under a signature.
    fileprivate var japaneseDay: String { "\(year).\(month).\(day)" }
}
