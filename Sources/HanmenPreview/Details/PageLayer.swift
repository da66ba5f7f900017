/// A layer that can be laid over a page: its name, what it is called, its shapes.
public struct PageLayer: Encodable, Hashable, Sendable {
    /// Which layer it is.
    public var name: LayerName
    /// What people call it.
    public var title: String
    /// What is drawn, first to last.
    public var shapes: [LayerShape]
}

/// The layers, in the order in which they are listed.
public enum LayerName: String, CaseIterable, Encodable, Hashable, Sendable {
    case typeArea, frames, baselines, margins, fields, fallback, adjustment, reading, redaction

    /// What people call it.
    public var title: String {
        switch self {
        case .typeArea: "版面と字の格子"
        case .frames: "枠（ブロック）"
        case .baselines: "並び線"
        case .margins: "余白と綴じ代"
        case .fields: "印と署名欄"
        case .fallback: "代わりの書体の字"
        case .adjustment: "行の調整（詰め・空き）"
        case .reading: "読み上げの順とタグ"
        case .redaction: "黒塗り"
        }
    }
}
