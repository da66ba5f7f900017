import Testing
@testable import HanmenAudit

@Suite("What is left of characters (骨組み)")
struct SkeletonTests {
    @Test(
        "one value, written in two ways",
        arguments: [
            ("山田 太郎", "山田　太郎"), ("ヤマダ", "ﾔﾏﾀﾞ"), ("やまだ", "ヤマダ"), ("が", "か\u{3099}"), ("髙﨑", "高崎"),
            ("渡邉", "渡辺"), ("０９０－１２３４", "090-1234"), ("(03)1234", "03-1234"), ("一二三", "123"), ("ABC", "ａｂｃ"),
            ("葛\u{E0100}城", "葛城"), ("緑ヶ丘", "緑ケ丘"), ("1,234", "1234"), ("㈱緑", "(株)緑"), ("コーヒー", "コ−ヒ-"),
        ])
    func same(_ a: String, _ b: String) { #expect(Skeleton.of(a) == Skeleton.of(b)) }

    @Test("other values stay others", arguments: [("山田", "山本"), ("か", "が"), ("123", "132")])
    func other(_ a: String, _ b: String) { #expect(Skeleton.of(a) != Skeleton.of(b)) }
}
