import Hanmen
import HanmenCommand
import HanmenCore
import HanmenCrypto
import HanmenReport
import HanmenVerify

/// The report on a file's signatures that a council files (検証結果報告書), set as any other form.
struct VerificationPaper {
    private let verification: Verification
    private let name: String
    private let verifier: Verifier
    private let source: SourceText

    /// The report on a file by its path, as a verifier judged it.
    init(_ verification: Verification, name: String, verifier: Verifier) {
        self.verification = verification
        self.name = name.split(separator: "/").last.map(String.init) ?? name
        self.verifier = verifier
        source = SourceText(name: "検証結果", text: "")
    }

    /// The form's name.
    private static let form = "電子署名検証結果報告書"

    /// The finished PDF.
    func pdf() throws(DiagnosticError) -> [UInt8] {
        let press = try SourceOptions.press()
        let bound = press.bind(report)
        guard let form = bound.value, !bound.hasErrors else { throw DiagnosticError(bound.diagnostics) }
        let laidOut = press.layOut(form, picturesIn: ".")
        guard let document = laidOut.value, !laidOut.hasErrors else {
            throw DiagnosticError(laidOut.diagnostics)
        }
        return try press.pdf(document)
    }

    // MARK: Values

    private var report: Report {
        let roots = verifier.trust.anchors.map(\.subject)
        var fields = [
            field("様式", text(Self.form)), field("検証日時", text(JapanTime(verification.time).japanese)),
            field("ファイル名", text(name)), field("大きさ", text(String(verification.size))),
            field("ハッシュ値", text(verification.hash)),
            field("版の数", text(String(verification.revisionCount))),
            field("信頼した認証局", text(roots.isEmpty ? "なし" : roots.joined(separator: "、"))),
            field("通信", text(verifier.isOnline ? "あり" : "なし")),
            field("判定", text(verification.verdict.message.japanese)),
        ]
        if verification.hasSignature {
            fields.append(field("署名", .list(verification.signatures.map(row), place)))
        }
        let notes = (verification.hasSignature ? [] : verification.findings) + verification.cautions
        if !notes.isEmpty { fields.append(field("注意", list(notes.map(\.message.japanese)))) }
        return Report(source: source, fields: fields, body: [])
    }

    private func row(_ signature: JudgedSignature) -> FieldValue {
        let rows = SignatureRows(signature, revisionCount: verification.revisionCount)
        var fields = [
            field("欄", text(rows.title.japanese)), field("判定", text(signature.verdict.message.japanese)),
            field("署名者", text(rows.signer.japanese)), field("日時", text(rows.time.japanese)),
            field("範囲", text(rows.coverage.japanese)), field("改変", text(rows.changes.japanese)),
            field("証明書", text(rows.certificate.japanese)), field("失効", text(rows.revocation.japanese)),
        ]
        if !signature.isTimestamp { fields.append(field("段階", text(rows.level.japanese))) }
        let reasons = signature.reasons.map(\.message.japanese) + signature.remarks.map(\.japanese)
        if !reasons.isEmpty { fields.append(field("理由", list(reasons))) }
        return .record(fields, place)
    }

    private var place: SourceSpan { source.span(0..<0) }
    private func text(_ text: String) -> FieldValue { .text(Spanned(text, at: place)) }
    private func list(_ texts: [String]) -> FieldValue { .list(texts.map(text), place) }
    private func field(_ key: String, _ value: FieldValue) -> ReportField {
        ReportField(key: Spanned(key, at: place), value: value)
    }
}
