public import HanmenCrypto
import HanmenReading

/// Puts a timestamp over a whole file (DocTimeStamp; ETSI EN 319 142-1, 5.4.3), in a field that is not seen.
public struct DocumentTimestamper: Sendable {
    private let authority: TimestampAuthority
    private let trust: TrustStore

    /// Who says when, and the roots its certificate must lead to; with none, any.
    public init(authority: TimestampAuthority, trust: TrustStore = TrustStore()) {
        self.authority = authority
        self.trust = trust
    }

    /// A token with one certificate or two takes some 3 kB; those of public authorities up to 12 kB.
    private static let room = 16_384

    /// The file with a timestamp over all of it.
    public func timestamp(_ file: [UInt8], room: Int? = nil) throws(SigningError) -> [UInt8] {
        var update = try DocumentUpdate(file)
        guard update.contents.catalogIsObject else { throw .noPage }
        let dictionary = SignatureDictionary(
            [
                "Type": .name("DocTimeStamp"), "Filter": .name("Adobe.PPKLite"),
                "SubFilter": .name("ETSI.RFC3161"),
            ], room: room ?? Self.room, generations: update.contents.generations)
        let object = update.add(raw: dictionary.bytes)
        try SignatureFieldWriter(signature: object).addInvisible(
            named: update.contents.freeFieldName("タイムスタンプ"), for: "文書のタイムスタンプ", in: &update)
        let trust = trust.anchors.isEmpty ? nil : trust
        return try update.signed(dictionary, object: object, digest: .sha256) {
            (hash) throws(SigningError) in
            do throws(TimestampError) {
                return try authority.token(over: hash, trust: trust).der
            } catch {
                throw .timestamp(error)
            }
        }
    }
}
