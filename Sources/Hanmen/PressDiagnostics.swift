package import HanmenCore

extension DiagnosticID {
    static let homeMissing: DiagnosticID = "hanmen.home.missing"
    static let fontRoleUnknown: DiagnosticID = "hanmen.font.unknown-role"
    static let fileUnreadable: DiagnosticID = "hanmen.file.unreadable"
    static let imageMissing: DiagnosticID = "hanmen.image.missing"
    static let imageFormat: DiagnosticID = "hanmen.image.format"
    static let imageCoding: DiagnosticID = "hanmen.image.coding"
    static let imageDamaged: DiagnosticID = "hanmen.image.damaged"
    static let imageTooLarge: DiagnosticID = "hanmen.image.too-large"
    static let imageOutside: DiagnosticID = "hanmen.image.outside"
    static let imageInText: DiagnosticID = "hanmen.image.in-text"
    static let attachmentNotPublic: DiagnosticID = "hanmen.attachment.not-public"
}

extension Diagnostic {
    static func homeMissing(_ place: String) -> Diagnostic {
        .error(
            .homeMissing,
            Message(
                "Layouts と Fonts のフォルダが見つかりません（\(place) から探しました）。",
                en: "the folders Layouts and Fonts were not found (looked from \(place))"),
            hints: [
                Message(
                    "Hanmen のフォルダの中で実行するか、環境変数 HANMEN_HOME にその場所を入れてください。",
                    en: "run inside Hanmen's folder, or set HANMEN_HOME to it")
            ])
    }

    static func unknownFontRole(_ role: String, known: [String], at span: SourceSpan?) -> Diagnostic {
        .error(
            .fontRoleUnknown,
            Message("書体「\(role)」がありません。", en: "there is no font role \(role)"), at: span,
            hints: [
                Message(
                    "使えるのは「\(known.joined(separator: "」「"))」です。",
                    en: "the roles are \(known.joined(separator: ", "))")
            ])
    }

    static func attachmentNotPublic(_ path: String) -> Diagnostic {
        .error(
            .attachmentNotPublic,
            Message(
                "公開用の版には「\(path)」を添付できません。添えた書類の中の個人情報は伏せられないからです。",
                en: "a public edition takes no attachment (\(path)): what is private in it cannot be masked"),
            hints: [
                Message(
                    "--attach を外してください。公開してよい書類は、別のファイルのまま公開してください。",
                    en: "leave out --attach, and publish the paper as a file of its own")
            ])
    }

    package static func file(_ error: WorkspaceError) -> Diagnostic { .error(.fileUnreadable, error.message) }

    static func imageMissing(_ path: Spanned<String>, of owner: PictureOwner) -> Diagnostic {
        .error(
            .imageMissing,
            Message("画像「\(path.value)」がありません。", en: "there is no image \(path.value)"), at: path.span,
            hints: [
                Message(
                    "\(owner.rawValue)のファイルがあるフォルダからの場所を書いてください。",
                    en: "write its place as seen from the \(owner.english)'s own folder")
            ])
    }

    static func imageOutside(_ path: Spanned<String>, of owner: PictureOwner) -> Diagnostic {
        .error(
            .imageOutside,
            Message(
                "画像「\(path.value)」は\(owner.rawValue)のフォルダの外にあります。",
                en: "image \(path.value) lies outside the \(owner.english)'s folder"),
            at: path.span,
            hints: [
                Message(
                    "画像を\(owner.rawValue)と同じフォルダに置いてください。",
                    en: "put the image into the \(owner.english)'s folder")
            ])
    }

    static func imageInText(_ path: Spanned<String>) -> Diagnostic {
        .error(
            .imageInText,
            Message(
                "画像「\(path.value)」が、文や見出しや表の中にあります。",
                en: "image \(path.value) stands inside a text, a heading or a table"), at: path.span,
            hints: [
                Message(
                    "画像だけの段落にして、前と後に空の行を置いてください。",
                    en: "let images make a paragraph of their own, with an empty line before and after it")
            ])
    }
}

/// What names a picture, and in whose folder it therefore lies.
enum PictureOwner: String {
    case report = "報告書"
    case layout = "様式"

    var english: String {
        switch self {
        case .report: "report"
        case .layout: "layout"
        }
    }
}
