public import HanmenCore

/// Brings a report that was typed or scanned as plain text into the canonical file.
///
/// Every printing character of the old text comes out once, in order; values that stand on cover and annex
/// alike are kept once. What the importer is unsure of is told as a warning too.
public struct OldTextImporter: Sendable {
    private let limits: ReadingLimits

    /// An importer with limits.
    public init(limits: ReadingLimits = .standard) { self.limits = limits }

    /// Imports an old text; a text that is canonical already comes back unchanged.
    public func importing(_ source: SourceText) -> Diagnosed<ImportResult> {
        let problems = ReportReader(limits: limits).problems(of: source)
        guard problems.isEmpty else { return Diagnosed(nil, problems) }
        let frontMatter = FrontMatter.find(in: source, limit: limits.frontMatterBytes)
        if frontMatter.value?.yaml != nil { return Diagnosed(unchanged(source)) }
        let result = result(of: OldLine.all(of: source))
        return Diagnosed(result, result.findings.compactMap(Self.warning(of:)))
    }

    private func unchanged(_ source: SourceText) -> ImportResult {
        let message = Message(
            "すでに新しい書き方の報告書です。何も変えていません。", en: "this is a canonical report already: unchanged")
        return ImportResult(
            markdown: source.text, findings: [ImportFinding(.recognised, message, at: source.span(0..<0))])
    }

    private func result(of lines: [OldLine]) -> ImportResult {
        let cover = OldCover(lines)
        let fields = OldFields(cover.entries)
        let narrative = OldNarrative(
            cover.leftover.flatMap { [$0, .blank(at: $0.span)] } + lines[cover.end...])
        let findings = (cover.findings + fields.findings + narrative.findings).enumerated().sorted {
            ($0.element.span.range.lowerBound, $0.offset) < ($1.element.span.range.lowerBound, $1.offset)
        }
        let markdown = CanonicalText.frontMatter(fields.fields) + CanonicalText.narrative(narrative.units)
        return ImportResult(markdown: markdown, findings: findings.map(\.element))
    }

    private static func warning(of finding: ImportFinding) -> Diagnostic? {
        finding.kind == .unsure ? .warning(.importUnsure, finding.message, at: finding.span) : nil
    }
}

/// Writes the canonical file.
enum CanonicalText {
    /// The front matter with its two fences.
    static func frontMatter(_ fields: [OldFields.Field]) -> String {
        "---\n" + fields.map(field).joined() + "---\n"
    }

    private static func field(_ field: OldFields.Field) -> String {
        guard field.key == OldLabels.participants else {
            return FrontMatterWriter.field(field.key, field.value)
        }
        let names = field.value.split { "、，,\n".contains($0) }.map(\.trimmingSpaces).filter { !$0.isEmpty }
        return FrontMatterWriter.list(field.key, names)
    }

    /// The narrative: a blank line between blocks, none between the items of a list.
    static func narrative(_ units: [OldUnit]) -> String {
        var text = ""
        var previous: OldUnit?
        for unit in units {
            if !goesOn(unit, after: previous) { text += "\n" }
            text += written(unit) + "\n"
            previous = unit
        }
        return text
    }

    private static func goesOn(_ unit: OldUnit, after previous: OldUnit?) -> Bool {
        switch (previous?.kind, unit.kind) {
        case (.item(let before)?, .item(let this)): before != .square && this != .square
        case (.bullet?, .bullet): true
        default: false
        }
    }

    private static func written(_ unit: OldUnit) -> String {
        let text = unit.lines.map(MarkdownEscape.line).joined(
            separator: unit.kind == .bullet ? "  \n  " : "  \n")
        switch unit.kind {
        case .section: return "# " + MarkdownEscape.heading(unit.lines.joined())
        case .title: return "## " + MarkdownEscape.heading(unit.lines.joined())
        case .heading: return "### " + MarkdownEscape.heading(unit.lines.joined())
        case .bullet: return "- " + text
        case .item, .text: return text
        }
    }
}
