extension Unicode.Scalar {
    /// A standardized or ideographic variation selector.
    var isVariationSelector: Bool {
        (0xFE00...0xFE0F).contains(value) || (0xE0100...0xE01EF).contains(value)
    }

    /// A character of one's own (外字).
    var isPrivateUse: Bool { (0xE000...0xF8FF).contains(value) || value >= 0xF0000 }

    /// Bidirectional controls, zero-width signs, soft hyphens, and selectors with nothing to select.
    var isIgnorableControl: Bool {
        switch value {
        case 0x00AD, 0x061C, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x206F, 0xFEFF: true
        default: isVariationSelector
        }
    }

    /// The full-width form of an ASCII sign lies 0xFEE0 above it.
    var fullWidth: Unicode.Scalar { Unicode.Scalar(value + 0xFEE0) ?? self }
    /// The ASCII sign of a full-width form.
    var halfWidth: Unicode.Scalar { Unicode.Scalar(value - 0xFEE0) ?? self }
}
