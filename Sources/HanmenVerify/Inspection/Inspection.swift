public import HanmenCore
public import HanmenCrypto

/// What the objects and bytes of a file say about its signatures, before any certificate is looked at.
public struct Inspection: Sendable {
    /// How many bytes the file has.
    public var size: Int
    /// Its revisions, the first first (ISO 32000-1, 7.5.6).
    public var revisions: [Revision]
    /// Its signatures and document timestamps, in the order of the revisions that brought them.
    public var signatures: [InspectedSignature]
    /// What is wrong with the file as a whole; a signature in it cannot be relied on.
    public var findings: [FileFinding]
    /// What somebody may have prepared before the first signature, or a careless tool left; no signature is wrong for it.
    public var cautions: [FileFinding]
    /// The security store (DSS) of the last revision that has one.
    public var material: ValidationMaterial

    /// An inspection from its parts.
    public init(
        size: Int, revisions: [Revision], signatures: [InspectedSignature], findings: [FileFinding],
        material: ValidationMaterial, cautions: [FileFinding] = []
    ) {
        self.size = size
        self.revisions = revisions
        self.signatures = signatures
        self.findings = findings
        self.material = material
        self.cautions = cautions
    }
}

/// A state of the file that was saved.
public struct Revision: Hashable, Sendable {
    /// Where it ends: behind the line end of its `%%EOF`.
    public var end: Int

    /// A revision.
    public init(end: Int) { self.end = end }
}

/// A signature or document timestamp as it stands in a file.
public struct InspectedSignature: Sendable {
    /// What kind it is, by its dictionary.
    public enum Kind: Hashable, Sendable {
        /// `ETSI.CAdES.detached`.
        case cades
        /// `adbe.pkcs7.detached`.
        case pkcs7
        /// `ETSI.RFC3161`: a timestamp over the document.
        case timestamp
        /// Another SubFilter, by its name.
        case unsupported(String)
    }

    /// The full name of its field.
    public var field: String
    /// The number of its dictionary's object.
    public var object: Int
    /// The page of its widget, from 0; nil where it has none.
    public var page: Int?
    /// Whether something is seen of it.
    public var isVisible: Bool
    /// What its field is called for people (TU).
    public var label: String?
    /// The kind.
    public var kind: Kind
    /// The time it claims (M), in seconds since 1970-01-01 UTC.
    public var claimedTime: Int?
    /// The texts of its dictionary: Name, Reason, Location.
    public var name: String?
    /// Why it was signed, as it claims.
    public var reason: String?
    /// Where it was signed, as it claims.
    public var location: String?
    /// What its certification allows later (DocMDP 1, 2 or 3); nil for an approval.
    public var certification: Int?
    /// The index of the revision that brought it.
    public var revision: Int
    /// The parts of the file that are signed; empty where its ByteRange is not sound.
    public var signedRanges: [Range<Int>]
    /// Its CMS message in DER, without the zeros behind; empty where there is none.
    public var message: [UInt8]
    /// What is wrong with its dictionary, ByteRange or Contents.
    public var findings: [FileFinding]
    /// What later revisions changed.
    public var modifications: [Modification]
    /// Which fields may not change once it is there.
    var lock = FieldLock()

    /// A signature with its kind; the rest is set as it is found.
    public init(field: String, object: Int, kind: Kind, revision: Int) {
        self.field = field
        self.object = object
        self.kind = kind
        self.revision = revision
        isVisible = false
        signedRanges = []
        message = []
        findings = []
        modifications = []
    }
}

/// A change that came behind a signature.
public struct Modification: Hashable, Sendable {
    /// What was done.
    public enum Kind: Hashable, Sendable {
        /// An empty signature field was signed.
        case signature(field: String)
        /// A timestamp over the document was added.
        case timestamp(field: String)
        /// The security store was added or grew.
        case securityStore
        /// A field of the form was filled in.
        case fieldValue(field: String)
        /// Anything else, in words: what of which object changed.
        case other(Message)
    }

    /// What was done.
    public var kind: Kind
    /// The object.
    public var object: Int?
    /// The page, from 0.
    public var page: Int?
    /// Whether the signature stays good with it.
    public var isAllowed: Bool

    /// A change.
    public init(kind: Kind, object: Int? = nil, page: Int? = nil, isAllowed: Bool) {
        self.kind = kind
        self.object = object
        self.page = page
        self.isAllowed = isAllowed
    }
}

/// Something wrong with a file's structure around its signatures.
public struct FileFinding: Hashable, Sendable {
    /// Which rule it breaks, by a stable name such as `byte-range.gap`.
    public var rule: String
    /// Told to people.
    public var message: Message
    /// The object, where it is one's.
    public var object: Int?

    /// A finding.
    public init(_ rule: String, _ message: Message, object: Int? = nil) {
        self.rule = rule
        self.message = message
        self.object = object
    }
}
