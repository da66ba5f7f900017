public import HanmenCore
import HanmenCrypto
import HanmenReading

extension DiagnosticID {
    static let signFileUnreadable: DiagnosticID = "sign.file.unreadable"
    static let signFieldUnknown: DiagnosticID = "sign.field.unknown"
    static let signFieldUnnamed: DiagnosticID = "sign.field.unnamed"
    static let signFieldSigned: DiagnosticID = "sign.field.signed"
    static let signCertificationLate: DiagnosticID = "sign.certification.late"
    static let signCertificationCloses: DiagnosticID = "sign.certification.closes"
    static let signLevelUnreachable: DiagnosticID = "sign.level.unreachable"
    static let signRoomSmall: DiagnosticID = "sign.room.small"
    static let signNoSignature: DiagnosticID = "sign.signature.missing"
    static let signPrintOnly: DiagnosticID = "sign.file.print-only"
    static let signPersonalData: DiagnosticID = "sign.certificate.personal-data"
    static let signProofMissing: DiagnosticID = "sign.proof.missing"
    static let signCertificateRevoked: DiagnosticID = "sign.certificate.revoked"
}

extension SigningError {
    /// The error as it is told to people.
    public var diagnostics: [Diagnostic] {
        if case .appearance(let diagnostics) = self { diagnostics } else { [diagnostic] }
    }

    private var diagnostic: Diagnostic {
        switch self {
        case .appearance(let diagnostics):
            diagnostics.first
                ?? .error(.signFileUnreadable, Message("印を描けません。", en: "The seal cannot be drawn."))
        case .unreadable(let error): .error(.signFileUnreadable, error.message, hints: [error.hint])
        case .hybrid:
            .error(
                .signFileUnreadable,
                Message(
                    "このPDFは、二種類の相互参照を持つ古い形式です。読む人によって違う内容に見えるおそれがあるため、署名しません。",
                    en:
                        "The PDF has cross references of two kinds (hybrid): readers may see different contents."
                ),
                hints: [Message("hanmen render で作り直してください。", en: "Make it anew with `hanmen render`.")])
        case .noPage:
            .error(
                .signFileUnreadable, Message("PDFにページがありません。", en: "The PDF has no page."))
        case .noSuchField(let name, let open):
            .error(
                .signFieldUnknown, Message("署名欄「\(name)」がありません。", en: "There is no signature field \(name)."),
                hints: [Self.list(open)])
        case .severalFields(let open):
            .error(
                .signFieldUnnamed,
                Message(
                    "署名欄が複数あります。どれに署名するかを --field で選んでください。",
                    en: "Several signature fields are open: choose one with --field."),
                hints: [Self.list(open)])
        case .fieldSigned(let name):
            .error(
                .signFieldSigned,
                Message("署名欄「\(name)」は、すでに署名されています。", en: "Field \(name) is signed already."),
                hints: [
                    Message(
                        "hanmen fields で空いている署名欄を、hanmen verify で今の署名を確かめられます。",
                        en: "`hanmen fields` lists fields, `hanmen verify` judges the signature.")
                ])
        case .certificationNotFirst:
            .error(
                .signCertificationLate,
                Message(
                    "すでに署名があるため、証明署名（--certify）はできません。証明署名は最初の署名だけができます。",
                    en: "The file is signed already: only the first signature can certify."),
                hints: [Message("--certify を外すと、普通の署名になります。", en: "Without --certify it is an approval.")])
        case .closedByCertification:
            .error(
                .signCertificationCloses,
                Message(
                    "このファイルは、後からの署名を認めない証明署名（--certify 1）で閉じられています。",
                    en: "The file is certified so that nobody may sign it any more (DocMDP 1)."),
                hints: [
                    Message(
                        "最初の人が --certify 2 で署名し直したファイルに、署名してください。",
                        en: "Sign a file whose first signer used --certify 2.")
                ])
        case .noFieldUnderCertification:
            .error(
                .signCertificationCloses,
                Message(
                    "証明署名のあるファイルに、空いている署名欄がありません。欄を後から足すと、証明が壊れます。",
                    en: "The certified file has no open field, and a new one would break the certification."),
                hints: [
                    Message(
                        "様式の 署名欄 で先に欄を作ってから、証明署名をしてください。",
                        en: "Let the layout make the fields (署名欄) before the file is certified.")
                ])
        case .noTimestampAuthority(let level):
            .error(
                .signLevelUnreachable,
                Message(
                    "段階 \(level.rawValue) には、タイムスタンプ局のアドレス（--tsa）が必要です。",
                    en: "Level \(level.rawValue) wants a timestamp authority (--tsa)."))
        case .levelNeedsCAdES(let level):
            .error(
                .signLevelUnreachable,
                Message(
                    "古い形式（--format pkcs7）では、段階 \(level.rawValue) の署名はできません。",
                    en: "The old format (--format pkcs7) has no level \(level.rawValue)."))
        case .roomTooSmall(let needs, let has):
            .error(
                .signRoomSmall,
                Message(
                    "署名を入れる場所が足りません（\(needs) バイト必要ですが、\(has) バイトです）。",
                    en: "The signature does not fit its room: \(needs) bytes needed, \(has) there."),
                hints: [Message("--room \(needs + 4096) を付けてください。", en: "Give --room \(needs + 4096).")])
        case .noSignature:
            .error(
                .signNoSignature, Message("このファイルには、まだ署名がありません。", en: "The file has no signature yet."),
                hints: [Message("先に hanmen sign で署名してください。", en: "Sign it with `hanmen sign` first.")])
        case .printOnly:
            .error(
                .signPrintOnly,
                Message(
                    "印刷専用のファイル（PDF/X-4）には署名しません。", en: "A file for printing only (PDF/X-4) is not signed."),
                hints: [Message("PDF/A で作り直してください。", en: "Render it as PDF/A.")])
        case .imposed:
            .error(
                .signPrintOnly,
                Message(
                    "面付けした印刷用のファイルには署名しません。", en: "Imposed sheets are for printing only and are not signed."),
                hints: [
                    Message("面付けする前のファイルに署名してください。", en: "Sign the file that the sheets were made of.")
                ])
        case .personalDataInPublicEdition:
            .error(
                .signPersonalData,
                Message(
                    "公開用の版に、個人の住所・生年月日の入った証明書（マイナンバーカードの署名用電子証明書など）で署名することはできません。",
                    en:
                        "A public edition cannot be signed with a certificate that holds its owner's address and birth date."
                ),
                hints: [
                    Message("会派や事務局の証明書を使ってください。", en: "Use a certificate of the faction or the secretariat.")
                ])
        case .signature(let error): error.diagnostic
        case .timestamp(let error): error.diagnostic
        case .material(let error): Self.diagnostic(of: error)
        }
    }

    private static func list(_ open: [String]) -> Message {
        guard !open.isEmpty else {
            return Message("空いている署名欄はありません。", en: "No signature field is open.")
        }
        return Message(
            "空いている署名欄: \(open.joined(separator: "、"))", en: "Open: \(open.joined(separator: ", "))")
    }

    private static func diagnostic(of error: CollectingError) -> Diagnostic {
        switch error {
        case .unreadable:
            .error(.signProofMissing, Message("署名の中身を読み取れません。", en: "A signature cannot be read."))
        case .revoked(let name):
            .error(
                .signCertificateRevoked,
                Message("「\(name)」の証明書は失効しています。", en: "The certificate of \(name) is revoked."),
                hints: [Message("新しい証明書で署名し直してください。", en: "Sign with a new certificate.")])
        case .noProof(let name, let reason):
            .error(
                .signProofMissing,
                Message(
                    "「\(name)」の証明書が有効だったという証拠を取れません（\(reason)）。",
                    en: "No proof is to be had that the certificate of \(name) is good: \(reason)"),
                hints: [
                    Message(
                        "認証局につながるか確かめるか、段階 t までで署名してください。",
                        en: "See whether the authority answers, or sign at level t.")
                ])
        case .noPath(let name):
            .error(
                .signProofMissing,
                Message(
                    "「\(name)」の証明書から、信頼する認証局までたどれません。", en: "No path leads from \(name) to a trusted root."),
                hints: [
                    Message(
                        "--trust に認証局の証明書を指定してください。", en: "Name the authority's certificate with --trust.")
                ])
        }
    }
}

extension PDFReadingError {
    fileprivate var message: Message {
        switch self {
        case .encrypted: Message("PDFに暗号が掛かっています。", en: "The PDF is encrypted.")
        case .damaged(let reason):
            Message("PDFが壊れているか、PDFではありません。", en: "The PDF is damaged, or no PDF (\(reason)).")
        case .unreasonable:
            Message("PDFが大きすぎるか、複雑すぎます。", en: "The PDF is too large or too complex.")
        }
    }

    fileprivate var hint: Message {
        switch self {
        case .encrypted: Message("パスワードなしで保存し直してください。", en: "Save it without a password.")
        case .damaged: Message("hanmen render で作り直してください。", en: "Make it anew with `hanmen render`.")
        case .unreasonable:
            Message(
                "\(PDFReadingLimits.fileSize >> 20) MB までのファイルに署名できます。",
                en: "Files of up to \(PDFReadingLimits.fileSize >> 20) MB can be signed.")
        }
    }
}
