import HanmenCore

/// Gives slips their places on sheets (一枚に): each in its part of the page, a line to cut along between them.
struct SlipPlacer {
    /// The height of the type area.
    let pageHeight: Length
    /// The line to cut along.
    let cut: GalleyItem
    /// How many parts a sheet has.
    let perSheet: Int

    /// The height of a part: what the lines to cut along leave, shared.
    private var partHeight: Length { (pageHeight - cut.height * (perSheet - 1)) / perSheet }

    private func head(ofPart part: Int) -> Length { (partHeight + cut.height) * part }

    /// The items of all slips. A slip that is too high for its part has sheets to itself.
    func items(_ slips: [[GalleyItem]]) -> [GalleyItem] {
        var items: [GalleyItem] = []
        var part = 0
        for slip in slips where !slip.isEmpty {
            let fits = slip.height <= partHeight
            if !fits { part = 0 }
            var slip = fits ? slip.whole : slip
            slip[0].spaceBefore = .zero
            slip[0].startsPage = part == 0
            slip[0].stop = head(ofPart: part)
            items += slip
            guard fits, part < perSheet - 1 else {
                part = 0
                continue
            }
            var cut = cut
            cut.stop = head(ofPart: part) + partHeight
            items.append(cut)
            part += 1
        }
        return items
    }
}

extension [GalleyItem] {
    /// From the head of the first to the foot of the last.
    fileprivate var height: Length {
        reduce(-(first?.spaceBefore ?? .zero)) { $0 + $1.spaceBefore + $1.height }
    }

    /// Items that stay as they are, whatever room there is.
    fileprivate var whole: [GalleyItem] {
        map { item in
            var item = item
            (item.mayBreak, item.filling, item.startsPage) = (false, nil, false)
            return item
        }
    }
}
