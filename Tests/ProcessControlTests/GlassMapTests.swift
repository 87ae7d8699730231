import Foundation
import PlatenModel
import TestSupport
import Testing

@testable import ProcessControl

@Suite("The map of a glass")
struct GlassMapTests {
    private static let dirt = SightedSpot(x: 100, y: 50, diameter: 0.3, contrast: 0.4)

    /// A page of its own content.
    private func hash(_ seed: UInt64) -> String {
        var numbers = SeededNumbers(seed: seed)
        return PageHash(words: (0..<4).map { _ in numbers.next() }).text
    }

    /// Captures that show marks; those that are watched and not shown are clear.
    private func capture(_ marks: [SightedSpot], in map: inout GlassMap, hash: String?, isHidden: Bool = false) -> [GlassChange] {
        var watched: [Int: WatchedOutcome] = [:]
        for spot in map.watched {
            let seen = marks.first { abs($0.x - spot.x) < 0.3 && abs($0.y - spot.y) < 0.3 }
            watched[spot.number] = seen.map { .seen($0, isCrowded: false) } ?? (isHidden ? .hidden : .clear)
        }
        return map.take(
            GlassEvidence(spots: marks, watched: watched, visibleArea: 30_000, darkArea: 10_000), hash: hash, at: Date(timeIntervalSince1970: 0))
    }

    private func dirty(captures: Int = 4) -> GlassMap {
        var map = GlassMap()
        for index in 0..<captures { _ = capture([Self.dirt], in: &map, hash: hash(UInt64(index))) }
        return map
    }

    @Test("tells dirt once pages of different content show it at one place")
    func confirmed() throws {
        var map = GlassMap()
        var told: [Int] = []
        for index in 0..<6 {
            for change in capture([Self.dirt], in: &map, hash: hash(UInt64(index))) {
                guard case .confirmed(let spot) = change else { continue }
                #expect(abs(spot.x - 100) < 0.01 && spot.hits == index + 1)
                told.append(index)
            }
        }
        #expect(told == [2])
        #expect(map.dirt.count == 1 && map.dirt.first?.state == .confirmed)
    }

    @Test("takes nothing from one page that is scanned again and again, nor from a form")
    func sameContent() {
        var map = GlassMap()
        for _ in 0..<50 { _ = capture([Self.dirt], in: &map, hash: hash(7)) }
        #expect(map.dirt.isEmpty && map.spots.first?.hits == 1)
        var form = GlassMap()
        var numbers = SeededNumbers(seed: 8)
        let words = (0..<4).map { _ in numbers.next() }
        for index in 0..<50 {
            // Another fill: a few bits differ.
            let filled = words.map { $0 ^ (1 << UInt64(index)) ^ (1 << UInt64((index * 7) % 64)) }
            _ = capture([Self.dirt], in: &form, hash: PageHash(words: filled).text)
        }
        #expect(form.dirt.isEmpty)
    }

    @Test("knows a mark that documents have in common by its moving about with them")
    func moving() {
        var map = GlassMap()
        var numbers = SeededNumbers(seed: 9)
        var told = 0
        for index in 0..<300 {
            let mark = SightedSpot(x: 100 + 0.4 * numbers.normal(), y: 50 + 0.4 * numbers.normal(), diameter: 0.3, contrast: 0.6)
            told += capture([mark], in: &map, hash: hash(UInt64(1000 + index))).count
        }
        #expect(told == 0, "\(map.dirt)")
    }

    @Test("clears dirt when three images show plain paper there, and not when they show content")
    func cleared() {
        var map = dirty()
        #expect(map.dirt.count == 1)
        for index in 0..<10 { #expect(capture([], in: &map, hash: hash(UInt64(100 + index)), isHidden: true).isEmpty) }
        #expect(map.dirt.count == 1)
        #expect(capture([], in: &map, hash: hash(200)).isEmpty)
        #expect(capture([], in: &map, hash: hash(201)).isEmpty)
        guard case .cleared(let spot)? = capture([], in: &map, hash: hash(202)).first else {
            Issue.record("nothing was cleared")
            return
        }
        #expect(spot.number == 1 && map.dirt.isEmpty && map.spots.isEmpty)
    }

    @Test("tells a spot that grew by half")
    func grown() {
        var map = dirty()
        var larger = Self.dirt
        larger.diameter = 0.5
        let changes = capture([larger], in: &map, hash: hash(300))
        guard case .grown(let spot)? = changes.first else {
            Issue.record("\(changes)")
            return
        }
        #expect(spot.diameter == 0.5)
        #expect(capture([larger], in: &map, hash: hash(301)).isEmpty)
    }

    @Test("takes for a scratch what survives a cleaning, and lets go of what went")
    func survived() {
        var map = GlassMap()
        let other = SightedSpot(x: 20, y: 20, diameter: 0.3, contrast: 0.4)
        for index in 0..<4 { _ = capture([Self.dirt, other], in: &map, hash: hash(UInt64(index))) }
        #expect(map.dirt.count == 2)
        map.clean()
        #expect(map.dirt.isEmpty)
        var changes: [GlassChange] = []
        for index in 0..<4 { changes += capture([Self.dirt], in: &map, hash: hash(UInt64(400 + index))) }
        let survivors = changes.compactMap { if case .survived(let spot) = $0 { spot.x } else { nil } }
        let gone = changes.compactMap { if case .cleared(let spot) = $0 { spot.x } else { nil } }
        #expect(survivors == [100] && gone == [20])
        #expect(map.spots.map(\.state) == [.defect])
    }

    @Test("takes a speckled page for no evidence, and forgets what nothing speaks for")
    func speckled() {
        var map = GlassMap()
        let many = (0..<400).map { SightedSpot(x: Double($0 % 20) * 10, y: Double($0 / 20) * 10, diameter: 0.2, contrast: 0.2) }
        _ = capture(many, in: &map, hash: hash(1))
        #expect(map.spots.isEmpty && map.images == 0)
        _ = capture([Self.dirt], in: &map, hash: hash(2))
        for index in 0...60 { _ = capture([], in: &map, hash: hash(UInt64(500 + index)), isHidden: true) }
        #expect(map.spots.isEmpty)
    }

    @Test("holds no more than its bound, and lets go of the least proven")
    func bound() {
        var map = dirty()
        for page in 0..<4 {
            let marks = (0..<200).map { SightedSpot(x: Double($0) + Double(page) * 0.25 + 0.1, y: 10 * Double(page), diameter: 0.2, contrast: 0.2) }
            _ = capture(marks, in: &map, hash: hash(UInt64(600 + page)), isHidden: true)
        }
        #expect(map.spots.count == GlassMap.greatestCount)
        #expect(map.dirt.count == 1)
    }

    @Test("tells dirt on a feeder's window by streaks at one place of many sheets, and not by lines that wander")
    func window() {
        var map = GlassMap(kind: .window)
        var told: [Int] = []
        var numbers = SeededNumbers(seed: 11)
        for index in 0..<12 {
            let streak = SightedSpot(x: 88 + 0.05 * numbers.normal(), y: 0, diameter: 0.3, contrast: 0.1)
            if !capture([streak], in: &map, hash: hash(UInt64(700 + index))).isEmpty { told.append(index) }
        }
        #expect(told.count == 1 && (4...10).contains(told.first ?? 0), "\(told)")
        var lines = GlassMap(kind: .window)
        var wrong = 0
        for index in 0..<200 {
            let line = SightedSpot(x: 88 + 0.6 * numbers.normal(), y: 0, diameter: 0.3, contrast: 0.3)
            wrong += capture([line], in: &lines, hash: hash(UInt64(2000 + index))).count
        }
        #expect(wrong == 0)
    }

    @Test("knows one speck that is dark on paper and light on dark content")
    func bothWays() {
        var map = GlassMap()
        var light = Self.dirt
        light.isLight = true
        light.contrast = 0.2
        var told: [GlassSpot] = []
        for index in 0..<4 {
            for change in capture([index % 2 == 0 ? Self.dirt : light], in: &map, hash: hash(UInt64(800 + index))) {
                if case .confirmed(let spot) = change { told.append(spot) }
            }
        }
        #expect(told.count == 1 && map.spots.count == 1)
        // As it was seen first.
        #expect(told.first?.isLight == false && told.first?.contrast == 0.4)
    }

    /// A hair that turns by so many degrees on 4 mm, at a place.
    private func fibre(bend: Double, x: Double = 60, y: Double = 70, length: Double = 4) -> SightedSpot {
        var path: [BedPoint] = []
        var place = BedPoint(x: x, y: y)
        for index in 0...Int(length * 5) {
            path.append(place)
            let direction = bend * Double(index) / (length * 5) * .pi / 180
            place = BedPoint(x: place.x + 0.2 * cos(direction), y: place.y + 0.2 * sin(direction))
        }
        return SightedSpot(
            x: path.centre.x, y: path.centre.y, diameter: 0.05, contrast: 0.1, length: length, path: path)
    }

    /// Captures that show fibres; those that are watched are seen where one of these has its middle within half a millimetre.
    private func captures(_ count: Int, in map: inout GlassMap, seed: UInt64, _ fibre: (Int) -> SightedSpot) -> [(capture: Int, spot: GlassSpot)] {
        var told: [(Int, GlassSpot)] = []
        for index in 0..<count {
            let own = fibre(index)
            for change in capture([own], in: &map, hash: hash(seed + UInt64(index))) {
                if case .confirmed(let spot) = change { told.append((index, spot)) }
            }
        }
        return told
    }

    @Test("tells a hair that bends as soon as a speck, with its length; of a straight one less is known, and it takes longer")
    func fibres() {
        var map = GlassMap()
        let bent = captures(8, in: &map, seed: 3000) { _ in fibre(bend: 120) }
        #expect(bent.map(\.capture) == [2] && bent.first?.spot.length == 4)
        #expect(map.dirt.first?.path?.count == 21)
        var other = GlassMap()
        let straight = captures(12, in: &other, seed: 3100) { _ in fibre(bend: 5) }
        #expect(straight.count == 1 && (3...10).contains(straight.first?.capture ?? 0), "\(straight)")
    }

    @Test("takes strokes of documents for no hairs: they are laid down elsewhere each time")
    func strokes() {
        var numbers = SeededNumbers(seed: 12)
        for bend in [5.0, 120] {
            var map = GlassMap()
            let told = captures(200, in: &map, seed: 4000) { _ in
                fibre(bend: bend, x: 60 + 0.4 * numbers.normal(), y: 70 + 0.4 * numbers.normal())
            }
            #expect(told.isEmpty, "\(bend): \(told)")
        }
    }

    @Test("holds the whole of a hair for one thing, once it is proven, and what lies on it for a piece of it")
    func pieces() {
        var map = GlassMap()
        let piece = fibre(bend: 60, length: 2)
        _ = captures(3, in: &map, seed: 5000) { _ in piece }
        #expect(map.dirt.count == 1)
        let whole = fibre(bend: 120)
        for index in 0..<4 {
            _ = capture([whole, piece], in: &map, hash: hash(5100 + UInt64(index)))
        }
        #expect(map.dirt.count == 1 && map.dirt.first?.length == 4, "\(map.spots)")
    }

    @Test("tells at a second look what grew, a speck by its width and a hair by its length, and where its middle lies then")
    func grownAtALook() {
        var map = GlassMap()
        let day = Date(timeIntervalSince1970: 0)
        var speck = Self.dirt
        let hair = fibre(bend: 60, length: 4)
        #expect(map.check([speck, hair], at: day, afterCleaning: false).found.count == 2)
        // A little at each look is growth as well.
        speck.diameter = 0.4
        let little = fibre(bend: 75, length: 5)
        let same = map.check([speck, little], at: day, afterCleaning: false)
        #expect(same.grown.isEmpty && same.stayed.count == 2, "\(same)")
        speck.diameter = 0.5
        let long = fibre(bend: 99, length: 6.6)
        let grown = map.check([speck, long], at: day, afterCleaning: false)
        #expect(grown.grown.count == 2 && grown.stayed.count == 2 && grown.found.isEmpty && grown.gone.isEmpty, "\(grown)")
        let known = map.spots.first { $0.path != nil }
        #expect(known?.length == 6.6 && known?.x == long.x && known?.y == long.y && known?.x != hair.x, "\(map.spots)")
        #expect(map.check([speck, long], at: day, afterCleaning: false).grown.isEmpty)
        // What images of documents showed is no measure for a look.
        var other = dirty()
        var wide = Self.dirt
        wide.diameter = 0.6
        #expect(other.check([wide], at: day, afterCleaning: false).grown.isEmpty)
        wide.diameter = 0.95
        #expect(other.check([wide], at: day, afterCleaning: true).grown.map(\.state) == [.confirmed])
        #expect(other.spots.map(\.state) == [.defect])
    }

    @Test("reads what an earlier version kept: spots without a length")
    func earlier() throws {
        let text = """
            {"images":3,"kind":"plate","marks":[[{"contrast":0.4,"diameter":0.3,"isLight":false,"x":1,"y":2}]],"nextNumber":2,"pages":[],"tracked":[]}
            """
        let map = try PlatenJSON.decoder().decode(GlassMap.self, from: Data(text.utf8))
        #expect(map.images == 3)
    }

    @Test("comes back from its text as it was")
    func coded() throws {
        let map = dirty()
        #expect(try PlatenJSON.decoder().decode(GlassMap.self, from: PlatenJSON.encoder().encode(map)) == map)
    }
}
