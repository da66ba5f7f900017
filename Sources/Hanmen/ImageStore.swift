import HanmenCore
import HanmenForms
import HanmenPicture
import HanmenReport

/// The pictures of a form by their keys, and what is wrong with those that cannot be printed, each told once.
struct StoredPictures {
    var images: [String: ImageData] = [:]
    var drawings: [String: VectorDrawing] = [:]
    var diagnostics: [Diagnostic] = []
}

/// Reads the pictures that a form names; each once, none larger than a page can use.
struct ImageStore {
    let workspace: any Workspace
    /// The folder of the report, or nil where pictures cannot be found.
    let folder: String

    /// The pictures of a form.
    func pictures(of form: Form) -> StoredPictures {
        var stored = StoredPictures()
        var seen: Set<String> = []
        let names = form.pictureNames
        for picture in form.pictures {
            let path = picture.image.path
            if !picture.standsAlone { stored.diagnostics.append(.imageInText(path)) }
            let key =
                picture.isSeal ? names.key(ofSeal: picture.image) : names.key(of: picture.image)
            guard seen.insert(key).inserted else { continue }
            do throws(DiagnosticError) {
                if picture.isSeal {
                    try read(picture.image, names, as: key, into: &stored)
                } else {
                    stored.images[key] = try masked(
                        picture.image, names, isBlack: form.redactionLook == .black)
                }
            } catch {
                stored.diagnostics += error.diagnostics
            }
        }
        return stored
    }

    /// The files that the pictures of a form lie in, each once, in order.
    func files(of form: Form) -> [String] {
        var seen: Set<String> = []
        let names = form.pictureNames
        return form.pictures.compactMap { picture in
            let path = picture.image.path
            let file = "\(place(of: path, names).folder)/\(path.value)"
            return !picture.image.isWithheld && seen.insert(file).inserted ? file : nil
        }
    }

    /// A picture as its edition shows it: whole, with regions painted over in new pixels, or a bar.
    private func masked(
        _ image: InlineImage, _ names: PictureNames, isBlack: Bool
    ) throws(DiagnosticError) -> ImageData {
        let path = image.path
        switch image.redaction {
        case .none: return try read(path, in: place(of: path, names))
        case .regions(let regions):
            let whole = try read(path, in: place(of: path, names))
            return try Self.pixels(path) { () throws(PictureError) in
                try RedactedPicture.covering(regions, of: whole, black: isBlack)
            }
        case .whole:
            return try Self.pixels(path) { () throws(PictureError) in
                try RedactedPicture.bar(black: isBlack)
            }
        }
    }

    /// An imprint: shapes as they are, a scan without its paper, and how large it is.
    private func read(
        _ image: InlineImage, _ names: PictureNames, as key: String, into stored: inout StoredPictures
    ) throws(DiagnosticError) {
        let place = place(of: image.path, names)
        let bytes = try checkedBytes(image.path, in: place)
        if PictureKind(bytes) == .svg {
            do throws(SVGError) {
                stored.drawings[key] = try SVGFile.drawing(bytes)
            } catch {
                throw DiagnosticError(error.diagnostic(of: image.path))
            }
            return
        }
        var imprint = try Self.pixels(image.path) { () throws(PictureError) in
            try SealScan.withoutPaper(try PictureFile.read(bytes))
        }
        imprint.pixelsPerMetre = PictureResolution.pixelsPerMetre(in: bytes)
        stored.images[key] = imprint
    }

    private static func pixels(
        _ path: Spanned<String>, _ work: () throws(PictureError) -> ImageData
    ) throws(DiagnosticError) -> ImageData {
        do throws(PictureError) {
            return try work()
        } catch {
            throw DiagnosticError(.image(path, error))
        }
    }

    /// The folder that a picture is looked for in, and whose it is.
    private struct Place {
        var folder: String
        var owner: PictureOwner
    }

    private func place(of path: Spanned<String>, _ names: PictureNames) -> Place {
        names.layoutFolder(of: path).map { Place(folder: $0, owner: .layout) }
            ?? Place(folder: folder, owner: .report)
    }

    private func read(_ path: Spanned<String>, in place: Place) throws(DiagnosticError) -> ImageData {
        let bytes = try checkedBytes(path, in: place)
        do throws(PictureError) {
            return try PictureFile.read(bytes)
        } catch {
            throw DiagnosticError(.image(path, error))
        }
    }

    /// The bytes of a file below its owner's folder.
    private func checkedBytes(_ path: Spanned<String>, in place: Place) throws(DiagnosticError) -> [UInt8] {
        guard !path.value.hasPrefix("/"), !path.value.split(separator: "/").contains("..") else {
            throw DiagnosticError(.imageOutside(path, of: place.owner))
        }
        return try bytes(path, in: place)
    }

    private func bytes(
        _ path: Spanned<String>, in place: Place
    ) throws(DiagnosticError) -> [UInt8] {
        do throws(WorkspaceError) {
            return try workspace.read("\(place.folder)/\(path.value)", limit: PictureLimits.fileSize)
        } catch .tooLarge {
            throw DiagnosticError(.image(path, .tooManyBytes(limit: PictureLimits.fileSize)))
        } catch {
            throw DiagnosticError(.imageMissing(path, of: place.owner))
        }
    }
}
