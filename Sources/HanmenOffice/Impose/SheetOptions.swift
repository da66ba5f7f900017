import ArgumentParser
import HanmenCommand
import HanmenCore
import HanmenImpose

/// How the pages of a file are put on sheets.
struct SheetOptions: ParsableArguments {
    /// How pages are put on sheets; none of them is one page a side.
    enum Kind: String, EnumerableFlag {
        case twoUp, fourUp, booklet, fold

        static func name(for value: Kind) -> NameSpecification {
            switch value {
            case .twoUp: .customLong("2up")
            case .fourUp: .customLong("4up")
            case .booklet, .fold: .long
            }
        }

        static func help(for value: Kind) -> ArgumentHelp? {
            switch value {
            case .twoUp: "1 面に 2 ページ。"
            case .fourUp: "1 面に 4 ページ。"
            case .booklet: "中綴じの冊子（重ねて二つ折りにし、折り目で綴じる）。"
            case .fold: "1 枚ずつの二つ折り。"
            }
        }
    }

    @Flag var kind: Kind?

    @Option(name: .long, help: "用紙: A3 / A4 / A5 / B4 / B5。書かなければ、縮めずに済む大きさ（A4 なら A3）。")
    var paper: PaperArgument?

    @Option(name: .long, help: "綴じる辺: 左 / 右（縦書き）/ 天。書かなければ、ファイルの組み方向から。")
    var binding: BindingEdge?

    @Option(name: .long, help: "綴じ代（mm）。奇数ページと偶数ページで、左右が入れ替わります。")
    var gutter: Millimetres?

    @Option(name: .long, help: "冊子の紙の厚み（mm。普通紙は 0.09）。重ねた紙の小口のずれを直します。")
    var thickness: Millimetres?

    @Option(name: .long, help: "冊子の一折の枚数。書かなければ、全部を一折にします。")
    var section: Int?

    @Option(name: .long, help: "プリンターの両面の設定: 長辺 / 短辺。書かなければ、合うものを選んで知らせます。")
    var duplex: DuplexEdge?

    @Flag(name: .long, help: "片面に印刷します（--2up、--4up、綴じ代だけのとき）。")
    var oneSided = false

    @Flag(name: .long, help: "トンボ（断つところの印）を付けます。用紙を書かなければ、紙がその分大きくなります。")
    var cropMarks = false

    @Flag(name: .long, help: "折るところの印を付けます。")
    var foldMarks = false

    @Flag(name: .long, help: "2 穴パンチの位置の印を付けます（80 mm 間隔、端から 12 mm）。")
    var punchMarks = false

    func validate() throws {
        guard section == nil || kind == .booklet else {
            throw ValidationError("--section は --booklet と使います。")
        }
        guard section.map({ $0 >= 1 }) ?? true else { throw ValidationError("--section は 1 からです。") }
        guard thickness == nil || kind == .booklet else {
            throw ValidationError("--thickness は --booklet と使います。")
        }
        guard !oneSided || (kind != .booklet && kind != .fold) else {
            throw ValidationError("折る面付けは両面に印刷します。--one-sided は使えません。")
        }
        guard kind != nil || gutter != nil || paper != nil || cropMarks || foldMarks || punchMarks else {
            throw ValidationError("--2up、--4up、--booklet、--fold、--gutter のどれかを選んでください。")
        }
    }

    /// As the imposer takes them.
    var options: ImpositionOptions {
        ImpositionOptions(
            imposition, paper: paper?.size, binding: binding, gutter: gutter?.length ?? .zero,
            paperThickness: thickness?.length ?? .zero, duplex: duplex, isTwoSided: !oneSided, marks: marks)
    }

    private var imposition: Imposition {
        switch kind {
        case .twoUp: .nUp(.two)
        case .fourUp: .nUp(.four)
        case .booklet: .booklet(sheetsPerSection: section)
        case .fold: .fold
        case nil: .single
        }
    }

    private var marks: SheetMarks {
        var marks: SheetMarks = []
        if cropMarks { marks.insert(.crop) }
        if foldMarks { marks.insert(.fold) }
        if punchMarks { marks.insert(.punch) }
        return marks
    }
}

/// A paper by its name, in capital letters or small ones.
struct PaperArgument: ExpressibleByArgument {
    let size: PaperSize

    init?(argument: String) {
        guard let size = PaperSize(rawValue: argument.uppercased()) else { return nil }
        self.size = size
    }

    static var allValueStrings: [String] { PaperSize.allCases.map(\.rawValue) }
}

extension Millimetres {
    /// The length; what is longer than any paper stays longer than any paper.
    fileprivate var length: Length { .mm(min(max(value, -10_000), 10_000)) }
}
