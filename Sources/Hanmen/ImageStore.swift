import HanmenCore
import HanmenForms
import HanmenPicture
import HanmenReport

/// Reads the pictures that a form names; each once, none larger than a page can use.
struct ImageStore {
    let workspace: any Workspace
    /// The folder of the report, or nil where pictures cannot be found.
    let folder: String

    /// The pictures by their keys, and what is wrong with those that cannot be printed, each told once.
    func images(of form: Form) -> (images: [String: ImageData], diagnostics: [Diagnostic]) {
        var images: [String: ImageData] = [:]
        var diagnostics: [Diagnostic] = []
        var seen: Set<String> = []
        let names = form.pictureNames
        for picture in form.pictures {
            let path = picture.image.path
            if !picture.standsAlone { diagnostics.append(.imageInText(path)) }
            let key =
                picture.isSeal ? names.key(ofSeal: picture.image) : names.key(of: picture.image)
            guard seen.insert(key).inserted else { continue }
            do throws(DiagnosticError) {
                images[key] =
                    picture.isSeal
                    ? try imprint(picture.image, names)
                    : try masked(picture.image, names, isBlack: form.redactionLook == .black)
            } catch {
                diagnostics += error.diagnostics
            }
        }
        return (images, diagnostics)
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

    /// An imprint without the paper that it was scanned with, and how large it is.
    private func imprint(
        _ image: InlineImage, _ names: PictureNames
    ) throws(DiagnosticError) -> ImageData {
        let place = place(of: image.path, names)
        let whole = try read(image.path, in: place)
        var imprint = try Self.pixels(image.path) { () throws(PictureError) in
            try SealPicture.withoutPaper(whole)
        }
        imprint.pixelsPerMetre = PictureResolution.pixelsPerMetre(in: try bytes(image.path, in: place))
        return imprint
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
        guard !path.value.hasPrefix("/"), !path.value.split(separator: "/").contains("..") else {
            throw DiagnosticError(.imageOutside(path, of: place.owner))
        }
        let bytes = try bytes(path, in: place)
        do throws(PictureError) {
            return try PictureFile.read(bytes)
        } catch {
            throw DiagnosticError(.image(path, error))
        }
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
