import HanmenCrypto
import HanmenReading

/// A file's security store (DSS; ISO 32000-2, 12.8.4.3): what proves later that certificates were good.
struct SecurityStore {
    private static let keys = ["Certs", "OCSPs", "CRLs"]

    /// What a file has.
    static func material(in contents: PDFContents) -> ValidationMaterial {
        let store = contents.entries(contents.catalog["DSS"]) ?? [:]
        let streams = { (key: String) -> [[UInt8]] in
            (contents.resolved(store[key])?.items ?? []).compactMap { contents.resolved($0)?.stream?.data }
        }
        return ValidationMaterial(
            certificates: streams("Certs").compactMap(Certificate.init(der:)),
            ocspResponses: streams("OCSPs"),
            revocationLists: streams("CRLs"))
    }

    /// Adds what a file does not have yet; false where it has all.
    static func add(_ material: ValidationMaterial, to update: inout DocumentUpdate) -> Bool {
        let known = Self.material(in: update.contents)
        let new = [
            "Certs": missing(material.certificates.map(\.der), in: known.certificates.map(\.der)),
            "OCSPs": missing(material.ocspResponses, in: known.ocspResponses),
            "CRLs": missing(material.revocationLists, in: known.revocationLists),
        ]
        guard new.values.contains(where: { !$0.isEmpty }) else { return false }
        let old = update.contents.entries(update.contents.catalog["DSS"]) ?? [:]
        var store: [String: PDFNode] = old
        store["Type"] = .name("DSS")
        for key in keys {
            guard let added = new[key], !added.isEmpty else { continue }
            let items = update.contents.resolved(old[key])?.items ?? []
            store[key] = .array(
                items
                    + added.map { data in
                        .reference(update.add(.stream(PDFStream(dictionary: [:], data: data).packed)))
                    })
        }
        update.changeInCatalog("DSS") { $0 = store }
        return true
    }

    private static func missing(_ wanted: [[UInt8]], in known: [[UInt8]]) -> [[UInt8]] {
        var seen = Set(known)
        return wanted.filter { seen.insert($0).inserted }
    }
}
