extension [UInt8] {
    /// Appends a whole number in decimal digits.
    mutating func append(digitsOf value: Int) {
        if value < 0 { append(UInt8(ascii: "-")) }
        var (rest, divisor) = (value.magnitude, UInt(1))
        while rest / divisor >= 10 { divisor *= 10 }
        while divisor > 0 {
            append(UInt8(ascii: "0") + UInt8(rest / divisor))
            rest %= divisor
            divisor /= 10
        }
    }

    /// Appends a number that is given in parts of one, a power of ten, with no more decimals than it needs.
    mutating func append(parts value: Int, of one: UInt) {
        if value < 0 { append(UInt8(ascii: "-")) }
        append(digitsOf: Int(value.magnitude / one))
        var (rest, divisor) = (value.magnitude % one, one / 10)
        guard rest > 0 else { return }
        append(UInt8(ascii: "."))
        while rest > 0 {
            append(UInt8(ascii: "0") + UInt8(rest / divisor))
            rest %= divisor
            divisor /= 10
        }
    }

    /// Appends four hexadecimal digits.
    mutating func append(hexadecimal unit: UInt16) {
        for shift in [12, 8, 4, 0] as [UInt16] {
            let digit = UInt8(truncatingIfNeeded: unit >> shift & 15)
            append(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") - 10 + digit)
        }
    }
}
