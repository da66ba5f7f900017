internal import CQREncode

/// A QR code (JIS X 0510, ISO/IEC 18004) of a text in UTF-8, with error correction M.
public struct QRCode: Hashable, Sendable {
    /// A rectangle of dark modules; places are counted in modules from the top left, without the quiet zone.
    public struct Bar: Hashable, Sendable {
        /// The columns.
        public var columns: Range<Int>
        /// The rows.
        public var rows: Range<Int>
    }

    /// Modules that must stay light on every side (ISO/IEC 18004, 6.3.8).
    public static let quietZone = 4
    /// The most bytes of a text: more would make modules that a phone cannot tell apart on paper.
    public static let longestText = 300

    /// The modules of a side.
    public let side: Int
    /// The dark modules, row by row.
    private let dark: [Bool]

    /// The code of a text; nil where it is empty or too long.
    public init?(_ text: String) {
        let bytes = Array(text.utf8)
        guard !bytes.isEmpty, bytes.count <= Self.longestText,
            let code = Self.encoded(bytes, isASCII: text.allSatisfy(\.isASCII))
        else { return nil }
        defer { QRcode_free(code) }
        side = Int(code.pointee.width)
        dark = (0..<side * side).map { code.pointee.data[$0] & 1 == 1 }
    }

    /// ECI 26 says that bytes beyond ASCII are UTF-8; without it some readers guess Shift_JIS.
    private static func encoded(_ bytes: [UInt8], isASCII: Bool) -> UnsafeMutablePointer<CQREncode.QRcode>? {
        guard let input = QRinput_new2(0, QR_ECLEVEL_M) else { return nil }
        defer { QRinput_free(input) }
        guard isASCII || QRinput_appendECIheader(input, 26) == 0,
            QRinput_append(input, QR_MODE_8, Int32(bytes.count), bytes) == 0
        else { return nil }
        return QRcode_encodeInput(input)
    }

    /// Whether a module is dark.
    public func isDark(column: Int, row: Int) -> Bool { dark[row * side + column] }

    /// The dark modules as few rectangles: runs of a row, joined with equal runs of the rows under it, so that no hairline
    /// shows between them.
    public var bars: [Bar] {
        var done: [Bar] = []
        var open: [Bar] = []
        for row in 0..<side {
            let runs = runs(ofRow: row)
            done += open.filter { !runs.contains($0.columns) }
            open = runs.map { run in
                let above = open.first { $0.columns == run }
                return Bar(columns: run, rows: (above?.rows.lowerBound ?? row)..<row + 1)
            }
        }
        return done + open
    }

    private func runs(ofRow row: Int) -> [Range<Int>] {
        var runs: [Range<Int>] = []
        for column in 0..<side where isDark(column: column, row: row) {
            if let last = runs.last, last.upperBound == column {
                runs[runs.count - 1] = last.lowerBound..<column + 1
            } else {
                runs.append(column..<column + 1)
            }
        }
        return runs
    }
}
