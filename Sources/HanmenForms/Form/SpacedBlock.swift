/// A block that asks for air above and below it (前の空き, 後の空き), in lines.
public protocol SpacedBlock: Sendable {
    /// The air above.
    var linesBefore: Double { get }
    /// The air below.
    var linesAfter: Double { get }
}

extension ApprovalBlock: SpacedBlock {}
extension BarBlock: SpacedBlock {}
extension CodeBlock: SpacedBlock {}
extension CutLineBlock: SpacedBlock {}
extension LineBlock: SpacedBlock {}
extension NotesBlock: SpacedBlock {}
extension NoticeBlock: SpacedBlock {}
extension ParagraphBlock: SpacedBlock {}
extension PasteBlock: SpacedBlock {}
extension PhotosBlock: SpacedBlock {}
extension PictureBlock: SpacedBlock {}
extension SenderBlock: SpacedBlock {}
extension SignatureBlock: SpacedBlock {}
extension TableBlock: SpacedBlock {}
extension TitleBlock: SpacedBlock {}
