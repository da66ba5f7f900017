/// First fit: each line takes all that can be made to fit, then the next begins.
extension LineBreaker {
    func firstFit(_ candidates: [Candidate]) -> [LineFit] {
        var lines: [LineFit] = []
        var start = 0
        var index = 0
        while index < candidates.count {
            let first = borders.trimmedStart(start)
            var chosen = index
            while chosen + 1 < candidates.count, borders.fits(first, candidates[chosen + 1].end) {
                chosen += 1
            }
            let end = candidates[chosen].end
            let isLast = chosen == candidates.count - 1
            lines.append(fitter.fit(first, end, isLast: isLast) ?? fitter.overfull(first, end))
            start = end
            index = chosen + 1
        }
        return lines
    }
}
