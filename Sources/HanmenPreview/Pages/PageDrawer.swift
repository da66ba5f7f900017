public import Hanmen
public import HanmenCore

/// Draws pages for windows, on a thread of its own and with a press of its own: drawing waits for no setting.
public actor PageDrawer {
    private struct Drawing: Hashable {
        var page: PageID
        /// Zero: as SVG.
        var dotsPerInch: Double
    }

    private let executor = DeskExecutor("hanmen.draw")
    /// Drawing takes long: it has a thread of its own.
    public nonisolated var unownedExecutor: UnownedSerialExecutor { executor.asUnownedSerialExecutor() }

    private let press: Press
    private var drawn: [Drawing: [UInt8]] = [:]
    private var size = 0
    /// As many bytes of drawings are kept, for other windows.
    private static let mostBytes = 16 << 20

    /// A drawer with the fonts of a home.
    ///
    /// - Throws: what is wrong with `Fonts/fonts.yaml`.
    public init(home: Home) throws(DiagnosticError) { press = try Press(home: home) }

    /// A page as SVG.
    public func svg(_ name: PageID, _ page: ShelvedPage) throws(DiagnosticError) -> [UInt8] {
        let drawing = Drawing(page: name, dotsPerInch: 0)
        if let bytes = drawn[drawing] { return bytes }
        return keep(try press.screenSVG(page.document, page: 0), as: drawing)
    }

    /// A page as PNG.
    public func png(
        _ name: PageID, _ page: ShelvedPage, dotsPerInch: Double
    ) throws(DiagnosticError) -> [UInt8] {
        let drawing = Drawing(page: name, dotsPerInch: dotsPerInch)
        if let bytes = drawn[drawing] { return bytes }
        return keep(try press.png(page.document, page: 0, dotsPerInch: dotsPerInch), as: drawing)
    }

    private func keep(_ bytes: [UInt8], as drawing: Drawing) -> [UInt8] {
        if size + bytes.count > Self.mostBytes {
            drawn = [:]
            size = 0
        }
        drawn[drawing] = bytes
        size += bytes.count
        return bytes
    }
}
