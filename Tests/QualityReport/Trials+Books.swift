import Acceptance
import PlatenModel
import Quality
import ReportSupport
import SyntheticPages
import TestSupport

/// Pages of books on a dark cradle: fingers that hold them, and lines that bend.
extension Trials {
    private static let bed: Float = 28
    /// Millimetres of cradle around a page.
    private static let cradle = 11.0

    mutating func books(_ kind: PageKind, _ drawn: GreyCanvas, _ seed: UInt64, _ label: String) {
        fingers(drawn, seed: seed &* 7 &+ UInt64(PageKind.allCases.firstIndex(of: kind) ?? 0), label, paper: Double(Self.paper(kind)))
    }

    mutating func fingers(_ drawn: GreyCanvas, seed: UInt64, _ label: String, paper: Double, resolution: Double = 300, of pages: String = "pages") {
        var random = SeededNumbers(seed: seed)
        func number(_ range: ClosedRange<Double>) -> Double { random.number(range) }
        let pixels = resolution / 25.4
        let cradle = Int(Self.cradle * pixels)
        func scan(_ canvas: GreyCanvas) -> ScannedPage { canvas.blurred(0.7).scan(noise: 2, seed: seed, resolution: resolution) }
        let (width, height) = (drawn.width + 2 * cradle, drawn.height + 2 * cradle)
        let turn = number(-1.5...1.5)
        let page = drawn.laid(onBed: Self.bed, width: width, height: height, left: cradle, top: cradle).turned(turn, bed: Self.bed)
        let bare = measure(scan(page))
        let found = bare[.objectsOverEdge]?.result.value
        note("\(pages) without fingers said to have some", .atMost(0.005), found ?? 0 > 0, "\(label): \(found ?? 0) mm")
        note("\(pages) on a cradle whose edges cannot be looked at", .atMost(0.05), found == nil, label)

        // From the frame over an edge, 8 to 18 mm into the page, 9 to 18 mm broad.
        let side = Int(number(0...3.99))
        let place = number(0.2...0.8)
        // In grey a finger as light as the paper is none.
        let (depth, broad, skin) = (number(8...18) * pixels, number(9...18) * pixels, number(max(80, Double(Self.bed) + 40)...min(175, paper - 40)))
        let lean = number(-5...5) * pixels
        let (tipX, tipY, rootX, rootY): (Double, Double, Double, Double) =
            switch side {
            case 0: (Double(cradle) + depth, Double(height) * place, -100, Double(height) * place + lean)
            case 1: (Double(width - cradle) - depth, Double(height) * place, Double(width) + 100, Double(height) * place + lean)
            case 2: (Double(width) * place, Double(cradle) + depth, Double(width) * place + lean, -100)
            default: (Double(width) * place, Double(height - cradle) - depth, Double(width) * place + lean, Double(height) + 100)
            }
        var held = page
        held.lay(fingerFrom: Float(rootX), Float(rootY), to: Float(tipX), Float(tipY), skin: Float(skin), width: Float(broad))
        let quality = measure(scan(held))
        let (x, y) = (tipX / pixels, tipY / pixels)
        let isNear = quality[.objectsOverEdge]?.places.contains { place in
            abs(place.left + place.width / 2 - x) < 30 && abs(place.top + place.height / 2 - y) < 30
        }
        note(
            "fingers over the edge of \(pages)", .atLeast(0.98), isNear == true,
            "\(label) side \(side), \(broad / pixels) mm broad, code \(skin): \(quality[.objectsOverEdge]?.result.value ?? -1)")
    }

    mutating func bend(_ kind: PageKind, _ drawn: GreyCanvas, _ seed: UInt64, _ label: String, paper: Float) {
        var random = SeededNumbers(seed: seed &* 11 &+ UInt64(PageKind.allCases.firstIndex(of: kind) ?? 0))
        let share = random.number(0...1)
        // Up to 8 mm of a page of A4's width: as much in proportion of these.
        let millimetres = share * 8 * Double(drawn.width) / 2480
        let quality = measure(drawn.bent(millimetres / 25.4 * 300, bed: paper).blurred(0.7).scan(noise: 2, seed: seed))
        let found = quality[.lineCurvature]?.result.value
        note("lines of type that bend not measurable", .atMost(0.2), found == nil, "\(label): \(millimetres) mm")
        guard let found else { return }
        note(
            "height of the arc of lines that bend within 0.5 mm", .atLeast(0.95), abs(found - millimetres) <= 0.5,
            "\(label): \(millimetres) mm was \(found)")
    }
}
