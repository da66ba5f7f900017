import Foundation
import HanmenTesting
import Testing

@Suite("The programs that `hanmen` is")
struct ProgramTests {
    @Test("the help of all subcommands is one, whichever program has them")
    func help() throws {
        let desk = try Desk(nil)
        let help = try desk.hanmen("--help")
        #expect(help.status == 0)
        for subcommand in [
            "render", "preview", "batch", "volume", "sign", "verify", "audit", "print", "doctor",
        ] {
            #expect(help.text.contains("\n  \(subcommand) "))
        }
        for arguments in [["help", "sign"], ["sign", "--help"]] {
            let sign = try desk.hanmen(arguments)
            #expect(sign.status == 0)
            #expect(sign.text.contains("USAGE: hanmen sign "))
        }
        #expect(try desk.hanmen("render", "--help").text.contains("USAGE: hanmen render "))
    }

    @Test("a shell completes the options of all subcommands")
    func completion() throws {
        let desk = try Desk(nil)
        let script = try desk.hanmen("--generate-completion-script", "bash")
        #expect(script.status == 0)
        for option in ["--p12", "--crop-marks", "--against"] { #expect(script.text.contains(option)) }
    }

    @Test(
        "where the program for finished files is missing, pages are made, and for the rest is told what to do"
    )
    func alone() throws {
        let desk = try Desk()
        try FileManager.default.copyItem(atPath: Desk.command, toPath: desk.path(of: "hanmen"))
        let home = ["HANMEN_HOME": SharedFolder.package.path]
        func alone(_ arguments: String...) throws -> Tool.Outcome {
            try Tool.run(
                "env", ["-C", desk.path(of: ".")] + home.map { "\($0)=\($1)" } + ["./hanmen"] + arguments)
        }
        #expect(try alone("check", "report.md").status == 0)
        let outcome = try alone("sign", "report.pdf")
        #expect(outcome.status == 1)
        #expect(outcome.text == "")
        #expect(outcome.errorText.contains("プログラム hanmen-office を始められません"))
        #expect(outcome.errorText.contains("make build"))
    }

    @Test("who makes pages loads nothing that signs, judges or prints")
    func libraries() throws {
        let needed = try Tool.run("readelf", ["--dynamic", Desk.command])
        #expect(needed.succeeded)
        #expect(needed.text.contains("libcairo"))
        for library in [
            "libqpdf", "libcrypto", "libssl", "libp11-kit", "libpoppler", "libcups", "libsqlite3",
            "libFoundation.so",
        ] {
            #expect(!needed.text.contains("[\(library)"))
        }
    }
}
