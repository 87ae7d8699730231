import SyntheticPages
import TestSupport

/// Pages that people scan all day, laid down a little askew.
enum GlassPages {
    static let (width, height) = (1240, 1754)
    private static let bright: [PageKind] = [.text, .largeType, .twoColumns, .fewLines, .form, .manuscript, .table, .stamp]

    /// - Parameter isDark: a leaf of an album, a cover, a dark photograph.
    static func page(isDark: Bool, _ numbers: inout SeededNumbers, seed: UInt64) -> GreyCanvas {
        let page = isDark ? dark(&numbers, seed: seed) : PageDrawing(width: width, height: height).page(pick(bright, &numbers), seed: seed)
        return page.turned(numbers.number(-0.5...0.5), movedBy: (numbers.number(-8...8), numbers.number(-8...8)), bed: 235)
    }

    private static func pick<Element>(_ choices: [Element], _ numbers: inout SeededNumbers) -> Element {
        choices[Int(numbers.next() % UInt64(choices.count))]
    }

    /// Dark cardboard that is not even, with writing in white ink and photographs mounted on it; a third are covers: larger letters and no photographs.
    private static func dark(_ numbers: inout SeededNumbers, seed: UInt64) -> GreyCanvas {
        let drawing = PageDrawing(width: width, height: height)
        let isCover = numbers.next() % 3 == 0
        let writing = drawing.page(isCover ? .largeType : pick([.fewLines, .manuscript], &numbers), seed: seed)
        let (board, slope) = (Float(numbers.number(25...90)), Float(numbers.number(-15...15)))
        var page = writing
        page.change { x, y, value in board + slope * Float(x + y) / Float(width + height) + max(0, 235 - value) * 0.7 }
        guard !isCover else { return page }
        for _ in 0..<3 {
            let (x, y) = (Int(numbers.number(100...700)), Int(numbers.number(100...1200)))
            let (columns, rows) = (x..<x + Int(numbers.number(300...450)), y..<y + Int(numbers.number(300...450)))
            page.fill(columns.lowerBound - 14..<columns.upperBound + 14, rows.lowerBound - 14..<rows.upperBound + 14, with: 220)
            drawing.photograph(&page, &numbers, columns, rows)
        }
        return page
    }
}
