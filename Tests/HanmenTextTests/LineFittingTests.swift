import HanmenCore
import HanmenText
import Testing

@Suite("Making lines fit (JLREQ §3.8)")
struct LineFittingTests {
    static let paragraph = """
        国においてデジタル庁が創設され、地方でも今後デジタル化の動きはますます加速していくこととなる。2025年度末までに、\
        基幹系17業務システムを標準準拠システムへ移行する（対象は全国約1,700団体）。「のりしろ」を紡ぎ、横串の体制をつくる。
        """

    @Test("every line but the last reaches the measure, or ends half an em before it after a mark")
    func flush() {
        for measure in 10...40 {
            let lines = Setting.composed(Self.paragraph, measure: Double(measure))
            let width = Setting.em * Double(measure)
            for line in lines.dropLast() {
                let missing = (width - line.end) / Setting.em
                #expect(abs(missing) < 0.02, "\(missing) em at \(measure)")
            }
        }
    }

    @Test("text out is text in, whatever the measure", arguments: 1...40)
    func allText(measure: Int) {
        let lines = Setting.lines(Self.paragraph, measure: Double(measure))
        #expect(lines.joined() == Self.paragraph)
    }

    @Test("both fits keep the text", arguments: [CompositionPolicy.Fit.total, .first])
    func fits(_ fit: CompositionPolicy.Fit) {
        let lines = Setting.lines(Self.paragraph, measure: 20, policy: CompositionPolicy(fit: fit))
        #expect(lines.joined() == Self.paragraph)
    }

    @Test("a comma gives up its half em before letters are opened")
    func reduceFirst() {
        let lines = Setting.lines("総務省告示、告示第号。別表様式記載要領改正", measure: 10)
        #expect(lines == ["総務省告示、告示第号。", "別表様式記載要領改正"])
    }

    @Test("stops hang only where the house lets them")
    func hanging() {
        let text = "総務省告示第号別表様。別表様式記載要領改"
        let hanging = Setting.lines(text, measure: 10, policy: CompositionPolicy(hangsPunctuation: true))
        #expect(hanging.first == "総務省告示第号別表様。")
        #expect(Setting.lines(text, measure: 10).first != "総務省告示第号別表様。")
    }

    @Test("a piece wider than the measure is cut rather than lost")
    func emergency() {
        let lines = Setting.composed("ABCDEFGHIJKLMNOPQRSTUVWXYZ", measure: 5)
        #expect(lines.count > 3)
        #expect(lines.allSatisfy { $0.end <= Setting.em * 5 + .pt(0.1) })
    }

    @Test("spaces vanish at both ends of a line")
    func spaces() {
        let lines = Setting.lines("総務省告示 第号別表様式 記載要領", measure: 5)
        #expect(lines.allSatisfy { !$0.hasPrefix(" ") && !$0.hasSuffix(" ") })
    }

    @Test("a measure narrower than one character still sets everything")
    func narrow() {
        #expect(Setting.lines("国語辞典。", measure: 0.5).joined() == "国語辞典。")
    }

    @Test("time grows with the text, not faster")
    func linear() {
        let clock = ContinuousClock()
        func time(_ count: Int) -> Duration {
            let text = String(repeating: Self.paragraph, count: count)
            let clusters = Setting.clusters(text)
            return clock.measure {
                _ = Composer().compose(clusters, in: ParagraphMeasure(width: Setting.em * 40))
            }
        }
        _ = time(5)
        let (small, large) = (time(20), time(200))
        #expect(large < small * 40)
    }
}
