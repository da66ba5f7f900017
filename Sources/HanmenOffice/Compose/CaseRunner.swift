import Foundation
import HanmenCore
import HanmenText

/// Answers composition cases: one JSON object a line in, one a line out (a developer's tool).
struct CaseRunner {
    private let shaper: Shaper
    private let policy: CompositionPolicy
    private static let em = Length.pt(10)
    private static let role = "cases"

    init(role: FontRole, policy: CompositionPolicy) {
        shaper = Shaper(library: FontLibrary(roles: [FontRole(name: Self.role, chain: role.chain)]))
        self.policy = policy
    }

    /// The answer to one case as a JSON line; nil for a kind that is not known.
    func answer(_ line: String) throws -> String? {
        let data = Data(line.utf8)
        let item = try JSONDecoder().decode(CompositionCase.self, from: data)
        guard let answer = answer(item) else { return nil }
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(answer), as: UTF8.self)
    }

    private func answer(_ item: CompositionCase) -> CompositionAnswer? {
        let shaped = shaper.shape(runs(item), options: options(item))
        let composer = Composer(policy: policy(for: item))
        switch item.kind {
        case "para", "line", "widow": return lines(item, shaped, composer)
        case "pair": return breaks(item, shaped, composer)
        case "vertical", "tcy":
            if item.measure != nil { return lines(item, shaped, composer) }
            return CompositionAnswer(
                id: item.id, x: composer.naturalLine(shaped.clusters).positions.map(ems))
        case "spacing", "mixed":
            let line = composer.naturalLine(shaped.clusters)
            return CompositionAnswer(id: item.id, x: origins(line, shaped))
        case "dist":
            let line = composer.evenlySpread(shaped.clusters, over: Self.em * (item.width ?? 0))
            return CompositionAnswer(id: item.id, x: origins(line, shaped))
        case "ruby":
            let line = composer.naturalLine(shaped.clusters)
            return CompositionAnswer(
                id: item.id, x: origins(line, shaped), rx: shaped.annotationOrigins(of: line).map(ems))
        default: return nil
        }
    }

    /// House rules as the case's kind asks: columns as forms set them, everything else literally.
    private func options(_ item: CompositionCase) -> Shaper.Options {
        guard item.kind == "vertical" || item.kind == "tcy" else { return .literal }
        var options = Shaper.Options()
        options.writingMode = .vertical
        switch item.option?.numerals {
        case "kanji": options.numerals = .kanji
        case "typed": options.numerals = .asTyped
        default: options.numerals = .sideBySide(upTo: item.option?.digits ?? 2)
        }
        return options
    }

    /// The case's text, cut where a reading or emphasis begins and ends.
    private func runs(_ item: CompositionCase) -> [TextRun] {
        if let parts = item.parts {
            return parts.map { TextRun($0.text, role: Self.role, size: Self.em * $0.size) }
        }
        guard let ruby = item.ruby else { return [TextRun(item.text, role: Self.role, size: Self.em)] }
        let scalars = Array(item.text.unicodeScalars)
        let end = min(ruby.start + ruby.len, scalars.count)
        return [0..<ruby.start, ruby.start..<end, end..<scalars.count].filter { !$0.isEmpty }.map { part in
            var run = TextRun(
                String(String.UnicodeScalarView(scalars[part])), role: Self.role, size: Self.em)
            if part.lowerBound == ruby.start {
                run.reading = ruby.mode == "emphasis" ? nil : ruby.text
                run.isEmphasized = ruby.mode == "emphasis"
            }
            return run
        }
    }

    private func policy(for item: CompositionCase) -> CompositionPolicy {
        var policy = policy
        switch item.option?.kinsoku {
        case "L0": policy.kinsoku = .veryLoose
        case "L1": policy.kinsoku = .loose
        case "L2": policy.kinsoku = .strict
        case "L3": policy.kinsoku = .veryStrict
        case "css-strict":
            policy.kinsoku = .veryStrict
            policy.breakRules = .cssStrict
        default: break
        }
        if item.option?.rules == "uax14" { policy.breakRules = .unicode }
        if item.option?.hang == "allow" { policy.hangsPunctuation = true }
        switch item.option?.head {
        case "half": policy.lineHeadBracket = .halfEm
        case "half-indent": policy.lineHeadBracket = .halfIndent
        default: break
        }
        switch item.option?.method {
        case "jis": policy.method = .jis
        case "book": policy.method = .book
        default: break
        }
        return policy
    }

    private func lines(
        _ item: CompositionCase, _ shaped: ShapedText, _ composer: Composer
    ) -> CompositionAnswer {
        let measure = ParagraphMeasure(
            width: Self.em * (item.measure ?? 0), firstLineIndent: Self.em * (item.indent ?? 0),
            hangingIndent: Self.em * (item.hanging ?? 0))
        let lines = composer.compose(shaped.clusters, in: measure)
        return CompositionAnswer(
            id: item.id, lines: lines.map { shaped.text(in: $0.clusters) },
            xs: lines.map { origins($0, shaped) }, end: lines.map { ems($0.end) })
    }

    private func breaks(
        _ item: CompositionCase, _ shaped: ShapedText, _ composer: Composer
    ) -> CompositionAnswer {
        var offsets: [Int] = []
        var offset = 0
        let legal = Set(composer.breakOpportunities(shaped.clusters))
        for index in shaped.clusters.indices {
            if legal.contains(index) { offsets.append(offset) }
            offset += shaped.text(in: index..<index + 1).unicodeScalars.count
        }
        return CompositionAnswer(id: item.id, breaks: offsets)
    }

    /// Where each printing character's body begins, in em.
    private func origins(_ line: Line, _ shaped: ShapedText) -> [Double] {
        zip(line.clusters, shaped.origins(of: line)).compactMap { index, x in
            shaped.clusters[index].characterClass == .wordSpace ? nil : ems(x)
        }
    }

    private func ems(_ length: Length) -> Double { (length / Self.em * 10000).rounded() / 10000 }
}
