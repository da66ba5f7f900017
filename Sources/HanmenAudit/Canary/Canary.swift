/// A random value planted in a copy of a file, to see that a way of searching finds what is there.
public struct Canary: Hashable, Sendable {
    /// The way that has to find it.
    public var channel: Channel
    /// How it was planted.
    public var name: String
    /// The planted value.
    var text: String

    init(_ channel: Channel, _ name: String, text: String) {
        self.channel = channel
        self.name = name
        self.text = text
    }

    /// Whether a place is where it had to be found; in an attachment it is found by the attachment's own ways.
    func isHeard(at place: Place) -> Bool {
        place.channel == channel || (channel == .attachments && !place.path.isEmpty)
    }
}
