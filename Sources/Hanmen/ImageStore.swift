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
            guard seen.insert(names.key(of: path)).inserted else { continue }
            do throws(DiagnosticError) {
                images[names.key(of: path)] = try read(path, in: place(of: path, names))
            } catch {
                diagnostics += error.diagnostics
            }
        }
        return (images, diagnostics)
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
