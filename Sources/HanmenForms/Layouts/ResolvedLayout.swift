public import HanmenCore
import HanmenReport

/// A layout after its layers were laid over each other, read and checked: all that a report is bound to.
public struct ResolvedLayout: Sendable {
    /// The form's name (様式).
    public let title: String
    /// The edition that it gives itself (版).
    public let edition: String?
    /// Its files, the base form first.
    public let layers: [SourceText]
    /// What its pages look like.
    public let style: FormStyle
    /// Every value with the places that set it.
    public let tree: LayoutNode
    /// What layers above must not change (固定), with the places that say so.
    public let locks: [Spanned<[String]>]
    /// Names in layers for several forms that this form has not.
    let passedOver: [Spanned<String>]
    let fields: [FieldDefinition]
    let fixedValues: [String: FieldValue]
    let blocks: [BlockDefinition]
    /// ファイル名: what a report's PDF is called.
    let fileName: TextTemplate?
    let furniture: [FurnitureDefinition]
    /// 作成単位: how many papers of it a faction's year has; nil where none is made of its data.
    public let unit: PaperUnit?
    /// 点検: how reports are looked through.
    public let lint: LintSettings
    /// 公開: what its public editions mask, and how.
    public let redaction: RedactionProfile

    /// The names of the fields that a report may fill, in order.
    public var fieldNames: [String] { fields.map(\.name.value) }

    /// Who set the value at a path such as `体裁.文字.本文` or `構成.概要表.行.講師.見出し`.
    public func provenance(of path: String) -> Provenance? {
        tree[path: LayoutPath.keys(path)]?.provenance
    }
}
