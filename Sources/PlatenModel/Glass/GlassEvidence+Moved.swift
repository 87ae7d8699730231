extension GlassEvidence {
    /// The same with places from the corner of the bed, where it had them from the corner of an image that lies there.
    ///
    /// - Parameter origin: the image's corner on the bed, in millimetres.
    public func moved(by origin: (x: Double, y: Double)) -> GlassEvidence {
        func moved(_ spot: SightedSpot) -> SightedSpot {
            var spot = spot
            spot.x = Self.rounded(spot.x + origin.x)
            spot.y = Self.rounded(spot.y + origin.y)
            spot.path = spot.path?.map { BedPoint(x: Self.rounded($0.x + origin.x), y: Self.rounded($0.y + origin.y)) }
            return spot
        }
        return GlassEvidence(
            spots: spots.map(moved),
            watched: watched.mapValues { if case .seen(let spot, let isCrowded) = $0 { .seen(moved(spot), isCrowded: isCrowded) } else { $0 } },
            visibleArea: visibleArea, darkArea: darkArea)
    }

    private static func rounded(_ value: Double) -> Double { (value * 1000).rounded() / 1000 }
}

extension WatchedSpot {
    /// The same from the corner of an image that lies there on the bed.
    public func within(_ origin: (x: Double, y: Double)) -> WatchedSpot {
        var spot = self
        spot.x -= origin.x
        spot.y -= origin.y
        spot.path = spot.path?.moved(by: -origin.x, -origin.y)
        return spot
    }
}
