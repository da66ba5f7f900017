import ArgumentParser
import HanmenCore
import HanmenSeal

/// What is seen in the signature field: a decoration, no proof.
struct SealOptions: ParsableArguments {
    @Option(name: .long, help: "署名欄に載せる印: 様式（様式が決めた印）/ なし / 認印 / 角印 / 丸印 / 印影のファイル。")
    var seal = "様式"

    @Option(name: .long, help: "印に刻む文字。書かなければ、様式の文字か、証明書の姓。")
    var sealText: String?

    @Option(name: .long, help: "印の大きさ (mm)。書かなければ、署名欄に合わせます。")
    var sealSize: Double?

    @Flag(name: .long, help: "印に、署名者の氏名と日付を小さく添えます。")
    var sealLines = false

    func validate() throws {
        guard sealSize.map({ (5...60).contains($0) }) ?? true else {
            throw ValidationError("--seal-size は 5 から 60 までです。")
        }
    }

    /// Whether the layout says which seal it is.
    var isByLayout: Bool { seal == "様式" }

    /// The file of a seal, where neither a form nor nothing is asked for.
    var file: String? {
        let words = ["様式", "なし"] + SealSpecification.Form.allCases.map(\.rawValue)
        return words.contains(seal) ? nil : seal
    }

    /// The size that is asked for.
    var side: Length? { sealSize.map { .mm($0) } }
}
