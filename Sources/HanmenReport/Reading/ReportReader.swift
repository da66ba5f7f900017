public import HanmenCore

/// Reads a written report: YAML front matter and a Markdown narrative with the writers' own marks.
///
/// Bad input never stops the program: what is wrong comes back as diagnostics with places, and no report
/// comes back where any of them is an error.
public struct ReportReader: Sendable {
    private let limits: ReadingLimits

    /// A reader with limits.
    public init(limits: ReadingLimits = .standard) { self.limits = limits }

    /// Reads a file's bytes.
    public func read(name: String, bytes: [UInt8], encoding: TextEncoding = .utf8) -> Diagnosed<Report> {
        let decoded = decode(name: name, bytes: bytes, encoding: encoding)
        guard let source = decoded.value else { return Diagnosed(nil, decoded.diagnostics) }
        return read(source)
    }

    /// Decodes a file's bytes without reading them as a report: for the importer.
    public func decode(
        name: String, bytes: [UInt8], encoding: TextEncoding = .utf8
    ) -> Diagnosed<SourceText> {
        ReportDecoder(limits: limits).decode(name: name, bytes: bytes, as: encoding)
    }

    /// Reads a text.
    public func read(_ source: SourceText) -> Diagnosed<Report> {
        let problems = problems(of: source)
        guard problems.isEmpty else { return Diagnosed(nil, problems) }
        let frontMatter = FrontMatter.find(in: source, limit: limits.frontMatterBytes)
        guard let parts = frontMatter.value else { return Diagnosed(nil, frontMatter.diagnostics) }
        let fields = parts.yaml.map { FrontMatter.fields(of: source, in: $0) } ?? Diagnosed([])
        let body = BodyReader(source: source, limits: limits).read(from: parts.bodyStart)
        let diagnostics = fields.diagnostics + body.diagnostics
        guard let fieldValues = fields.value, let blocks = body.value,
            !diagnostics.contains(where: { $0.severity == .error })
        else { return Diagnosed(nil, diagnostics) }
        return Diagnosed(Report(source: source, fields: fieldValues, body: blocks), diagnostics)
    }

    /// Reads a text that is a narrative alone, without front matter: a cell of a table, for instance.
    public func readNarrative(_ source: SourceText) -> Diagnosed<[ReportBlock]> {
        let problems = problems(of: source)
        guard problems.isEmpty else { return Diagnosed(nil, problems) }
        return BodyReader(source: source, limits: limits).read(from: 0)
    }

    /// What refuses a text before it is taken apart: its size, control characters, endless lines.
    func problems(of source: SourceText) -> [Diagnostic] {
        if let problem = ReportDecoder(limits: limits)
            .tooLarge(name: source.name, byteCount: source.utf8.count)
        {
            return [problem]
        }
        return TextInspection(limits: limits).problems(in: source)
    }
}
