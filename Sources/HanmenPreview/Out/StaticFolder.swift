import Foundation
public import Hanmen
public import HanmenCore

/// The preview as a folder of files, to be looked at on a machine without this program.
public struct StaticFolder: Sendable {
    private let desk: PreviewDesk
    private let drawer: PageDrawer
    private let assets: PageAssets

    /// The folder of what a desk shows.
    public init(desk: PreviewDesk, home: Home) throws(DiagnosticError) {
        self.desk = desk
        drawer = try PageDrawer(home: home)
        assets = try PageAssets(home: home)
    }

    /// All that the page asks a server for, known beforehand.
    private struct Contents: Encodable {
        var revision: Revision
        var pages: [String: String]
        var details: [String: PageDetails]
        var provenance: [String: BlockProvenance]
    }

    /// Writes the page of a view into a folder, which is made where it is not there; gives how many pages it shows.
    ///
    /// - Throws: what is wrong with the report where it has no pages, or with the folder.
    @discardableResult
    public func write(_ view: PreviewView, to folder: String) async throws -> Int {
        let revision = await desk.revision(of: view)
        guard !revision.pages.isEmpty else { throw DiagnosticError(await desk.problems(of: view)) }
        var contents = Contents(revision: revision, pages: [:], details: [:], provenance: [:])
        contents.revision.subject.editable = false
        WholeFile.makeFolder("\(folder)/assets")
        WholeFile.makeFolder("\(folder)/pages")
        for state in revision.pages + (revision.comparison?.pages ?? []) {
            guard let page = await desk.page(state.id) else { continue }
            let name = "pages/\(state.id.rawValue).svg"
            try Self.put(try await drawer.svg(state.id, page), to: "\(folder)/\(name)")
            contents.pages[state.id.rawValue] = name
            contents.details[state.id.rawValue] = await desk.details(of: state.id, in: view)
        }
        for block in Set(contents.details.values.flatMap { $0.blocks.map(\.name) }) {
            contents.provenance[block] = await desk.provenance(of: block, in: view)
        }
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        let data = Array("window.hanmenStatic = ".utf8) + (try encoder.encode(contents)) + Array(";\n".utf8)
        for name in assets.names {
            try Self.put(assets[name]?.bytes ?? [], to: "\(folder)/assets/\(name)")
        }
        try Self.put(data, to: "\(folder)/data.js")
        // The page itself comes last: where it is, the rest is.
        try Self.put(assets.index, to: "\(folder)/index.html")
        return revision.pages.count
    }

    private static func put(_ bytes: [UInt8], to path: String) throws(DiagnosticError) {
        do throws(WorkspaceError) {
            try WholeFile.write(bytes, to: path)
        } catch {
            throw DiagnosticError(.error(.previewUnwritable, error.message))
        }
    }
}
