import FoundationEssentials
import PlatenModel

extension GlassMap {
    /// What a look at the empty bed changed.
    public struct CheckOutcome: Sendable, Hashable {
        /// Known spots that are gone.
        public var gone: [GlassSpot] = []
        /// Known spots that are there still.
        public var stayed: [GlassSpot] = []
        /// Of these, those that are larger by half and more than the look showed that told of them last: specks are wider, fibres longer.
        public var grown: [GlassSpot] = []
        /// Spots that nobody knew of.
        public var found: [GlassSpot] = []

        public init() {}
    }

    /// Millimetres between a known spot and the same one on another look.
    private static let sameness = 0.4
    /// Spots that a look takes in: more of them are no specks but a dirty sheet.
    private static let greatestLook = 200

    /// How many times as large what has grown is at least.
    private static let grownBy = 1.5

    private static func weight(_ spot: SightedSpot) -> Double { (spot.length ?? spot.diameter) * spot.contrast }

    private static func isSame(_ seen: SightedSpot, _ known: GlassSpot) -> Bool {
        if let path = seen.path { return isSame(path, known.path ?? []) }
        return known.path == nil && abs(seen.x - known.x) < sameness && abs(seen.y - known.y) < sameness
    }

    /// Takes in a look at the empty bed: what it shows is on the glass, or on the lid above it, and on no document.
    ///
    /// - Parameter afterCleaning: known spots that are there still are scratches then.
    public mutating func check(_ spots: [SightedSpot], at time: Date, afterCleaning: Bool) -> CheckOutcome {
        var outcome = CheckOutcome()
        var left = spots.sorted { Self.weight($0) > Self.weight($1) }.prefix(Self.greatestLook).map(\.self)
        var kept: [TrackedSpot] = []
        for var entry in tracked {
            let wasTold = entry.spot.state != .suspected
            let near = left.firstIndex { Self.isSame($0, entry.spot) }
            guard let near else {
                if wasTold { outcome.gone.append(entry.spot) }
                continue
            }
            let seen = left.remove(at: near)
            entry.spot.diameter = seen.diameter
            entry.spot.contrast = seen.contrast
            entry.spot.length = seen.length
            entry.spot.path = seen.path
            // The middle of a fibre that shows on more of its length lies elsewhere.
            if seen.path != nil { (entry.spot.x, entry.spot.y) = (seen.x, seen.y) }
            entry.spot.lastSeen = time
            entry.missesInRow = 0
            entry.toldDiameter = seen.diameter
            let size = seen.length ?? seen.diameter
            // Images of documents measure otherwise: only looks are compared.
            let hasGrown = entry.lookSize.map { size > Self.grownBy * $0 } ?? false
            if hasGrown || entry.lookSize == nil { entry.lookSize = size }
            if wasTold, hasGrown { outcome.grown.append(entry.spot) }
            if entry.spot.state == .defect || (afterCleaning && wasTold) {
                entry.spot.state = .defect
                outcome.stayed.append(entry.spot)
            } else {
                entry.spot.state = .confirmed
                if wasTold { outcome.stayed.append(entry.spot) } else { outcome.found.append(entry.spot) }
            }
            kept.append(entry)
        }
        tracked = kept
        for seen in left {
            var entry = TrackedSpot(
                spot: GlassSpot(
                    number: nextNumber, state: .confirmed, x: seen.x, y: seen.y, diameter: seen.diameter, contrast: seen.contrast,
                    isLight: seen.isLight, firstSeen: time, lastSeen: time, hits: 1, misses: 0, confidence: GlassTest.lookConfidence,
                    length: seen.length, path: seen.path),
                lastImage: images)
            entry.toldDiameter = seen.diameter
            entry.lookSize = seen.length ?? seen.diameter
            nextNumber += 1
            tracked.append(entry)
            outcome.found.append(entry.spot)
        }
        return outcome
    }
}
