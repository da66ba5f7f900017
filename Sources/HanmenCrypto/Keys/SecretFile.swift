import Glibc

/// A file that holds nothing but a password or PIN.
enum SecretFile {
    static func read(_ path: String) throws(SecretError) -> Secret {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw .unreadable(path: path, reason: reason()) }
        defer { close(descriptor) }
        var info = stat()
        guard fstat(descriptor, &info) == 0 else { throw .unreadable(path: path, reason: reason()) }
        // A pipe is between two programs; a file must be its owner's alone.
        guard info.st_mode & S_IFMT == S_IFREG || info.st_mode & S_IFMT == S_IFIFO else {
            throw .unreadable(path: path, reason: String(cString: strerror(EINVAL)))
        }
        guard info.st_mode & 0o077 == 0 else { throw .open(path: path) }
        return try content(of: descriptor, path: path)
    }

    /// One byte more than a secret and its line end may have is asked for, so that a longer one is noticed.
    private static func content(of descriptor: Int32, path: String) throws(SecretError) -> Secret {
        var failure: SecretError?
        let secret = Secret(capacity: Secret.longest + 3) { buffer in
            var count = 0
            while count < buffer.count {
                let got = Glibc.read(descriptor, buffer.baseAddress.map { $0 + count }, buffer.count - count)
                if got < 0, errno == EINTR { continue }
                if got < 0 { failure = .unreadable(path: path, reason: reason()) }
                guard got > 0 else { break }
                count += got
            }
            if count > 0, buffer[count - 1] == UInt8(ascii: "\n") {
                count -= 1
                if count > 0, buffer[count - 1] == UInt8(ascii: "\r") { count -= 1 }
            }
            if count > Secret.longest { failure = .tooLong }
            return count
        }
        if let failure { throw failure }
        return secret
    }

    private static func reason() -> String { String(cString: strerror(errno)) }
}
