import Glibc

extension SecretSource {
    static func variable(_ name: String) throws(SecretError) -> Secret {
        guard let value = getenv(name) else { throw .notSet(name) }
        let count = strnlen(value, Secret.longest + 1)
        guard count <= Secret.longest else { throw .tooLong }
        return Secret(UnsafeRawBufferPointer(start: value, count: count))
    }
}
