public import Hanmen
import HanmenBatch
public import HanmenCore
public import HanmenFinish
public import HanmenForms

/// A finished file with the name that it is kept under.
public struct FinishedPaper: Sendable {
    /// The name, with `.pdf`.
    public var name: String
    /// The PDF.
    public var bytes: [UInt8]
}

/// Makes the files that leave the preview, in the same way as `hanmen render` does, on a thread of its own.
public actor PaperMaker {
    private let executor = DeskExecutor("hanmen.papers")
    /// Finishing takes long: it has a thread of its own.
    public nonisolated var unownedExecutor: UnownedSerialExecutor { executor.asUnownedSerialExecutor() }

    private let setter: PageSetter

    /// A maker with the layouts and fonts of a home, over the same files as a desk has.
    ///
    /// - Throws: what is wrong with `Fonts/fonts.yaml`.
    public init(home: Home, workspace: DraftedWorkspace) throws(DiagnosticError) {
        setter = try PageSetter(home: home, workspace: workspace)
    }

    /// The PDF of a report in a layout and an edition, under a standard.
    ///
    /// - Throws: what is wrong with the report, or forbidden by the standard.
    public func pdf(
        ofReportAt path: String, view: PreviewView, under standard: Standard
    ) throws(DiagnosticError) -> FinishedPaper {
        let press = setter.press
        let made = press.proof(
            ofReportAt: path,
            options: Press.Options(layout: setter.choice(view.layout), edition: view.edition))
        guard let proof = made.value, !made.hasErrors else { throw DiagnosticError(made.diagnostics) }
        let leaks = press.leaks(in: proof)
        guard leaks.isEmpty else { throw DiagnosticError(leaks) }
        var options = FinishingOptions(standard: standard)
        options.attachments = try press.attachments(of: proof, under: standard)
        let name = proof.form.fileName ?? Self.stem(of: path)
        return FinishedPaper(
            name: "\(name)\(view.edition.suffix).pdf",
            bytes: try press.pdf(proof.document, options: options))
    }

    /// The PDF of a layout that is tried out.
    public func pdf(
        ofLayout file: LayoutFile, view: PreviewView, under standard: Standard
    ) throws(DiagnosticError) -> FinishedPaper {
        let tried = setter.pages(ofLayout: file, trial: view.trial)
        guard let document = tried.document, tried.isGood, !tried.isUnfinished else {
            throw DiagnosticError(tried.diagnostics)
        }
        let pdf = try setter.press.pdf(document, options: FinishingOptions(standard: standard))
        let title = tried.layout?.title ?? Self.stem(of: file.path)
        return FinishedPaper(name: "\(title)（\(view.trial.name.japanese)）.pdf", bytes: pdf)
    }

    /// The PDF of a volume as it is shown.
    func pdf(ofVolume document: PagedDocument, under standard: Standard) throws(DiagnosticError)
        -> FinishedPaper
    {
        let pdf = try setter.press.pdf(document, options: FinishingOptions(standard: standard))
        return FinishedPaper(name: "綴り.pdf", bytes: pdf)
    }

    private static func stem(of path: String) -> String {
        let name = path.split(separator: "/").last.map(String.init) ?? path
        return name.hasSuffix(".md") ? String(name.dropLast(3)) : name
    }
}

extension PreviewDesk {
    /// The PDF of what a window shows, of what is written now.
    ///
    /// - Throws: what is wrong with it.
    public func pdf(
        of view: PreviewView, under standard: Standard, by maker: PaperMaker
    ) async throws -> FinishedPaper {
        if let file = layoutFile(of: view) {
            return try await maker.pdf(ofLayout: file, view: view, under: standard)
        }
        if isVolume(view) {
            guard let pages = pages(of: view), pages.isGood, let document = pages.document else {
                throw DiagnosticError(problems(of: view))
            }
            return try await maker.pdf(ofVolume: document, under: standard)
        }
        guard let path = path(of: view) else {
            throw DiagnosticError(.previewFileUnknown(view.file ?? ""))
        }
        return try await maker.pdf(ofReportAt: path, view: view, under: standard)
    }
}
