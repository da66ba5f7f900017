import CPango

/// A fontconfig configuration that knows one face and nothing else, as Pango wants one.
///
/// The face is described by what it is chosen by. Fontconfig's own look into a file counts all its characters, which
/// takes longer than setting a report; which characters a face has, HarfBuzz is asked.
struct FontConfiguration {
    /// The configuration; whoever keeps it destroys it.
    let pointer: OpaquePointer

    /// A configuration for a face; nil where the file is missing or no font.
    init?(_ source: FontSource) {
        guard let file = FontFile(path: source.path), let configuration = FcConfigCreate() else { return nil }
        guard FcConfigBuildFonts(configuration) != 0, let fonts = FcConfigGetFonts(configuration, FcSetSystem)
        else {
            FcConfigDestroy(configuration)
            return nil
        }
        FcFontSetAdd(fonts, Self.pattern(of: file, source))
        pointer = configuration
    }

    private static func pattern(of file: borrowing FontFile, _ source: FontSource) -> OpaquePointer? {
        let index = file.index(ofFamily: source.family)
        let pattern = FcPatternCreate()
        FcPatternAddString(pattern, FC_FAMILY, source.family)
        FcPatternAddString(pattern, FC_FILE, source.path)
        FcPatternAddInteger(pattern, FC_INDEX, Int32(index))
        FcPatternAddString(pattern, FC_FONTFORMAT, file.format(at: index))
        FcPatternAddBool(pattern, FC_SCALABLE, 1)
        FcPatternAddBool(pattern, FC_OUTLINE, 1)
        let noCharacters = FcCharSetCreate()
        FcPatternAddCharSet(pattern, FC_CHARSET, noCharacters)
        FcCharSetDestroy(noCharacters)
        return pattern
    }

    /// Pango reads the machine's own configuration beside any other, with all its files; nobody here asks for it.
    static let keepsMachineOut: Bool = FcConfigSetCurrent(FcConfigCreate()) != 0
}
