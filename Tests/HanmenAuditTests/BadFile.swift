import HanmenCore
import HanmenFinish
import HanmenReading
import HanmenForms
import HanmenRender
import HanmenTesting
import Testing

@testable import HanmenAudit

/// A sound file of ours with one thing added that must not be there.
struct BadFile {
    /// A name that a public edition masks, made up.
    static let secret = "鷲尾 楓子"
    /// The value to look for.
    static let wanted = Secret(kind: .person, text: secret, place: "報告書.md:3:5")

    private(set) var bytes: [UInt8]

    /// A file without the value.
    init() throws { bytes = try Self.clean.get() }

    /// Drawing takes its time, and the file is always the same.
    private static let clean = Result { try finished { _ in } }

    /// A finished document that a closure adds to.
    static func finished(
        _ options: FinishingOptions = FinishingOptions(), _ change: (inout SampleDocument) -> Void
    ) throws -> [UInt8] {
        var sample = try #require(SampleDocument.report())
        change(&sample)
        let document = sample.document()
        return try Finisher().finish(PDFRenderer().render(document), document: document, options: options)
    }

    /// The file with objects written behind it; the catalog may be changed.
    func updated(_ change: (inout PDFUpdate, inout [String: PDFNode]) throws -> Void) throws -> [UInt8] {
        let contents = try PDFContents(bytes)
        var update = try #require(PDFUpdate(of: bytes, trailer: contents.trailer))
        var catalog = contents.catalog
        try change(&update, &catalog)
        guard case .reference(let root) = contents.trailer["Root"] else { return bytes }
        update.replace(root, by: .dictionary(catalog))
        update.close()
        return update.bytes
    }

    /// The file with one more object.
    func with(_ node: PDFNode) throws -> [UInt8] { try updated { update, _ in _ = update.add(node) } }

    /// Big-endian UTF-16 with its mark.
    static func utf16(_ text: String) -> [UInt8] {
        [0xFE, 0xFF] + text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    }
}

/// The ways by which a value was found in a file.
func channels(
    _ bytes: [UInt8], name: String = "公開用.pdf", for secret: Secret = BadFile.wanted
) throws -> Set<Channel> {
    Set(try Auditor(secrets: [secret]).search(bytes, name: name).leaks.map(\.place.channel))
}
