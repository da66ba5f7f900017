/// A C library as it is in use, for people who ask why two machines differ.
public struct LibraryVersion: Hashable, Sendable {
    /// The library's name.
    public var name: String
    /// Its version, as it says itself at run time.
    public var version: String

    /// A library with its version.
    public init(_ name: String, _ version: String) {
        self.name = name
        self.version = version
    }
}
