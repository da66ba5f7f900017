public import HanmenCore

/// A paper that printers know (用紙), by its self-describing name (PWG 5101.1).
public enum PrintMedia: String, Hashable, Sendable, CaseIterable, Codable {
    case a3 = "iso_a3_297x420mm"
    case a4 = "iso_a4_210x297mm"
    case a5 = "iso_a5_148x210mm"
    case b4 = "jis_b4_257x364mm"
    case b5 = "jis_b5_182x257mm"

    /// What clerks call it.
    public var word: String {
        switch self {
        case .a3: "A3"
        case .a4: "A4"
        case .a5: "A5"
        case .b4: "B4"
        case .b5: "B5"
        }
    }

    /// Its size in hundredths of a millimetre, as IPP counts (`media-size`, PWG 5100.7).
    var hundredths: (width: Int, height: Int) {
        switch self {
        case .a3: (29700, 42000)
        case .a4: (21000, 29700)
        case .a5: (14800, 21000)
        case .b4: (25700, 36400)
        case .b5: (18200, 25700)
        }
    }

    /// The paper of a page, whichever way it lies; nil where it is none of these, to half a millimetre.
    public init?(pageSize: Size) {
        let (short, long) = (
            min(pageSize.width, pageSize.height).millimetres, max(pageSize.width, pageSize.height).millimetres
        )
        let found = Self.allCases.first { media in
            let (width, height) = media.hundredths
            return abs(short - Double(width) / 100) < 0.5 && abs(long - Double(height) / 100) < 0.5
        }
        guard let found else { return nil }
        self = found
    }
}
