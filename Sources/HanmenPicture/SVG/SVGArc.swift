import Glibc

/// An elliptical arc as curves (SVG 1.1, F.6).
struct SVGArc {
    private let center: SVGPoint
    private let radii: SVGPoint
    private let rotation: Double
    private let start: Double
    private let extent: Double

    /// Nil where the arc is a line: no radius, or no way to go.
    init?(
        from begin: SVGPoint, to end: SVGPoint, radii wanted: SVGPoint, degrees: Double, isLarge: Bool,
        sweeps: Bool
    ) {
        var (across, down) = (wanted.x.magnitude, wanted.y.magnitude)
        guard across > 1e-9, down > 1e-9, begin != end else { return nil }
        rotation = degrees * .pi / 180
        let half = (begin - end) * 0.5
        let (cosine, sine) = (cos(rotation), sin(rotation))
        let x = cosine * half.x + sine * half.y
        let y = -sine * half.x + cosine * half.y
        let excess = (x * x) / (across * across) + (y * y) / (down * down)
        if excess > 1 { (across, down) = (across * excess.squareRoot(), down * excess.squareRoot()) }
        let denominator = across * across * y * y + down * down * x * x
        guard denominator > 0 else { return nil }
        let share = max(0, across * across * down * down / denominator - 1).squareRoot()
        let factor = isLarge == sweeps ? -share : share
        let (shiftX, shiftY) = (factor * across * y / down, -factor * down * x / across)
        center = SVGPoint(
            x: cosine * shiftX - sine * shiftY + (begin.x + end.x) / 2,
            y: sine * shiftX + cosine * shiftY + (begin.y + end.y) / 2)
        radii = SVGPoint(x: across, y: down)
        start = atan2((y - shiftY) / down, (x - shiftX) / across)
        var extent = atan2((-y - shiftY) / down, (-x - shiftX) / across) - start
        if sweeps, extent < 0 { extent += 2 * .pi }
        if !sweeps, extent > 0 { extent -= 2 * .pi }
        self.extent = extent
        guard center.x.isFinite, center.y.isFinite, extent.isFinite else { return nil }
    }

    /// A curve for each quarter or less.
    var curves: [(SVGPoint, SVGPoint, SVGPoint)] {
        let count = max(1, min(4, Int((extent.magnitude / (.pi / 2)).rounded(.up))))
        let step = extent / Double(count)
        let length = 4.0 / 3 * tan(step / 4)
        return (0..<count).map { index in
            let (a, b) = (start + step * Double(index), start + step * Double(index + 1))
            return (
                place(cos(a) - length * sin(a), sin(a) + length * cos(a)),
                place(cos(b) + length * sin(b), sin(b) - length * cos(b)), place(cos(b), sin(b))
            )
        }
    }

    private func place(_ x: Double, _ y: Double) -> SVGPoint {
        let (across, down) = (x * radii.x, y * radii.y)
        return SVGPoint(
            x: cos(rotation) * across - sin(rotation) * down + center.x,
            y: sin(rotation) * across + cos(rotation) * down + center.y)
    }
}
