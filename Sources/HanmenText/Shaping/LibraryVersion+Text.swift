import CPango
public import HanmenCore

extension LibraryVersion {
    /// What shapes text and finds fonts.
    public static var text: [LibraryVersion] {
        let fontconfig = FcGetVersion()
        return [
            LibraryVersion("Pango", String(cString: pango_version_string())),
            LibraryVersion("HarfBuzz", String(cString: hb_version_string())),
            LibraryVersion(
                "Fontconfig", "\(fontconfig / 10_000).\(fontconfig / 100 % 100).\(fontconfig % 100)"),
        ]
    }
}
