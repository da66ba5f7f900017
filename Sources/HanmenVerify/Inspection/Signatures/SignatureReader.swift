import HanmenCore
import HanmenReading

/// Reads the signature of a field in the revision that brought it.
struct SignatureReader {
    let contents: PDFContents
    let map: RevisionMap
    let revision: Int

    /// The signature that a field's value is; nil where the value is none at all.
    func signature(of field: FormField, view: WidgetView) -> InspectedSignature {
        let entries = contents.entries(field.value) ?? [:]
        var signature = InspectedSignature(
            field: field.name, object: field.valueObject ?? 0, kind: kind(entries), revision: revision)
        signature.page = view.page(of: field)
        signature.isVisible = view.isVisible(field)
        signature.label = text(field.entries["TU"])
        signature.claimedTime = contents.resolved(entries["M"])?.stringBytes.flatMap(PDFDate.seconds)
        signature.name = text(entries["Name"])
        signature.reason = text(entries["Reason"])
        signature.location = text(entries["Location"])
        let references = transforms(entries)
        signature.certification = references.compactMap(\.certification).min()
        signature.lock = FieldLock(references, field, contents)
        readBytes(into: &signature, entries)
        checkType(of: &signature, entries)
        checkCertification(of: &signature)
        return signature
    }

    // MARK: What is in the dictionary

    private func kind(_ entries: [String: PDFNode]) -> InspectedSignature.Kind {
        switch contents.resolved(entries["SubFilter"])?.nameText {
        case "ETSI.CAdES.detached": .cades
        case "adbe.pkcs7.detached": .pkcs7
        case "ETSI.RFC3161": .timestamp
        case let other: .unsupported(other ?? "")
        }
    }

    private func text(_ node: PDFNode?) -> String? {
        contents.resolved(node)?.textValue
    }

    private func transforms(_ entries: [String: PDFNode]) -> [SignatureTransform] {
        (contents.resolved(entries["Reference"])?.items ?? []).prefix(16).compactMap {
            contents.entries($0).map { SignatureTransform($0, contents) }
        }
    }

    // MARK: What is wrong with it

    private func readBytes(into signature: inout InspectedSignature, _ entries: [String: PDFNode]) {
        guard let number = Optional(signature.object), number > 0,
            let (object, origin) = map.object(number, in: revision), object.stream == nil
        else {
            signature.findings.append(.notPlain(signature.object))
            return
        }
        if origin != revision { signature.findings.append(.older(number)) }
        if !object.value.repeatedKeys.isEmpty { signature.findings.append(.repeatedKey(number)) }
        let ranges = SignedRanges(of: object, in: map.file, record: map.records[origin])
        let message = SignatureContents(of: object, in: map.file)
        signature.signedRanges = ranges.ranges
        signature.message = message.message
        signature.findings += ranges.findings + message.findings
    }

    private func checkType(of signature: inout InspectedSignature, _ entries: [String: PDFNode]) {
        let type = contents.resolved(entries["Type"])?.nameText
        let isTimestamp = signature.kind == .timestamp
        if isTimestamp ? type != "DocTimeStamp" : type != nil && type != "Sig" {
            signature.findings.append(.wrongType(signature.object))
        }
    }

    /// What certifies is named in the catalog (ISO 32000-1, 12.8.4).
    private func checkCertification(of signature: inout InspectedSignature) {
        let permissions = contents.entries(contents.catalog["Perms"]) ?? [:]
        let isNamed = permissions["DocMDP"] == .reference(signature.object)
        if isNamed != (signature.certification != nil) {
            signature.findings.append(.certificationNotNamed(signature.object))
        }
    }
}
