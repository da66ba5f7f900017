public import HanmenCore

extension DiagnosticID {
    static let profileTooLarge: DiagnosticID = "finish.profile.too-large"
    static let profileUnknown: DiagnosticID = "finish.profile.not-icc"
    static let profileDamaged: DiagnosticID = "finish.profile.damaged"
    static let profileVersion: DiagnosticID = "finish.profile.version"
    static let profileClass: DiagnosticID = "finish.profile.class"
    static let profileSpace: DiagnosticID = "finish.profile.space"
}

extension OutputProfileError {
    /// The error as it is told to people; `path` is the file they gave.
    public func diagnostic(path: String) -> Diagnostic {
        let (id, reason) = wording
        return .error(
            id,
            Message(
                "ICCプロファイル「\(path)」は使えません: \(reason.japanese)",
                en: "The ICC profile \(path) cannot be used: \(reason.english)"),
            hints: [.whereProfilesComeFrom])
    }

    private var wording: (DiagnosticID, Message) {
        switch self {
        case .tooLarge(let limit):
            (
                .profileTooLarge,
                Message("大きすぎます（上限 \(limit >> 20) MB）。", en: "it is larger than \(limit >> 20) MB.")
            )
        case .notProfile: (.profileUnknown, Message("ICCプロファイルではありません。", en: "it is no ICC profile."))
        case .damaged:
            (.profileDamaged, Message("途中で切れているか、壊れています。", en: "it is cut short or damaged."))
        case .tagMissing(let tag):
            (
                .profileDamaged,
                Message("印刷に必要な表「\(tag)」がありません。", en: "it lacks the table \(tag).")
            )
        case .version(let version):
            (
                .profileVersion,
                Message(
                    "ICCの版が \(version) です（使えるのは 2 と 4）。",
                    en: "its ICC version is \(version), not 2 or 4.")
            )
        case .profileClass(let name):
            (
                .profileClass,
                Message(
                    "\(Self.device(name).japanese)用です。印刷機用（prtr）が要ります。",
                    en: "it is for \(Self.device(name).english); one for a press (prtr) is needed.")
            )
        case .space(let name):
            (
                .profileSpace,
                Message(
                    "色が \(name.printable) です。CMYK のものが要ります。",
                    en: "its colours are \(name.printable); CMYK is needed.")
            )
        }
    }

    /// The kinds of device (ICC.1:2022, 7.2.5).
    private static func device(_ name: String) -> Message {
        switch name {
        case "mntr": Message("画面（mntr）", en: "displays (mntr)")
        case "scnr": Message("スキャナー・カメラ（scnr）", en: "scanners and cameras (scnr)")
        default: Message("別の用途（\(name.printable)）", en: "something else (\(name.printable))")
        }
    }
}

extension Message {
    /// Where to get the profile of a press.
    static let whereProfilesComeFrom = Message(
        "印刷所が指定する CMYK のプロファイルをもらってください。試すだけなら Debian の scribus-data にあります。",
        en: "The printing house gives you its CMYK profile; for a try, Debian's scribus-data has one.")
}

extension String {
    /// A signature of four characters with what cannot be shown as `?`.
    fileprivate var printable: String {
        let scalars = unicodeScalars.map { (0x21...0x7E).contains($0.value) ? Character($0) : "?" }
        return hasSuffix(" ") ? String(scalars.dropLast()) : String(scalars)
    }
}
