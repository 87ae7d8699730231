/// Lines of one pitch that are followed through an image, each with the places at which it was met.
struct GridLines: Sendable {
    /// Share of the pitch that a line may move from one look to the next.
    private static let reach = 0.3
    /// Lines that have to be met together.
    private static let leastTogether = 7

    /// Pixels from one line to the next, about.
    private let spacing: Double
    /// By number: where it was met, along itself, and its place then. Along themselves they are met from the beginning to the end.
    private(set) var lines: [Int: [(along: Double, place: Double)]] = [:]
    private var last: [Int: Double] = [:]

    init(spacing: Double) {
        self.spacing = spacing
    }

    /// Takes the places of lines, in their order, where all are met at `along` pixels.
    mutating func take(_ places: [Double], at along: Double) {
        guard places.count >= Self.leastTogether else { return }
        for (number, place) in zip(numbers(places), places) {
            guard let number else { continue }
            lines[number, default: []].append((along, place))
            last[number] = place
        }
    }

    /// The numbers of lines: those of known ones that lie near, and of others by how far they lie from such.
    private func numbers(_ places: [Double]) -> [Int?] {
        let known = last.map { (number: $0.key, place: $0.value) }
        guard !known.isEmpty else {
            // Counted from one to the next, so that a scale that is off by much does not lose count.
            var (number, before) = (0, places[0])
            return places.map { place in
                number += Int(((place - before) / spacing).rounded())
                before = place
                return number
            }
        }
        let matched = places.map { place in
            known.min { abs($0.place - place) < abs($1.place - place) }.flatMap { abs($0.place - place) < Self.reach * spacing ? $0.number : nil }
        }
        return places.indices.map { index in
            if let number = matched[index] { return number }
            let near = places.indices.filter { matched[$0] != nil }.min { abs(places[$0] - places[index]) < abs(places[$1] - places[index]) }
            guard let near, let number = matched[near] else { return nil }
            return number + Int(((places[index] - places[near]) / spacing).rounded())
        }
    }

    /// Those that were met often enough to cross others.
    func crossed(least: Int) -> [Int: [(along: Double, place: Double)]] { lines.filter { $0.value.count >= least } }
}
