import Glibc

/// Asks at the terminal, whatever standard input and output are, without showing what is typed.
enum TerminalQuestion {
    static func ask(_ question: String) throws(SecretError) -> Secret {
        let terminal = open("/dev/tty", O_RDWR | O_CLOEXEC | O_NOCTTY)
        guard terminal >= 0 else { throw .noTerminal }
        defer { close(terminal) }
        return try ask(question, at: terminal)
    }

    /// Asks at an open terminal, which afterwards is as it was.
    static func ask(_ question: String, at terminal: Int32) throws(SecretError) -> Secret {
        var before = termios()
        guard tcgetattr(terminal, &before) == 0 else { throw .noTerminal }
        var silent = before
        // Signals too are read as keys, so that no interruption leaves the terminal without its echo.
        silent.c_lflag &= ~tcflag_t(ECHO | ICANON | ISIG)
        guard tcsetattr(terminal, TCSAFLUSH, &silent) == 0 else { throw .noTerminal }
        defer {
            tcsetattr(terminal, TCSAFLUSH, &before)
            write("\n", to: terminal)
        }
        write(question, to: terminal)
        return try line(from: terminal)
    }

    private static func write(_ text: String, to terminal: Int32) {
        let bytes = Array(text.utf8)
        _ = Glibc.write(terminal, bytes, bytes.count)
    }

    private static func line(from terminal: Int32) throws(SecretError) -> Secret {
        var failure: SecretError?
        let secret = Secret(capacity: Secret.longest) { buffer in
            var line = EditedLine(buffer)
            failure = line.fill { byte in
                while true {
                    let got = Glibc.read(terminal, byte, 1)
                    guard got < 0, errno == EINTR else { return got == 1 }
                }
            }
            return line.count
        }
        if let failure { throw failure }
        return secret
    }
}

/// A line while it is typed: the few keys that people use to correct themselves.
private struct EditedLine {
    private let buffer: UnsafeMutableRawBufferPointer
    private(set) var count = 0

    init(_ buffer: UnsafeMutableRawBufferPointer) { self.buffer = buffer }

    /// Reads keys to the end of the line.
    mutating func fill(by key: (UnsafeMutablePointer<UInt8>) -> Bool) -> SecretError? {
        var byte: UInt8 = 0
        defer { byte = 0 }
        while key(&byte) {
            switch byte {
            case 0x0A, 0x0D: return nil
            case 0x03, 0x1A, 0x1C: return .cancelled
            // The end of the input ends the line; before it began, it says that there will be none.
            case 0x04: return count == 0 ? .cancelled : nil
            case 0x08, 0x7F: deleteCharacter()
            case 0x15: count = 0
            default:
                guard count < buffer.count else { return .tooLong }
                buffer[count] = byte
                count += 1
            }
        }
        return .cancelled
    }

    /// Takes back a character, which may have several bytes (UTF-8).
    private mutating func deleteCharacter() {
        while count > 0 {
            count -= 1
            guard buffer[count] & 0xC0 == 0x80 else { return }
        }
    }
}
