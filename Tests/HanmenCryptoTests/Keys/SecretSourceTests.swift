import Foundation
import Glibc
import HanmenTesting
import Testing

@testable import HanmenCrypto

@Suite("Where secrets come from") struct SecretSourceTests {
    private func text(_ secret: Secret) -> String { secret.withBytes { String(decoding: $0, as: UTF8.self) } }

    private func fromFile(_ content: String, mode: Int = 0o600) throws -> Secret {
        try TemporaryFolder.with { folder in
            let file = folder.file("pin")
            try Data(content.utf8).write(to: file)
            try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: file.path)
            return try SecretSource.file(file.path).read()
        }
    }

    @Test(
        "a file's content is the secret, without one line end",
        arguments: [
            ("1234\n", "1234"), ("1234", "1234"), ("1234\r\n", "1234"), ("12 34 \n\n", "12 34 \n"), ("", ""),
            ("暗証\n", "暗証"), ("\n", ""),
        ])
    func file(content: String, secret: String) throws {
        #expect(try text(fromFile(content)) == secret)
    }

    @Test("a file that others may read is refused", arguments: [0o644, 0o640, 0o604, 0o620])
    func open(mode: Int) throws {
        let error = #expect(throws: SecretError.self) { try fromFile("1234", mode: mode) }
        guard case .open = error else { throw try #require(error) }
    }

    @Test("what is no file, or too long, is refused") func noFile() throws {
        for path in ["/nowhere/pin", "/tmp", "/dev/zero"] {
            let error = #expect(throws: SecretError.self) { try SecretSource.file(path).read() }
            guard case .unreadable = error else { throw try #require(error) }
        }
        #expect(throws: SecretError.tooLong) { try fromFile(String(repeating: "1", count: 1025)) }
        #expect(try text(fromFile(String(repeating: "1", count: 1024) + "\r\n")).count == 1024)
    }

    @Test("a variable of the environment is read by its name") func environment() throws {
        #expect(
            try text(SecretSource.environment("PATH").read()) == ProcessInfo.processInfo.environment["PATH"])
        #expect(throws: SecretError.notSet("HANMEN_NO_SUCH")) {
            try SecretSource.environment("HANMEN_NO_SUCH").read()
        }
    }

    @Test("a secret lends itself as C's text, and does not print itself") func lent() {
        let secret = Secret("暗証1234".utf8)
        #expect(secret.withText { $0.map { String(cString: $0) } } == "暗証1234")
        #expect(!"\(secret)".contains("1234"))
        #expect(!String(reflecting: secret).contains("1234"))
        #expect(Secret([]).isEmpty)
        #expect(Secret([]).withText { $0?.pointee } == 0)
    }
}

@Suite("Questions at the terminal") struct TerminalQuestionTests {
    /// Types at a terminal that is none, and returns what was read and what was shown.
    private func answer(_ keys: [UInt8]) throws -> (secret: Result<Secret, SecretError>, shown: String) {
        var (master, terminal): (Int32, Int32) = (-1, -1)
        try #require(openpty(&master, &terminal, nil, nil, nil) == 0)
        let keyboard = master
        defer {
            close(keyboard)
            close(terminal)
        }
        let typist = Thread {
            // What is typed before the question is thrown away, as at a real terminal.
            var question = [UInt8](repeating: 0, count: 64)
            _ = read(keyboard, &question, question.count)
            _ = write(keyboard, keys, keys.count)
        }
        typist.start()
        let result = Result { () throws(SecretError) in try TerminalQuestion.ask("PIN: ", at: terminal) }
        var settings = termios()
        tcgetattr(terminal, &settings)
        #expect(settings.c_lflag & tcflag_t(ECHO) != 0)
        #expect(settings.c_lflag & tcflag_t(ICANON) != 0)
        var shown = [UInt8](repeating: 0, count: 256)
        let count = read(keyboard, &shown, shown.count)
        return (result, String(decoding: shown.prefix(max(0, count)), as: UTF8.self))
    }

    @Test(
        "what is typed is read and not shown; keys that correct work",
        arguments: [
            ("1234\r", "1234"), ("1235\u{7F}4\n", "1234"), ("9\u{15}12\n", "12"), ("暗証\u{7F}\n", "暗"),
            ("\n", ""),
            ("12\u{04}", "12"), ("\u{7F}1\n", "1"),
        ])
    func typed(keys: String, secret: String) throws {
        let (result, shown) = try answer(Array(keys.utf8))
        #expect(try result.get().withBytes { String(decoding: $0, as: UTF8.self) } == secret)
        #expect(shown == "\r\n")
    }

    @Test("an interruption is an answer too", arguments: ["12\u{03}", "\u{04}", "1\u{1C}"])
    func cancelled(keys: String) throws {
        let (result, _) = try answer(Array(keys.utf8))
        #expect(throws: SecretError.cancelled) { try result.get() }
    }
}
