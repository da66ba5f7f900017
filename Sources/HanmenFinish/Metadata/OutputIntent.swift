/// What the colours of a file mean (ISO 32000-1, 14.11.5).
enum OutputIntent {
    /// The RGB of a screen (ISO 19005-2, 6.2.3).
    case screen
    /// A printing condition by its profile (ISO 15930-7).
    case press(OutputProfile)

    /// The intent that the options ask for; a file that promises nothing has none.
    init?(_ options: FinishingOptions) {
        if options.standard.archivalPart != nil {
            self = .screen
        } else if options.standard == .press, let profile = options.outputProfile {
            self = .press(profile)
        } else {
            return nil
        }
    }

    /// The intent's dictionary, its profile put into the file.
    func value(in file: some ObjectHolder) -> PDFValue {
        let profile = file.addObject(stream: bytes, [("N", .integer(componentCount))])
        return [
            "Type": .name("OutputIntent"), "S": .name(subtype), "OutputConditionIdentifier": .text(name),
            "Info": .text(name), "DestOutputProfile": .reference(profile),
        ]
    }

    private var subtype: String {
        switch self {
        case .screen: "GTS_PDFA1"
        case .press: "GTS_PDFX"
        }
    }

    private var name: String {
        switch self {
        case .screen: "sRGB IEC61966-2.1"
        case .press(let profile): profile.name
        }
    }

    private var bytes: [UInt8] {
        switch self {
        case .screen: ColorProfile.sRGB.bytes
        case .press(let profile): profile.bytes
        }
    }

    private var componentCount: Int {
        switch self {
        case .screen: 3
        case .press: 4
        }
    }
}
