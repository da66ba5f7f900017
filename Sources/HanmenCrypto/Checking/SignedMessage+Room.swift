extension SignedMessage {
    /// The one DER object at the beginning of the room that a PDF keeps for a message, without the zeros behind it; the
    /// room itself where none begins it.
    public static func inRoom(_ room: [UInt8]) -> [UInt8] {
        DERValue.first(of: room[...]).map { Array($0.whole) } ?? room
    }
}
