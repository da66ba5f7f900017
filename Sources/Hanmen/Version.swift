/// Which Hanmen this is. The same version makes the same bytes of the same input.
public enum Version {
    /// The version's number (semver.org).
    public static let current = "0.1.0"
}
