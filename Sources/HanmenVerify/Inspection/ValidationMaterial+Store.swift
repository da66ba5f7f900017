import HanmenCrypto
import HanmenReading

extension ValidationMaterial {
    /// The most certificates, responses or lists that are taken from a store.
    private static let limit = 1000

    /// What the security store (DSS) of a file holds; what is no certificate is passed over.
    init(ofStoreIn contents: PDFContents) {
        let store = contents.entries(contents.catalog["DSS"]) ?? [:]
        func data(_ key: String) -> [[UInt8]] {
            (contents.resolved(store[key])?.items ?? []).prefix(Self.limit)
                .compactMap { contents.resolved($0)?.stream?.data }
        }
        self.init(
            certificates: data("Certs").compactMap { Certificate(der: $0) }, ocspResponses: data("OCSPs"),
            revocationLists: data("CRLs"))
    }
}
