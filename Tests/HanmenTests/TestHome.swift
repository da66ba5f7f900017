import Foundation
import Hanmen
import HanmenCore
import HanmenForms
import HanmenTesting
import Testing

/// The package's own layouts and fonts, with files of the test laid over them and a clock that stands still.
struct TestHome: Workspace {
    static let home = Home(path: SharedFolder.package.path)

    private var files: [String: [UInt8]] = [:]
    private let disk = DiskWorkspace()
    var now = Fixed.created

    init(_ files: [String: [UInt8]] = [:]) { self.files = files }

    func read(_ path: String, limit: Int) throws(WorkspaceError) -> [UInt8] {
        guard let bytes = files[path] else { return try disk.read(path, limit: limit) }
        guard bytes.count <= limit else { throw .tooLarge(path: path, limit: limit) }
        return bytes
    }

    func names(inFolder path: String) -> [String] { disk.names(inFolder: path) }

    func exists(_ path: String) -> Bool { files[path] != nil || disk.exists(path) }
}

extension Press {
    /// A press with files of the test.
    static func make(_ files: [String: String] = [:]) throws -> Press {
        try Press(home: TestHome.home, workspace: TestHome(files.mapValues { Array($0.utf8) }))
    }
}

extension PagedDocument {
    /// A report with the layout that its front matter names, or with a layout of the test above a base form.
    static func laidOut(_ report: String, layout: String? = nil) throws -> PagedDocument {
        let press = try Press.make(["/desk/report.md": report, "/desk/layout.yaml": layout ?? ""])
        let choice = layout.map { _ in LayoutChoice.file("/desk/layout.yaml") } ?? .fromReport
        let laidOut = press.layOut(reportAt: "/desk/report.md", options: Press.Options(layout: choice))
        let printer = DiagnosticPrinter(language: .english)
        return try #require(
            laidOut.value, Comment(rawValue: laidOut.diagnostics.map(printer.print).joined(separator: "\n")))
    }

    /// The glyph runs of a page, or of all pages, in drawing order.
    func runs(onPage number: Int? = nil) -> [GlyphRun] {
        steps(onPage: number).compactMap { if case .glyphs(let run) = $0 { run } else { nil } }
    }

    /// What is drawn on a page, or on all pages, in order; places in the source are left out.
    func steps(onPage number: Int? = nil) -> [DrawingStep] {
        (number.map { [pages[$0 - 1]] } ?? pages).flatMap(\.sequences).flatMap(\.steps).map { step in
            guard case .glyphs(var run) = step else { return step }
            run.span = nil
            return .glyphs(run)
        }
    }

    /// The text in drawing order, without white space and folios.
    var printed: String {
        runs().map(\.text).filter { $0.firstMatch(of: /^- \d+ -$/) == nil }.joined().withoutWhiteSpace
    }
}

extension StringProtocol {
    var withoutWhiteSpace: String {
        String(String.UnicodeScalarView(unicodeScalars.filter { !$0.properties.isWhitespace }))
    }
}

/// The made-up report that comes with the house.
enum Example {
    static func report() throws -> String {
        let file = SharedFolder.package.appendingPathComponent("Examples/kenshu-midorino.md")
        return try String(contentsOf: file, encoding: .utf8)
    }
}
