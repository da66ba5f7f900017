extension [UInt8] {
    /// A number of some bytes, the highest first.
    func bigEndian(at index: Int, count: Int) -> Int {
        self[index..<index + count].reduce(0) { $0 << 8 | Int($1) }
    }
}
