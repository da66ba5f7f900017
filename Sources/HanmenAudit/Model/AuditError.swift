public import HanmenCore
import HanmenReading

/// Why a file is not audited at all.
public enum AuditError: Error, Hashable, Sendable {
    /// A PDF is encrypted: what is in it cannot be seen.
    case encrypted
    /// A PDF is damaged, so that each program repairs and reads it in its own way.
    case damaged(reason: String)
    /// The file, or what it unpacks to, is larger than ``AuditLimits`` allows.
    case tooLarge
    /// There is nothing to look for.
    case noSecrets
    /// There are more values, or longer ones, than are looked for.
    case tooManySecrets

    /// Runs what reads a PDF.
    static func reading<Value>(_ work: () throws(PDFReadingError) -> Value) throws(AuditError) -> Value {
        do throws(PDFReadingError) {
            return try work()
        } catch .encrypted {
            throw .encrypted
        } catch .damaged(let reason) {
            throw .damaged(reason: reason)
        } catch {
            throw .tooLarge
        }
    }

    /// The error as it is told to people.
    public var diagnostic: Diagnostic {
        switch self {
        case .encrypted:
            Self.refused(
                Message("PDFに暗号が掛かっていて、中を調べられません。", en: "The PDF is encrypted."),
                Message(
                    "パスワードなしで保存した、公開するものそのものを渡してください。",
                    en: "Audit the file that is published, without a password."))
        case .damaged(let reason):
            Self.refused(
                Message("PDFが壊れていて、読む道具ごとに中身が変わるので、調べられません。", en: "The PDF is damaged (\(reason))."),
                Message("もう一度書き出してから調べてください。", en: "Write the file anew."))
        case .tooLarge:
            Self.refused(
                Message(
                    "大きすぎます（ファイルは \(AuditLimits.fileSize >> 20) MB、展開して 512 MB まで）。",
                    en: "Too large: at most \(AuditLimits.fileSize >> 20) MB, and 512 MB unpacked."),
                Message("一件ずつのファイルに分けてください。", en: "Audit one report a file."))
        case .noSecrets:
            Self.refused(
                Message("探す値が一つもありません。これでは何も証明できません。", en: "There is no value to look for."),
                Message(
                    "--against に、伏せる値のある報告書か、秘密の一覧を渡してください。",
                    en: "Give a report with masked values, or a list."))
        case .tooManySecrets:
            Self.refused(
                Message(
                    "探す値が多すぎるか、長すぎます（\(AuditLimits.secretCount) 件、一件 \(AuditLimits.secretLength) 字まで）。",
                    en: "Too many values, or too long ones."),
                Message("一覧を分けてください。", en: "Divide the list."))
        }
    }

    private static func refused(_ summary: Message, _ hint: Message) -> Diagnostic {
        .error(.auditRefused, summary, hints: [hint])
    }
}

extension DiagnosticID {
    static let auditRefused: DiagnosticID = "audit.refused"
    static let auditList: DiagnosticID = "audit.list"
}
