import HanmenCrypto
import HanmenReading

/// What a file's signatures and fields allow next.
struct SigningState {
    private let contents: PDFContents
    private let fields: [SignatureField]

    init(_ contents: PDFContents) throws(SigningError) {
        self.contents = contents
        guard contents.catalogIsObject, !contents.pages.isEmpty else { throw .noPage }
        fields = SignatureFieldList(contents).fields
    }

    private var isSigned: Bool { fields.contains(where: \.isSigned) }

    /// What the certification of the file allows (DocMDP); nil where nobody certified it.
    private var certification: Int? {
        let permissions = contents.entries(contents.catalog["Perms"])
        guard let signature = contents.entries(permissions?["DocMDP"]) else { return nil }
        for reference in contents.resolved(signature["Reference"])?.items ?? [] {
            guard let entries = contents.entries(reference),
                contents.resolved(entries["TransformMethod"])?.nameText == "DocMDP"
            else { continue }
            // Left out, it is 2 (ISO 32000-1, table 254).
            return contents.resolved(contents.entries(entries["TransformParams"])?["P"])?.integer ?? 2
        }
        return 2
    }

    /// Whether the file is one for a printing machine (PDF/X).
    private var isForPress: Bool {
        (contents.resolved(contents.catalog["OutputIntents"])?.items ?? []).contains { intent in
            contents.resolved(contents.entries(intent)?["S"])?.nameText == "GTS_PDFX"
        }
    }

    /// Refuses what would break a signature, or make one that is worth nothing.
    func allows(_ request: SigningRequest) throws(SigningError) {
        guard !isForPress else { throw .printOnly }
        guard !contents.isPrintOnly else { throw .imposed }
        let certificate = request.key.certificate
        if contents.isPublicEdition, certificate.personalData != nil {
            throw .personalDataInPublicEdition(certificate.commonName)
        }
        if request.certification != nil, isSigned || certification != nil { throw .certificationNotFirst }
        if certification == 1 { throw .closedByCertification }
    }

    /// The field that is to be signed; nil where the file has none, and gets one that is not seen.
    func field(for request: SigningRequest) throws(SigningError) -> SignatureField? {
        let open = fields.filter { !$0.isSigned }
        if let name = request.field {
            guard let field = fields.first(where: { $0.name == name }) else {
                throw .noSuchField(name, open: open.map(\.name))
            }
            guard !field.isSigned else { throw .fieldSigned(name) }
            return field
        }
        guard open.count <= 1 else { throw .severalFields(open.map(\.name)) }
        if open.isEmpty, certification != nil { throw .noFieldUnderCertification }
        return open.first
    }
}

extension PDFContents {
    /// Whether the catalog is an object of its own, as it must be (ISO 32000-1, table 15).
    var catalogIsObject: Bool {
        if case .reference? = trailer["Root"] { !catalog.isEmpty } else { false }
    }

    /// `stem1`, `stem2` …: the first that no field at the top of the form has.
    func freeFieldName(_ stem: String) -> String {
        let fields = entries(catalog["AcroForm"]).flatMap { resolved($0["Fields"]) }?.items ?? []
        let names = Set(fields.compactMap { resolved(entries($0)?["T"])?.textValue })
        var number = 1
        while names.contains("\(stem)\(number)") { number += 1 }
        return "\(stem)\(number)"
    }
}
