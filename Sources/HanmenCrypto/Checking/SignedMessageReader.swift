import HanmenDigest

/// Reads the parts of a CMS message one after the other.
struct SignedMessageReader {
    var message: SignedMessage
    private let parts: SignedDataParts
    private var encodedAttributes: [UInt8] = []
    private var attributes: [String: DERValue] = [:]

    /// The most certificates that are taken from a message.
    private static let mostCertificates = 64
    /// The most timestamps of a signature.
    private static let mostTimestamps = 8

    init?(_ der: [UInt8], kind: SignedMessage.Kind) {
        guard let parts = SignedDataParts(der) else { return nil }
        self.parts = parts
        message = SignedMessage(kind: kind)
    }

    mutating func read() {
        readContent()
        readCertificates()
        guard parts.signers.count == 1, let signer = SignerParts(parts.signers[0]) else {
            note(parts.signers.count == 1 ? .malformed : .signerCount(parts.signers.count))
            return
        }
        message.signatureValue = signer.signature
        if !parts.digestAlgorithms.contains(signer.digestAlgorithm) { note(.malformed) }
        readDigest(signer.digestAlgorithm)
        readAttributes(signer)
        findSigner(signer)
        checkSigningCertificate()
        checkSignature(signer)
        readTimestamps(signer)
    }

    private mutating func note(_ problem: MessageProblem) {
        if !message.problems.contains(problem) { message.problems.append(problem) }
    }

    // MARK: Content and certificates

    private mutating func readContent() {
        switch message.kind {
        case .cades, .pkcs7:
            if parts.content != nil || parts.contentType != ObjectIdentifiers.data { note(.wrongContent) }
        case .timestamp:
            guard parts.contentType == ObjectIdentifiers.timestampInfo, let content = parts.content else {
                return note(.wrongContent)
            }
            message.content = content
        }
    }

    private mutating func readCertificates() {
        message.certificates = parts.certificates.prefix(Self.mostCertificates).compactMap {
            Certificate(der: Array($0.whole))
        }
        message.material.certificates = message.certificates
        message.material.revocationLists = parts.revocationLists.map { Array($0.whole) }
    }

    private mutating func readDigest(_ identifier: String) {
        if let name = ObjectIdentifiers.weak[identifier] { return note(.weakDigest(name)) }
        message.digest = ObjectIdentifiers.digests[identifier]
        if message.digest == nil { note(.unknownAlgorithm(identifier)) }
    }

    // MARK: Signed attributes

    private mutating func readAttributes(_ signer: SignerParts) {
        guard let set = signer.signedAttributes, let list = set.children, !list.isEmpty else {
            return note(.noSignedAttributes)
        }
        // They are signed as the SET they are, not under the tag they stand with (RFC 5652, 5.4).
        encodedAttributes = [DERTag.set.rawValue] + set.whole.dropFirst()
        let encodings = list.map { Array($0.whole) }
        if zip(encodings, encodings.dropFirst()).contains(where: { $1.lexicographicallyPrecedes($0) }) {
            note(.unorderedAttributes)
        }
        for attribute in list {
            guard let pair = attribute.children(of: .sequence), pair.count == 2,
                let identifier = pair[0].objectIdentifier, let values = pair[1].children(of: .set)
            else { return note(.malformed) }
            if attributes[identifier] != nil || values.count != 1 { note(.duplicateAttribute(identifier)) }
            attributes[identifier] = attributes[identifier] ?? values.first
        }
        let wanted = message.kind == .timestamp ? ObjectIdentifiers.timestampInfo : ObjectIdentifiers.data
        if attributes[ObjectIdentifiers.contentType]?.objectIdentifier != wanted { note(.wrongContentType) }
        message.hasSigningTime = attributes[ObjectIdentifiers.signingTime] != nil
        takeRevocationArchive()
        guard let hash = attributes[ObjectIdentifiers.messageDigest]?.content(of: .octetString) else {
            return note(.noMessageDigest)
        }
        message.messageDigest = hash
        if message.kind == .timestamp, let digest = message.digest, digest.hash(message.content) != hash {
            note(.wrongContentDigest)
        }
    }

    /// The material that older signatures carry themselves (ISO 32000-1, 12.8.3.3.2).
    private mutating func takeRevocationArchive() {
        guard let archive = attributes[ObjectIdentifiers.revocationArchive]?.children(of: .sequence) else {
            return
        }
        for part in archive {
            guard let list = part.children?.first?.children(of: .sequence) else { continue }
            let encodings = list.prefix(Self.mostCertificates).map { Array($0.whole) }
            switch part.tag {
            case DERTag.context0.rawValue: message.material.revocationLists += encodings
            case DERTag.context1.rawValue: message.material.ocspResponses += encodings
            default: break
            }
        }
    }

    // MARK: The signer

    private mutating func findSigner(_ signer: SignerParts) {
        let found = message.certificates.first {
            CertificateHandle(der: $0.der).map(signer.identifier.names) ?? false
        }
        guard let found else { return note(.noSignerCertificate) }
        message.signer = found
        if !found.publicKey.isStrong, found.publicKey != .other { note(.weakKey(found.publicKey)) }
        if message.kind == .timestamp, !found.isForTimestampsAlone { note(.wrongTimestampUsage) }
    }

    private mutating func checkSigningCertificate() {
        guard let signer = message.signer, !attributes.isEmpty else { return }
        let old = attributes[ObjectIdentifiers.signingCertificate]
        let new = attributes[ObjectIdentifiers.signingCertificateV2]
        guard old != nil || new != nil else {
            if message.kind != .pkcs7 { note(.noSigningCertificate) }
            return
        }
        let fits = [old.map { ($0, false) }, new.map { ($0, true) }].compactMap(\.self).allSatisfy {
            SigningCertificate($0.0, isVersion2: $0.1)?.names(signer) ?? false
        }
        if !fits { note(.wrongSigningCertificate) }
    }

    private mutating func checkSignature(_ signer: SignerParts) {
        switch SignatureVerifier.read(signer.signatureAlgorithm, digest: message.digest) {
        case .weak(let name): note(.weakDigest(name))
        case .unknown(let identifier): note(.unknownAlgorithm(identifier))
        case .known(let algorithm):
            guard let certificate = message.signer, !encodedAttributes.isEmpty else { return }
            if !algorithm.verifies(signer.signature, over: encodedAttributes, by: certificate) {
                note(.wrongSignature)
            }
        }
    }

    // MARK: Timestamps

    private mutating func readTimestamps(_ signer: SignerParts) {
        guard message.kind != .timestamp else { return }
        for attribute in signer.unsignedAttributes?.children ?? [] {
            guard let pair = attribute.children(of: .sequence), pair.count == 2,
                pair[0].objectIdentifier == ObjectIdentifiers.signatureTimestamp
            else { continue }
            for value in pair[1].children(of: .set) ?? [] where message.timestamps.count < Self.mostTimestamps
            {
                message.timestamps.append(TimestampMessage(der: Array(value.whole)))
            }
        }
    }
}

extension Certificate {
    /// Whether it may sign timestamps and nothing else (RFC 3161, 2.3).
    var isForTimestampsAlone: Bool {
        extendedKeyUsages == [ObjectIdentifiers.timeStamping] && extensions.isExtendedKeyUsageCritical
    }
}
