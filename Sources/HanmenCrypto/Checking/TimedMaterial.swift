/// Material with the time by which it is proven that it was there.
public struct TimedMaterial: Sendable {
    /// The material.
    public var material: ValidationMaterial
    /// When it was there: now, or the time of a timestamp over it; in seconds since 1970-01-01 UTC.
    public var time: Int

    /// Material that was there at a time.
    public init(_ material: ValidationMaterial, at time: Int) {
        self.material = material
        self.time = time
    }
}
