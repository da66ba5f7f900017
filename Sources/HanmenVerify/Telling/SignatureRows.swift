public import HanmenCore
import HanmenCrypto

/// What there is to say of one signature, as labelled rows.
public struct SignatureRows {
    /// A row.
    public struct Row: Hashable, Sendable {
        /// What it is about.
        public var label: Message
        /// What is said.
        public var value: Message
    }

    private let signature: JudgedSignature
    private let revisionCount: Int

    /// The rows of a signature in a file that was saved so many times.
    public init(_ signature: JudgedSignature, revisionCount: Int) {
        self.signature = signature
        self.revisionCount = revisionCount
    }

    /// What the signature is called.
    public var title: Message {
        let inspected = signature.inspected
        let field = (inspected.label ?? inspected.field).shownSafely
        if signature.isTimestamp {
            return Message("文書のタイムスタンプ（\(field)）", en: "Document timestamp (\(field))")
        }
        return inspected.certification == nil
            ? Message("署名（\(field)）", en: "Signature (\(field))")
            : Message("証明署名（\(field)）", en: "Certification (\(field))")
    }

    /// The rows in the order in which people ask.
    public var all: [Row] {
        [
            Row(label: Message(signature.isTimestamp ? "発行者　　" : "署名者　　", en: "signer      "), value: signer),
            Row(label: Message("日時　　　", en: "time        "), value: time),
            Row(label: Message("範囲　　　", en: "coverage    "), value: coverage),
            Row(label: Message("改変の有無", en: "changes     "), value: changes),
            Row(label: Message("証明書　　", en: "certificate "), value: certificate),
            Row(label: Message("失効　　　", en: "revocation  "), value: revocation),
        ] + (signature.isTimestamp ? [] : [Row(label: Message("段階　　　", en: "level       "), value: level)])
    }

    private static let unknown = Message("分かりません", en: "unknown")

    /// Who signed.
    public var signer: Message {
        signature.signer.map { Message($0.subject.shownSafely, en: $0.subject.shownSafely) } ?? Self.unknown
    }

    /// When, and who says so.
    public var time: Message {
        switch signature.timeSource {
        case .signatureTimestamp, .documentTimestamp:
            let (time, authority) = (
                JapanTime(signature.time), signature.timeAuthority?.subject.shownSafely ?? ""
            )
            return Message(
                "\(time.japanese)（タイムスタンプ局: \(authority)）", en: "\(time.iso8601) (by \(authority))")
        case .none:
            guard let claimed = signature.inspected.claimedTime else {
                return Message("証明なし", en: "not proven")
            }
            let time = JapanTime(claimed)
            return Message(
                "\(time.japanese)（署名した人の時計による。証明なし）",
                en: "\(time.iso8601) (by the signer's clock, not proven)")
        }
    }

    /// How much it covers.
    public var coverage: Message {
        if signature.coversWholeFile { return Message("ファイル全体", en: "the whole file") }
        let revision = signature.inspected.revision &+ 1
        return Message(
            "第\(revision)版まで（全\(revisionCount)版）", en: "revision \(revision) of \(revisionCount)")
    }

    /// Whether something was changed, and what came later.
    public var changes: Message {
        guard signature.isIntact else { return Message("確かめられません", en: "cannot be told, or changed") }
        let all = signature.inspected.modifications
        let wrong = all.filter { !$0.isAllowed }
        let shown = (wrong.isEmpty ? all : wrong).map(\.message)
        guard !shown.isEmpty else { return Message("なし", en: "none") }
        let list = (
            japanese: shown.prefix(8).map(\.japanese).joined(separator: "、"),
            english: shown.prefix(8).map(\.english).joined(separator: ", ")
        )
        let more = shown.count > 8 ? (japanese: "ほか", english: " and more") : (japanese: "", english: "")
        return wrong.isEmpty
            ? Message(
                "なし（認められた追加: \(list.japanese)\(more.japanese)）",
                en: "none (added as allowed: \(list.english)\(more.english))")
            : Message("あり（\(list.japanese)\(more.japanese)）", en: "changed (\(list.english)\(more.english))")
    }

    /// Whose certificate, until when, under which root.
    public var certificate: Message {
        guard let report = signature.certificate else { return Self.unknown }
        let own = report.certificate
        let (from, to) = (JapanTime(own.validity.lowerBound), JapanTime(own.validity.upperBound))
        let root = report.path.last?.certificate.subject.shownSafely
        return Message(
            "\(own.issuer.shownSafely) 発行、\(own.publicKey.name)、\(from.day)〜\(to.day)"
                + (root.map { "、信頼する認証局: \($0)" } ?? "、信頼する認証局までたどれません"),
            en:
                "by \(own.issuer.shownSafely), \(own.publicKey.name), \(from.iso8601.prefix(10)) to \(to.iso8601.prefix(10))"
                + (root.map { ", trusted: \($0)" } ?? ", not trusted"))
    }

    /// Whether it was revoked.
    public var revocation: Message {
        guard let report = signature.certificate, !report.path.isEmpty else { return Self.unknown }
        if let revoked = report.revoked, case .revoked(let since, _, let source) = revoked.revocation {
            return Message(
                "失効（\(JapanTime(since).japanese)、\(source.rawValue)）",
                en: "revoked (\(JapanTime(since).iso8601), \(source.rawValue))")
        }
        guard report.unproven.isEmpty else { return Self.unknown }
        let later = report.path.contains { if case .revoked = $0.revocation { true } else { false } }
        let sources = Set(report.path.compactMap(\.revocation.source)).map(\.rawValue).sorted()
        let by = sources.joined(separator: "・")
        return later
            ? Message("署名の後で失効（\(by)）", en: "revoked after it signed (\(by))")
            : Message("失効していません\(by.isEmpty ? "" : "（\(by)）")", en: "good\(by.isEmpty ? "" : " (\(by))")")
    }

    /// How long it can be proven.
    public var level: Message {
        switch signature.level {
        case nil: Self.unknown
        case .legacy: Message("旧形式（PKCS#7）", en: "legacy (PKCS#7)")
        case .basic: Message("B-B（署名のみ）", en: "B-B")
        case .timestamped: Message("B-T（時刻の証明まで）", en: "B-T")
        case .longTerm: Message("B-LT（証明書の証拠まで）", en: "B-LT")
        case .archival: Message("B-LTA（長期保存）", en: "B-LTA")
        }
    }
}

extension RevocationStatus {
    /// Who says so.
    fileprivate var source: Source? {
        switch self {
        case .good(let source, _), .revoked(_, _, let source): source
        case .unknown, .trusted: nil
        }
    }
}

extension JapanTime {
    /// The day alone: `2026年11月26日`.
    fileprivate var day: Substring { japanese.prefix { $0 != " " } }
}
