import HanmenCore
import HanmenPicture

extension Diagnostic {
    /// What is wrong with a picture's file, at the place where the report names it.
    static func image(_ path: Spanned<String>, _ error: PictureError) -> Diagnostic {
        .error(error.id, error.message(path.value), at: path.span, hints: [error.hint])
    }
}

extension PictureError {
    fileprivate var id: DiagnosticID {
        switch self {
        case .empty, .truncated, .damaged: .imageDamaged
        case .unknownFormat, .otherFormat: .imageFormat
        case .inks, .coding: .imageCoding
        case .tooManyBytes, .tooManyPixels: .imageTooLarge
        }
    }

    fileprivate func message(_ path: String) -> Message {
        switch self {
        case .empty: Message("画像「\(path)」の中身がありません（0 バイト）。", en: "image \(path) is empty (0 bytes)")
        case .unknownFormat:
            Message("「\(path)」は PNG でも JPEG でもありません。", en: "\(path) is neither PNG nor JPEG")
        case .otherFormat(let kind):
            Message(
                "「\(path)」は \(kind.rawValue) です。使えるのは PNG と JPEG だけです。",
                en: "\(path) is \(kind.rawValue); only PNG and JPEG are taken")
        case .truncated(let kind):
            Message(
                "画像「\(path)」が途中で切れています（\(kind.rawValue)）。",
                en: "image \(path) ends before the picture does (\(kind.rawValue))")
        case .damaged(let kind, let reason):
            Message(
                "画像「\(path)」が壊れています（\(kind.rawValue)）。",
                en: "image \(path) is damaged (\(kind.rawValue): \(reason))")
        case .inks:
            Message(
                "画像「\(path)」は印刷用の色（CMYK）の JPEG です。", en: "image \(path) is a JPEG of inks (CMYK)")
        case .coding(let name):
            Message(
                "画像「\(path)」は特殊な方式（\(name)）の JPEG です。",
                en: "image \(path) is a JPEG of a kind that is not taken (\(name))")
        case .tooManyBytes(let limit):
            Message(
                "画像「\(path)」のファイルが大きすぎます（上限 \(limit >> 20) MB）。",
                en: "the file of image \(path) is too large (at most \(limit >> 20) MB)")
        case .tooManyPixels(let width, let height):
            Message(
                "画像「\(path)」が大きすぎます（\(width)×\(height) 画素。上限 \(PictureLimits.pixels / 10_000) 万画素）。",
                en:
                    "image \(path) is too large (\(width) × \(height); at most \(PictureLimits.pixels / 1_000_000) megapixels)"
            )
        }
    }

    fileprivate var hint: Message {
        switch self {
        case .empty, .truncated, .damaged:
            Message(
                "ファイルをもう一度コピーするか、画像ソフトで開いて保存し直してください。",
                en: "copy the file again, or open it in an image program and save it anew")
        case .unknownFormat, .coding:
            Message("PNG か JPEG で保存し直してください。", en: "save it as PNG or JPEG")
        case .otherFormat(let kind): kind.hint
        case .inks:
            Message("画像ソフトで RGB に変えて保存し直してください。", en: "change it to RGB in an image program and save it")
        case .tooManyBytes, .tooManyPixels:
            Message("印刷の大きさで 300 dpi あれば足ります。縮めてください。", en: "300 dpi at the printed size is enough")
        }
    }
}

extension PictureKind {
    fileprivate var hint: Message {
        switch self {
        case .svg:
            Message(
                "SVG には動く部分や外への参照が入り得るので、受け付けません。PNG に書き出してください。",
                en: "SVG can hold scripts and references to elsewhere and is not taken; export it as PNG")
        case .heic, .avif:
            Message(
                "写真アプリで JPEG に書き出してください。iPhone では「設定」→「カメラ」→「フォーマット」→「互換性優先」で、はじめから JPEG になります。",
                en:
                    "export it as JPEG; an iPhone takes JPEG with Settings → Camera → Formats → Most Compatible"
            )
        case .pdf:
            Message(
                "要る頁を一つずつ PNG か JPEG に書き出し、それぞれを載せてください。",
                en: "export each page that you need as PNG or JPEG, and name each of them")
        case .gif, .bmp, .tiff, .webp, .jpeg2000, .png, .jpeg:
            Message("PNG か JPEG で保存し直してください。", en: "save it as PNG or JPEG")
        }
    }
}
