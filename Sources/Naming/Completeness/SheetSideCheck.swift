import PlatenModel

/// Looks for sheets of a duplex feeder of which only one side is there.
enum SheetSideCheck {
    static func points(of pages: [CapturedPage]) -> [OpenPoint] {
        let sided = pages.compactMap { page in page.side.map { (page: page, side: $0) } }
        // A feeder that delivers one side only never delivers the other.
        guard let leading = sided.first?.side, sided.contains(where: { $0.side != leading }) else { return [] }
        let trailing: SheetSide = leading == .front ? .back : .front
        var points: [OpenPoint] = []
        var waiting: CapturedPage?
        for (page, side) in sided {
            if side == leading {
                if let waiting { points.append(.sheetSideMissing(PageReference(waiting), trailing)) }
                waiting = page
            } else {
                if waiting == nil { points.append(.sheetSideMissing(PageReference(page), leading)) }
                waiting = nil
            }
        }
        if let waiting { points.append(.sheetSideMissing(PageReference(waiting), trailing)) }
        return points
    }
}
