import HanmenCrypto
import HanmenReading

/// Looks at the certificates in a file's signatures: those of persons (JPKI) hold an address and a birth date, which
/// nothing in the file can mask.
enum SignerCertificates {
    static func search(_ file: PDFInspector.File, _ inspection: inout Inspection) {
        for (number, node) in file.contents.objects.sorted(by: { $0.key < $1.key }) {
            guard let entries = node.entries, entries["ByteRange"] != nil,
                let room = file.contents.resolved(entries["Contents"])?.stringBytes
            else { continue }
            let message = SignedMessage(der: SignedMessage.inRoom(room), kind: .pkcs7)
            if message.certificates.contains(where: { $0.personalData != nil }) {
                let place = Place(.objectStrings, path: file.path, object: number, detail: "/Contents")
                inspection.doubt(.personalCertificate, at: place)
            }
        }
    }
}
