extension String {
    /// The text as a hexadecimal string of PDF, in UTF-16 with its byte order mark (ISO 32000-1, 7.9.2.2).
    var pdfHexadecimal: String {
        let digits = utf16.map { unit in
            let digits = String(unit, radix: 16, uppercase: true)
            return String(repeating: "0", count: 4 - digits.count) + digits
        }
        return "<FEFF\(digits.joined())>"
    }
}
