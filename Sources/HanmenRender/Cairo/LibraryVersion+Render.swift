import CCairo
public import HanmenCore

extension LibraryVersion {
    /// What draws.
    public static var render: [LibraryVersion] {
        [LibraryVersion("Cairo", String(cString: cairo_version_string()))]
    }
}
