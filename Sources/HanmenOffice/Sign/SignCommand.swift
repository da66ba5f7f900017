public import ArgumentParser
import Glibc
import HanmenCommand
import HanmenCore
import HanmenCrypto
import HanmenFinish
public import HanmenSign

extension SigningLevel: ExpressibleByArgument {}

/// `hanmen sign`: puts a digital signature into finished files.
struct SignCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sign", abstract: "PDF に電子署名をします（PAdES）。",
        discussion: """
            元のファイルには触らず、署名したものを別のファイルに書きます（既定は「元の名前-署名済.pdf」）。
            印影や印の絵は飾りで、証明にはなりません。証明するのは電子署名です（docs/signing.md）。
            終了コード: 0 すべて署名した / 1 署名できないファイルがあった / 2 使い方の誤り
            """)

    /// The format of the message.
    enum Format: String, ExpressibleByArgument, CaseIterable {
        case cades, pkcs7
    }

    @Argument(help: "署名する PDF。いくつでも書けます。", completion: .file(extensions: ["pdf"]))
    var files: [String]

    @Option(name: [.short, .long], help: "出力先のファイル。いくつも署名するときはフォルダ。")
    var output: String?

    @OptionGroup(title: "鍵") var keys: KeyOptions
    @OptionGroup(title: "時刻と証明") var authorities: AuthorityOptions
    @OptionGroup(title: "見た目") var seals: SealOptions
    @OptionGroup var reporting: ReportingOptions

    @Option(name: .long, help: "署名欄の名前。空いている欄が一つなら書かなくてよい（hanmen fields で一覧）。")
    var field: String?

    @Option(name: .long, help: "段階: b（署名）/ t（＋タイムスタンプ）/ lt（＋証明書の証拠）/ lta（＋全体のタイムスタンプ）。")
    var level = SigningLevel.basic

    @Option(name: .long, help: "形式: cades / pkcs7（古い文書管理システム向け。段階は b だけ）。")
    var format = Format.cades

    @Option(name: .long, help: "証明署名にする（最初の署名だけ）: 1 後の変更を認めない / 2 後の署名を認める。")
    var certify: Int?

    @Option(name: .long, help: "署名の理由。")
    var reason: String?

    @Option(name: .long, help: "署名した場所。")
    var location: String?

    @Option(name: .long, help: "署名を入れる場所の大きさ（バイト）。書かなければ計算します。")
    var room: Int?

    @Flag(name: .long, help: "隠れた頁や層などの仕込みが見つかっても、注意だけ出して署名します。")
    var allowHidden = false

    func validate() throws {
        guard !files.isEmpty else { throw ValidationError("署名する PDF を書いてください。") }
        guard certify.map({ (1...2).contains($0) }) ?? true else {
            throw ValidationError("--certify は 1 か 2 です。")
        }
        guard room.map({ (1024...(1 << 20)).contains($0) }) ?? true else {
            throw ValidationError("--room は 1024 から 1048576 までです。")
        }
        guard level < .timestamped || authorities.tsa != nil else {
            throw ValidationError("段階 \(level.rawValue) には --tsa が必要です。")
        }
    }

    func run() throws {
        let jobs = try reporting.attempt { () throws(DiagnosticError) in
            try SignedFiles(files, output: output, ending: "署名済").jobs
        }
        let trust = try reporting.attempt { () throws(DiagnosticError) in try authorities.roots.store() }
        let key = try reporting.attempt { () throws(DiagnosticError) in try keys.key(in: reporting.lang) }
        try reporting.report(problems(of: key))
        let drawer = try reporting.attempt { () throws(DiagnosticError) in
            try SealDrawer(seals, signer: key.certificate.commonName)
        }
        var failed = false
        for job in jobs {
            do throws(DiagnosticError) {
                let request = request(key, trust)
                let outcome = try sign(job, request, drawer)
                tell(job, outcome)
            } catch {
                failed = true
                reporting.teller.tell(error.diagnostics, of: job.input)
                // A token that asks no more, or is gone, fails for all that are left.
                if error.diagnostics.contains(where: { Self.ending.contains($0.id) }) { break }
            }
        }
        if failed { throw ExitCode(1) }
    }

    private static let ending: Set<DiagnosticID> = [
        "sign.pin.wrong", "sign.pin.locked", "sign.token.gone",
    ]

    /// What is wrong with a certificate, and what people should know who sign with it.
    private func problems(of key: any SigningKey) -> [Diagnostic] {
        var problems: [Diagnostic] = []
        if let problem = key.problem(at: time(nil)) {
            problems.append(problem.diagnostic(of: key.certificate))
        }
        if key.certificate.personalData != nil {
            problems.append(
                .warning(
                    "sign.certificate.personal-data",
                    Message(
                        "この証明書には、持ち主の住所や生年月日が入っています。署名したファイルを受け取った人は、誰でもそれを読めます。",
                        en:
                            "The certificate holds its owner's address and birth date: whoever gets the file can read them."
                    ),
                    hints: [
                        Message(
                            "公開するファイルには、会派や事務局の証明書を使ってください。",
                            en: "Use a certificate of the faction or the secretariat for what is made public."
                        )
                    ]))
        }
        return problems
    }

    private func request(_ key: any SigningKey, _ trust: TrustStore) -> SigningRequest {
        var request = SigningRequest(key: key, time: time(nil))
        request.format = format == .cades ? .cades : .pkcs7
        request.level = level
        request.field = field
        request.reason = reason
        request.location = location
        request.certification = certify.flatMap(SigningRequest.Certification.init(rawValue:))
        request.authority = authorities.authority
        request.trust = trust
        request.room = room
        return request
    }

    /// Signs a file, and writes the output whole or not at all; gives the name of the field.
    private func sign(
        _ job: SignedFiles.Job, _ request: SigningRequest, _ drawer: SealDrawer
    ) throws(DiagnosticError) -> String? {
        let file = try FinishedFile.read(job.input)
        let cautions = try FileBeforeSigning(file).cautions(refusing: !allowHidden)
        reporting.teller.tell(cautions, of: job.input)
        var request = request
        var name: String?
        request.appearance = { (field) throws(DiagnosticError) in
            name = field.name
            return try drawer.appearance(for: field, at: request.time)
        }
        let signed: [UInt8]
        do throws(SigningError) {
            signed = try DocumentSigner().sign(file, request)
        } catch {
            throw DiagnosticError(error.diagnostics)
        }
        try SignedFiles.write(signed, to: job.output)
        return name
    }

    // MARK: Telling

    private func tell(_ job: SignedFiles.Job, _ field: String?) {
        if reporting.json {
            let members: [JSONValue.Member] = [
                .init(key: "file", value: .string(job.input)),
                .init(key: "output", value: .string(job.output)),
                .init(key: "field", value: field.map(JSONValue.string) ?? .null),
                .init(key: "level", value: .string(level.rawValue)),
            ]
            print(JSONValue.object(members).line)
        } else {
            let place = field.map { "「\($0)」に" } ?? ""
            print(
                Message(
                    "\(place)署名しました: \(job.output)（段階 \(level.rawValue)）",
                    en: "signed\(field.map { " in \($0)" } ?? ""): \(job.output) (level \(level.rawValue))"
                ).text(in: reporting.lang))
        }
    }
}
