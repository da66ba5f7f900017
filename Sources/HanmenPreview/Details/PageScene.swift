import HanmenCore
import HanmenForms
import HanmenLayout

/// A page with all that its items and layers are made of.
struct PageScene {
    /// The page.
    let page: Page
    /// Its number, from 1.
    let number: Int
    /// What is drawn, by mark.
    let sequences: [MarkedSequence]
    /// The text, line by line.
    let lines: [StandingLine]
    /// The blocks that stand on it.
    let blocks: [BlockArea]
    /// The document's faces.
    let fonts: [FontFace]
    /// Which way lines run.
    let writingMode: WritingMode
    /// What the form looks like; nil where the page was not made from one.
    let style: FormStyle?
    /// The names of blocks that hold places for seals (決裁欄).
    let approvals: Set<String>
    /// What readers fill in and sign, by name.
    let fields: [String: FormField]
    /// The font files that roles ask first.
    let firstChoices: Set<String>
    /// What a public edition masks, as it was written.
    let masked: [MaskedValue]
    /// The element of each leaf on the page: its number on the page, from 1, and what it is.
    let elements: [LeafID: (order: Int, element: ReadingOrder.Element)]

    /// The sheet as people hold it.
    var sheet: Rect { page.boxes.trim }
}
