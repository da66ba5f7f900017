import HanmenCore

/// What may have been prepared before a signature.
extension FileFinding {
    static func hiddenObject(_ number: Int) -> FileFinding {
        FileFinding(
            "shadow.hidden-object",
            Message("どこからも参照されない内容が隠れています", en: "a content that nothing refers to is hidden in the file"),
            object: number)
    }

    static func emptyReference(_ number: Int) -> FileFinding {
        FileFinding(
            "shadow.empty-reference",
            Message(
                "中身のない参照があります。後から中身を足せます",
                en: "a reference leads to nothing; something can be put there later"),
            object: number)
    }

    static let hiddenLayer = FileFinding(
        "shadow.layer",
        Message("表示されない層、または見る人によって変わる層があります", en: "a layer is off, or depends on who looks"))

    static func hiddenAnnotation(_ number: Int) -> FileFinding {
        FileFinding(
            "shadow.hidden-annotation",
            Message("隠れた注釈・入力欄があります", en: "an annotation or a field is hidden"), object: number)
    }

    static func coveringAnnotation(_ number: Int) -> FileFinding {
        FileFinding(
            "shadow.annotation",
            Message("注釈が内容の上に載っています", en: "an annotation lies over the content"), object: number)
    }

    static func coveringField(_ number: Int) -> FileFinding {
        FileFinding(
            "shadow.field",
            Message("入力欄が別の入力欄に重なっています", en: "a field lies over another"), object: number)
    }

    static let changingFields = FileFinding(
        "shadow.appearance",
        Message(
            "入力欄の見た目が、開く道具によって作り直されます", en: "readers draw the form's fields anew (NeedAppearances, XFA)"))

    static func acting(_ number: Int) -> FileFinding {
        FileFinding(
            "shadow.action",
            Message(
                "開いたときなどに動く仕掛け（スクリプトなど）があります",
                en: "something acts when the file is read (scripts and the like)"),
            object: number)
    }

    static func earlierContent(_ number: Int) -> FileFinding {
        FileFinding(
            "shadow.earlier-content",
            Message(
                "前の版では違う内容でした。前の内容がファイルに残っています",
                en: "an earlier revision showed another content, which is in the file still"),
            object: number)
    }
}
