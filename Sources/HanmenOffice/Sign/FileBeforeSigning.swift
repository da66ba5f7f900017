import HanmenCore
import HanmenVerify

/// What is looked at in a file before anybody puts a signature into it.
struct FileBeforeSigning {
    private let inspection: Inspection

    init(_ file: [UInt8]) throws(DiagnosticError) {
        do throws(InspectionError) {
            inspection = try Inspector().inspect(file)
        } catch {
            throw DiagnosticError(error.diagnostic)
        }
    }

    /// What a person should look at; what must not be signed is thrown.
    ///
    /// A file whose signature is broken stays so with another one; what is hidden in a file can be brought forth behind
    /// a signature, and nobody can tell then (signing.md §7.7).
    func cautions(refusing: Bool) throws(DiagnosticError) -> [Diagnostic] {
        let broken = inspection.signatures.filter { signature in
            !signature.findings.isEmpty || signature.modifications.contains { !$0.isAllowed }
        }
        guard broken.isEmpty else {
            throw DiagnosticError(
                .error(
                    "sign.file.changed",
                    Message(
                        "「\(broken[0].field)」の署名の後に、ファイルが変えられています。署名しません。",
                        en: "The file was changed behind the signature of \(broken[0].field)."),
                    hints: [
                        Message(
                            "hanmen verify で、何が変わったかを確かめてください。", en: "See what changed with `hanmen verify`.")
                    ]))
        }
        let found = inspection.findings + inspection.cautions
        guard !found.isEmpty else { return [] }
        let diagnostics = found.map { finding in
            Diagnostic(
                "sign.file.prepared", refusing ? .error : .warning, finding.message,
                hints: [
                    Message(
                        "署名の後で中身を入れ替える仕込みかもしれません。hanmen render で作り直すか、承知のうえなら --allow-hidden を付けてください。",
                        en:
                            "This may prepare a change behind the signature: make the file anew, or sign it with --allow-hidden."
                    )
                ])
        }
        if refusing { throw DiagnosticError(diagnostics) }
        return diagnostics
    }
}
