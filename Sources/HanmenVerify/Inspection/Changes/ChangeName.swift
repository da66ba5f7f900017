import HanmenCore
import HanmenReading

/// What an object is called that changed.
struct ChangeName {
    private let name: Message

    /// Looks at what an object is, and at what refers to it.
    init(_ number: Int, in step: RevisionStep) {
        let state = step.new.contents.objects[number] != nil ? step.new : step.old
        name = Self.name(of: number, in: state)
    }

    /// It was replaced.
    var changed: Message { Message("\(name.japanese)の差し替え", en: "\(name.english) replaced") }
    /// It was added.
    var added: Message { Message("\(name.japanese)の追加", en: "\(name.english) added") }
    /// It was added where nothing refers to it.
    var hidden: Message {
        Message("\(name.japanese)の追加（どこからも参照されない）", en: "\(name.english) added, referred to by nothing")
    }
    /// It is gone.
    var removed: Message { Message("\(name.japanese)の削除", en: "\(name.english) removed") }

    private static func name(of number: Int, in state: RevisionState) -> Message {
        let entries = state.contents.objects[number]?.entries ?? [:]
        let type = entries["Type"]?.nameText
        let subtype = entries["Subtype"]?.nameText
        if let name = types[type ?? ""] { return name }
        if entries["S"]?.nameText == "JavaScript" || entries["JS"] != nil {
            return Message("スクリプト", en: "script")
        }
        if entries["S"] != nil, type == "Action" || entries["Next"] != nil {
            return Message("動作", en: "action")
        }
        if entries["FT"] != nil { return Message("入力欄", en: "form field") }
        if subtype == "Widget" { return Message("入力欄の表示", en: "field widget") }
        if entries["Rect"] != nil { return Message("注釈", en: "annotation") }
        if type == "XObject" || ["Form", "Image"].contains(subtype) { return image(subtype) }
        if state.contents.catalog["Metadata"] == .reference(number) {
            return Message("文書情報（XMP）", en: "metadata")
        }
        if state.contents.trailer["Info"] == .reference(number) {
            return Message("文書情報", en: "document information")
        }
        return role(of: number, in: state)
    }

    private static func image(_ subtype: String?) -> Message {
        subtype == "Image" ? Message("画像", en: "image") : Message("図形（フォーム XObject）", en: "form XObject")
    }

    private static let types: [String: Message] = [
        "Page": Message("ページ", en: "page"),
        "Pages": Message("ページの一覧", en: "page tree"),
        "Catalog": Message("カタログ", en: "catalog"),
        "Font": Message("フォント", en: "font"),
        "FontDescriptor": Message("フォント", en: "font"),
        "StructTreeRoot": Message("文書の構造", en: "structure tree"),
        "StructElem": Message("文書の構造", en: "structure tree"),
        "OCG": Message("表示・非表示の層", en: "optional content"),
        "OCMD": Message("表示・非表示の層", en: "optional content"),
        "ObjStm": Message("オブジェクトストリーム", en: "object stream"),
        "XRef": Message("相互参照ストリーム", en: "cross-reference stream"),
        "Sig": Message("署名辞書", en: "signature dictionary"),
        "DocTimeStamp": Message("タイムスタンプ", en: "document timestamp"),
        "Filespec": Message("添付ファイル", en: "attachment"),
        "EmbeddedFile": Message("添付ファイル", en: "attachment"),
        "ExtGState": Message("描き方の設定", en: "graphics state"),
    ]

    /// What it is for those that refer to it.
    private static func role(of number: Int, in state: RevisionState) -> Message {
        for referrer in state.graph.referrers(of: number).sorted() {
            for (key, value) in state.contents.objects[referrer]?.entries ?? [:]
            where ObjectGraph.references(in: value).contains(number) {
                if let name = roles[key] { return name }
            }
        }
        let isStream = state.contents.objects[number]?.stream != nil
        return isStream ? Message("データ", en: "stream") : Message("物", en: "object")
    }

    private static let roles: [String: Message] = [
        "Contents": Message("内容", en: "page content"),
        "Annots": Message("注釈の一覧", en: "list of annotations"),
        "FontFile": Message("フォント", en: "font"),
        "FontFile2": Message("フォント", en: "font"),
        "FontFile3": Message("フォント", en: "font"),
        "ToUnicode": Message("フォントの文字対応", en: "font's map to text"),
        "Resources": Message("ページの資源", en: "page resources"),
        "AcroForm": Message("入力欄一覧", en: "form"),
        "AP": Message("入力欄・注釈の見た目", en: "appearance"),
        "N": Message("入力欄・注釈の見た目", en: "appearance"),
        "OpenAction": Message("開いたときの動作", en: "opening action"),
        "JS": Message("スクリプト", en: "script"),
        "ParentTree": Message("文書の構造", en: "structure tree"),
        "Names": Message("名前の一覧", en: "names"),
        "Dests": Message("名前の一覧", en: "names"),
        "Outlines": Message("しおり", en: "outline"),
        "SMask": Message("画像", en: "image"),
    ]
}
