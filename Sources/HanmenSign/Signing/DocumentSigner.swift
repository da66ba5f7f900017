import HanmenCore
import HanmenCrypto
import HanmenFinish
import HanmenReading

/// Signs finished files (PAdES; ETSI EN 319 142-1): each signature is an update behind the file.
public struct DocumentSigner: Sendable {
    /// A signer; it keeps nothing between files.
    public init() {}

    /// Signs a file; the level that was asked for is reached, or nothing is given back.
    public func sign(_ file: [UInt8], _ request: SigningRequest) throws(SigningError) -> [UInt8] {
        let signed = try signed(file, request)
        guard request.level >= .longTerm, let authority = request.authority else { return signed }
        let proven = try ProofUpdater(trust: request.trust).update(signed, at: request.time)
        guard request.level == .archival else { return proven }
        return try DocumentTimestamper(authority: authority, trust: request.trust)
            .timestamp(proven)
    }

    private func signed(_ file: [UInt8], _ request: SigningRequest) throws(SigningError) -> [UInt8] {
        if request.level >= .timestamped {
            guard request.authority != nil else { throw .noTimestampAuthority(request.level) }
            guard request.format == .cades else { throw .levelNeedsCAdES(request.level) }
        }
        var update = try DocumentUpdate(file)
        let state = try SigningState(update.contents)
        try state.allows(request)
        var maker = SignatureMaker(key: request.key, format: request.format)
        if request.level >= .timestamped { maker.timestamps = request.authority }
        if !request.trust.anchors.isEmpty { maker.trust = request.trust }
        let field = try state.field(for: request)
        let dictionary = SignatureDictionary(
            entries(for: request), room: request.room ?? maker.reservedSize,
            generations: update.contents.generations)
        let signature = update.add(raw: dictionary.bytes)
        let writer = SignatureFieldWriter(signature: signature)
        if let field {
            writer.fill(field, appearance: try appearance(of: field, request), in: &update)
        } else {
            try writer.addInvisible(named: update.contents.freeFieldName("電子署名"), in: &update)
        }
        if request.certification != nil {
            update.changeInCatalog("Perms") { $0["DocMDP"] = .reference(signature) }
        }
        return try update.signed(dictionary, object: signature, digest: maker.digest) {
            (hash) throws(SigningError) in
            do throws(SignatureError) { return try maker.message(over: hash) } catch {
                throw .signature(error)
            }
        }
    }

    private func appearance(
        of field: SignatureField, _ request: SigningRequest
    ) throws(SigningError) -> SignatureAppearance {
        do throws(DiagnosticError) {
            return try request.appearance(field)
        } catch {
            throw .appearance(error.diagnostics)
        }
    }

    /// The dictionary without ByteRange and Contents; no Cert, which PAdES forbids.
    private func entries(for request: SigningRequest) -> [String: PDFNode] {
        var entries: [String: PDFNode] = [
            "Type": .name("Sig"), "Filter": .name("Adobe.PPKLite"),
            "SubFilter": .name(request.format == .cades ? "ETSI.CAdES.detached" : "adbe.pkcs7.detached"),
            "M": .text(CalendarTime.japaneseDate(request.time)),
            "Name": .text(request.key.certificate.commonName),
        ]
        if let reason = request.reason { entries["Reason"] = .text(reason) }
        if let location = request.location { entries["Location"] = .text(location) }
        if let certification = request.certification {
            entries["Reference"] = .array([
                .dictionary([
                    "Type": .name("SigRef"), "TransformMethod": .name("DocMDP"),
                    "TransformParams": .dictionary([
                        "Type": .name("TransformParams"), "P": .integer(certification.rawValue),
                        "V": .name("1.2"),
                    ]),
                ])
            ])
        }
        return entries
    }
}
