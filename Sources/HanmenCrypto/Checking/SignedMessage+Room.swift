extension SignedMessage {
    /// The one DER object at the beginning of the room that a PDF keeps for a message, without the zeros behind it
    /// (X.690, 8.1.3); the room itself where no object of definite length begins it.
    public static func inRoom(_ room: [UInt8]) -> [UInt8] {
        guard room.count > 1 else { return room }
        let first = Int(room[1])
        guard first >= 0x80 else { return Array(room.prefix(2 + first)) }
        let digits = first & 0x7F
        guard digits > 0, digits <= 4, room.count >= 2 + digits else { return room }
        let length = room[2..<2 + digits].reduce(0) { $0 << 8 | Int($1) }
        return Array(room.prefix(2 + digits + length))
    }
}
