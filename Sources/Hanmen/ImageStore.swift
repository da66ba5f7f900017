import HanmenCore
import HanmenForms
import HanmenReport

/// Reads the pictures that a form's narrative names; each once, none larger than a page can use.
struct ImageStore {
    let workspace: any Workspace
    /// The folder of the report, or nil where pictures cannot be found.
    let folder: String

    private static let largestFile = 40 << 20
    private static let mostPixels = 60_000_000

    /// The pictures by path as written, and what is wrong with those that could not be read.
    func images(of form: Form) -> (images: [String: ImageData], diagnostics: [Diagnostic]) {
        var images: [String: ImageData] = [:]
        var diagnostics: [Diagnostic] = []
        for image in form.blocks.flatMap(\.content.images) where images[image.path.value] == nil {
            do throws(DiagnosticError) {
                images[image.path.value] = try read(image.path)
            } catch {
                diagnostics += error.diagnostics
            }
        }
        return (images, diagnostics)
    }

    private func read(_ path: Spanned<String>) throws(DiagnosticError) -> ImageData {
        guard !path.value.hasPrefix("/"), !path.value.split(separator: "/").contains("..") else {
            throw DiagnosticError(.imageOutside(path))
        }
        let bytes = try bytes(path)
        guard let (format, width, height) = ImageHeader.read(bytes) else {
            throw DiagnosticError(.imageUnknownFormat(path))
        }
        guard width * height <= Self.mostPixels else {
            throw DiagnosticError(.imageTooLarge(path, limit: "\(Self.mostPixels / 1_000_000) メガピクセル"))
        }
        return ImageData(format: format, bytes: bytes, pixelWidth: width, pixelHeight: height)
    }

    private func bytes(_ path: Spanned<String>) throws(DiagnosticError) -> [UInt8] {
        do throws(WorkspaceError) {
            return try workspace.read("\(folder)/\(path.value)", limit: Self.largestFile)
        } catch .tooLarge {
            throw DiagnosticError(.imageTooLarge(path, limit: "\(Self.largestFile >> 20) MB"))
        } catch {
            throw DiagnosticError(.imageMissing(path))
        }
    }
}

extension FormContent {
    fileprivate var images: [InlineImage] {
        guard case .prose(let blocks) = self else { return [] }
        return blocks.flatMap(\.images)
    }
}

extension ReportBlock {
    fileprivate var images: [InlineImage] {
        switch self {
        case .paragraph(let paragraph): paragraph.content.compactMap(\.image)
        case .list(let list): list.items.flatMap { $0.blocks.flatMap(\.images) }
        case .quote(let blocks, _): blocks.flatMap(\.images)
        case .heading, .table, .pageBreak: []
        }
    }
}

extension Inline {
    fileprivate var image: InlineImage? {
        guard case .image(let image) = self else { return nil }
        return image
    }
}
