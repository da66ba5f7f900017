import Hanmen
import HanmenCore
import HanmenFinish
import HanmenFont
import HanmenForms
import HanmenRender
import HanmenReport
import HanmenText

/// The stages of a report.
enum Stage: String, CaseIterable {
    case read, bind, shape, compose, layout, draw, finish
}

/// Each stage by itself, on what the stages before it made; each has run once before the first is asked for.
///
/// One function a stage, none inlined: instructions are counted by their names.
final class Stages {
    private let path: String
    private let press: Press
    private let report: Report
    private let form: Form
    private let document: PagedDocument
    private let paragraphs: Paragraphs
    private let clusters: [[Cluster]]
    private let renderer = PDFRenderer(faces: DrawingFaceCache())
    private let drawn: DrawnDocument

    init(report path: String, home: Home) throws {
        self.path = path
        press = try Press(home: home)
        report = try press.read(path).whole()
        form = try press.bind(report).whole()
        document = try press.layOut(form, picturesIn: ".").whole()
        paragraphs = Paragraphs(
            report, library: FontLibrary(roles: try Press.catalog(home, DiskWorkspace()).roles))
        clusters = paragraphs.shaped()
        drawn = try renderer.render(document)
        _ = try Finisher().finish(drawn, document: document)
    }

    /// Runs a stage once.
    func run(_ stage: Stage) throws {
        switch stage {
        case .read: try read()
        case .bind: try bind()
        case .shape: shape()
        case .compose: compose()
        case .layout: try layOut()
        case .draw: try draw()
        case .finish: try finish()
        }
    }

    @inline(never) private func read() throws { _ = try press.read(path).whole() }
    @inline(never) private func bind() throws { _ = try press.bind(report).whole() }
    @inline(never) private func shape() { _ = paragraphs.shaped() }
    @inline(never) private func compose() { paragraphs.compose(clusters) }
    @inline(never) private func layOut() throws { _ = try press.layOut(form, picturesIn: ".").whole() }
    @inline(never) private func draw() throws { _ = try renderer.render(document) }
    @inline(never) private func finish() throws { _ = try Finisher().finish(drawn, document: document) }
}

extension Diagnosed {
    /// The value; what stands in its way is thrown.
    fileprivate func whole() throws -> Value {
        guard let value, !hasErrors else { throw DiagnosticError(diagnostics) }
        return value
    }
}
