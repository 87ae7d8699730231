import Foundation
import PlatenModel
import SyntheticPages
import TestSupport

/// Something on a glass whose place is known, and what it does to pages.
struct GlassDefect {
    enum Kind: String, CaseIterable {
        case speck, lightSpeck, fibre

        var isLight: Bool { self == .lightSpeck }
        var isFibre: Bool { self == .fibre }
    }

    let kind: Kind
    /// Its middle; of a fibre points along it, 0.1 mm from one to the next. Millimetres.
    let line: [BedPoint]
    /// Millimetres.
    let width: Double
    /// Of a dark one: the share of the light that is lost in its middle; of a light one: what is added, as a share of full scale.
    let contrast: Double
    /// At the limit of what is asked for.
    let isSmall: Bool

    static let resolution = 300.0

    /// - Parameter area: millimetres of the glass.
    init(_ kind: Kind, isSmall: Bool, _ numbers: inout SeededNumbers, area: (width: Double, height: Double)) {
        self.kind = kind
        self.isSmall = isSmall
        var (x, y) = (numbers.number(3...area.width - 3), numbers.number(3...area.height - 3))
        guard kind.isFibre else {
            width = isSmall ? numbers.number(0.1...0.15) : numbers.number(0.1...0.6)
            contrast = isSmall ? numbers.number(0.1...0.2) : numbers.number(0.1...0.6)
            line = [BedPoint(x: x, y: y)]
            return
        }
        width = numbers.number(0.05...0.15)
        contrast = kind.isLight ? numbers.number(0.15...0.5) : numbers.number(0.25...0.8)
        let length = numbers.number(2...8)
        var angle = numbers.number(0...360) * .pi / 180
        // From hardly bent to three quarters of a circle.
        let bend = numbers.number(20...270) * (numbers.next() % 2 == 0 ? 1 : -1) * .pi / 180
        var line: [BedPoint] = []
        for _ in 0...Int(length * 10) {
            line.append(BedPoint(x: x, y: y))
            x += 0.1 * cos(angle)
            y += 0.1 * sin(angle)
            angle += bend * 0.1 / length
        }
        self.line = line
    }

    /// Millimetres from a place to its middle.
    func distance(_ x: Double, _ y: Double) -> Double { line.map { hypot($0.x - x, $0.y - y) }.min() ?? .infinity }

    /// Millimetres from it to a spot that was told; nil: that is another.
    func distance(to spot: GlassSpot) -> Double? {
        guard let path = spot.path, kind.isFibre else {
            let far = distance(spot.x, spot.y)
            return far <= 1 ? far : nil
        }
        let distances = path.map { distance($0.x, $0.y) }
        guard distances.count(where: { $0 <= 1 }) * 2 > distances.count else { return nil }
        return distances.reduce(0, +) / Double(distances.count)
    }

    /// A page seen through it; `jitter` is by how many pixels the carriage is off.
    func change(_ page: inout GreyCanvas, jitter: Double) {
        let scale = Self.resolution / 25.4
        let points = line.map { (x: $0.x * scale, y: $0.y * scale + jitter) }
        let reach = width / 2 * scale
        let (left, right) = (points.map(\.x).min() ?? 0, points.map(\.x).max() ?? 0)
        let (top, bottom) = (points.map(\.y).min() ?? 0, points.map(\.y).max() ?? 0)
        guard Int(bottom + reach) >= 0, Int(right + reach) >= 0, Int(top - reach) < page.height, Int(left - reach) < page.width else { return }
        for row in max(0, Int(top - reach))...min(page.height - 1, Int(bottom + reach)) {
            for column in max(0, Int(left - reach))...min(page.width - 1, Int(right + reach)) {
                let near = points.filter { abs($0.x - Double(column) - 0.5) < reach + 2 && abs($0.y - Double(row) - 0.5) < reach + 2 }
                guard !near.isEmpty else { continue }
                var inside = 0
                for part in 0..<64 {
                    let (x, y) = (Double(column) + (Double(part % 8) + 0.5) / 8, Double(row) + (Double(part / 8) + 0.5) / 8)
                    if near.contains(where: { ($0.x - x) * ($0.x - x) + ($0.y - y) * ($0.y - y) <= reach * reach }) { inside += 1 }
                }
                let share = Float(contrast * Double(inside) / 64)
                let value = page.pixels[row * page.width + column]
                page.pixels[row * page.width + column] = kind.isLight ? min(255, value + 255 * share) : value * (1 - share)
            }
        }
    }

    /// Whether a page shows it on plain ground: a speck with nothing within half a millimetre of its edge, a fibre on half of its length with nothing within 0.8 mm.
    func isPlain(on page: GreyCanvas) -> Bool {
        guard kind.isFibre else { return isPlain(on: page, about: line[0], width / 2 + 0.5) }
        let points = stride(from: 0, to: line.count, by: 3).map { line[$0] }
        return points.count(where: { isPlain(on: page, about: $0, 0.8) }) * 2 >= points.count
    }

    private func isPlain(on page: GreyCanvas, about place: BedPoint, _ distance: Double) -> Bool {
        let scale = Self.resolution / 25.4
        let (x, y, radius) = (place.x * scale, place.y * scale, distance * scale)
        guard x > radius, y > radius, x + radius < Double(page.width), y + radius < Double(page.height) else { return false }
        var (least, greatest) = (Float.infinity, -Float.infinity)
        for row in Int(y - radius)...Int(y + radius) {
            for column in Int(x - radius)...Int(x + radius) where hypot(Double(column) + 0.5 - x, Double(row) + 0.5 - y) <= radius {
                least = min(least, page.pixels[row * page.width + column])
                greatest = max(greatest, page.pixels[row * page.width + column])
            }
        }
        return kind.isLight ? greatest <= 170 && greatest - least <= 12 : least >= 215
    }
}
