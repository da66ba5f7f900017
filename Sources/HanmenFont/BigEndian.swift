extension UnsafeRawBufferPointer {
    /// A big-endian number, or nil beyond the end.
    func uint16(at offset: Int) -> Int? {
        guard offset >= 0, offset <= count - 2 else { return nil }
        return Int(UInt16(bigEndian: loadUnaligned(fromByteOffset: offset, as: UInt16.self)))
    }

    /// A big-endian number, or nil beyond the end.
    func uint32(at offset: Int) -> Int? {
        guard offset >= 0, offset <= count - 4 else { return nil }
        return Int(UInt32(bigEndian: loadUnaligned(fromByteOffset: offset, as: UInt32.self)))
    }
}

extension UnsafeMutableRawBufferPointer {
    /// Writes a big-endian number; the place must lie inside.
    func set(uint16 value: Int, at offset: Int) {
        storeBytes(of: UInt16(truncatingIfNeeded: value).bigEndian, toByteOffset: offset, as: UInt16.self)
    }

    /// Writes a big-endian number; the place must lie inside.
    func set(uint32 value: Int, at offset: Int) {
        storeBytes(of: UInt32(truncatingIfNeeded: value).bigEndian, toByteOffset: offset, as: UInt32.self)
    }
}

extension [UInt8] {
    /// Appends a number of 16 bits, big end first.
    mutating func append(uint16 value: Int) {
        append(UInt8(truncatingIfNeeded: value >> 8))
        append(UInt8(truncatingIfNeeded: value))
    }

    /// Appends a number of 32 bits, big end first.
    mutating func append(uint32 value: Int) {
        append(uint16: value >> 16)
        append(uint16: value)
    }
}
