public import HanmenCore
public import HanmenCrypto
public import HanmenReading

/// Why a file is not signed.
public enum SigningError: Error, Hashable, Sendable {
    /// It cannot be read: encrypted, damaged, too large.
    case unreadable(PDFReadingError)
    /// It has cross references of two kinds, of which readers see different ones.
    case hybrid
    /// It has no page to which a field could belong.
    case noPage
    /// No field has this name; those that can be signed.
    case noSuchField(String, open: [String])
    /// Several fields are open, and none was named.
    case severalFields([String])
    /// The field is signed already.
    case fieldSigned(String)
    /// A certification must be the first signature.
    case certificationNotFirst
    /// Whoever certified the file allows no further signature.
    case closedByCertification
    /// The file is certified so that it may get no new field, and has none that is open.
    case noFieldUnderCertification
    /// A level with timestamps needs an authority.
    case noTimestampAuthority(SigningLevel)
    /// Such a level needs the newer format.
    case levelNeedsCAdES(SigningLevel)
    /// The message became larger than the room for it.
    case roomTooSmall(needs: Int, has: Int)
    /// The file has no signature that could be proven.
    case noSignature
    /// A file for a printing machine is not signed.
    case printOnly
    /// Pages on sheets for a printer are not signed.
    case imposed
    /// A public edition, and a certificate that has its holder's address and birth date.
    case personalDataInPublicEdition(String)
    /// What shall be seen cannot be drawn.
    case appearance([Diagnostic])
    /// No signature comes of the key.
    case signature(SignatureError)
    /// The authority gives no timestamp.
    case timestamp(TimestampError)
    /// The proofs cannot be had.
    case material(CollectingError)
}
