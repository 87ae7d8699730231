import Glibc
import TestSupport

/// Draws pages of every kind, the same for the same seed.
public struct PageDrawing: Sendable {
    public var width = 2480
    public var height = 3508
    public var paper: Float = 235
    public var ink: Float = 40

    public init() {}

    /// A page smaller than A4, for tests that look at many.
    public init(width: Int, height: Int) {
        self.width = width
        self.height = height
    }

    /// What is on the paper, before optics, scanner and noise.
    public func page(_ kind: PageKind, seed: UInt64) -> GreyCanvas {
        var numbers = SeededNumbers(seed: seed &* 31 &+ UInt64(PageKind.allCases.firstIndex(of: kind) ?? 0))
        var canvas = GreyCanvas(width: width, height: height, paper: kind == .darkPaper ? 120 : paper)
        switch kind {
        case .text: text(&canvas, &numbers, size: 34, pitch: 62)
        case .largeType: text(&canvas, &numbers, size: 70, pitch: 128)
        case .smallType: text(&canvas, &numbers, size: 22, pitch: 38)
        case .twoColumns:
            text(&canvas, &numbers, size: 30, pitch: 52, columns: width / 10..<width * 47 / 100)
            text(&canvas, &numbers, size: 30, pitch: 52, columns: width * 53 / 100..<width * 9 / 10)
        case .fewLines: text(&canvas, &numbers, size: 34, pitch: 62, rows: height / 6..<height / 6 + 4 * 62)
        case .table: table(&canvas, &numbers)
        case .form: form(&canvas, &numbers)
        case .manuscript: manuscript(&canvas, &numbers, ink: 60)
        case .paleInk: text(&canvas, &numbers, size: 34, pitch: 62, ink: paper - 45)
        case .newspaper: newspaper(&canvas, &numbers)
        case .photograph: photograph(&canvas, &numbers, width / 8..<width * 7 / 8, height / 8..<height * 7 / 8)
        case .drawing: drawing(&canvas, &numbers)
        case .plan: plan(&canvas, &numbers)
        case .blank: break
        case .showThrough: showThrough(&canvas, &numbers)
        case .stained: stains(&canvas, &numbers)
        case .darkPaper: text(&canvas, &numbers, size: 34, pitch: 62, ink: 30)
        case .stamp:
            text(&canvas, &numbers, size: 34, pitch: 62)
            ring(&canvas, Float(width) * 0.7, Float(height) * 0.75, radius: Float(width) * 0.08, ink: 110)
        case .pageNumber: digits(&canvas, &numbers, count: 1 + Int(numbers.next() % 3), x: Float(width) * 0.5, y: Float(height) * 0.93)
        case .gradient: canvas.change { x, y, value in value - 20 * Float(x + y) / Float(width + height) }
        }
        return canvas
    }

    private func random(_ numbers: inout SeededNumbers, _ range: ClosedRange<Float>) -> Float {
        range.lowerBound + (range.upperBound - range.lowerBound) * Float(numbers.next() >> 40) / Float(1 << 24)
    }

    /// Words of letters between margins.
    func text(
        _ canvas: inout GreyCanvas, _ numbers: inout SeededNumbers, size: Float, pitch: Int, columns: Range<Int>? = nil, rows: Range<Int>? = nil,
        ink: Float? = nil
    ) {
        let columns = columns ?? width / 10..<width * 9 / 10
        let rows = rows ?? height / 10..<height * 9 / 10
        var y = rows.lowerBound
        while y + pitch <= rows.upperBound {
            var x = Float(columns.lowerBound) + (numbers.next() % 8 == 0 ? size * 2 : 0)
            // The last line of a paragraph is short.
            let end =
                numbers.next() % 7 == 0 ? Float(columns.lowerBound) + Float(columns.count) * random(&numbers, 0.2...0.8) : Float(columns.upperBound)
            while true {
                let letters = 2 + Int(numbers.next() % 9)
                guard x + Float(letters) * size * 0.72 < end else { break }
                for _ in 0..<letters {
                    letter(&canvas, Int(numbers.next() % UInt64(Glyph.all.count)), x: x, y: Float(y), size: size, ink: ink ?? self.ink)
                    x += size * 0.72
                }
                x += size * 0.5
            }
            y += pitch
        }
    }

    func letter(_ canvas: inout GreyCanvas, _ index: Int, x: Float, y: Float, size: Float, ink: Float) {
        for stroke in Glyph.all[index] {
            canvas.stroke(
                x + stroke.x0 * size * 0.8, y + stroke.y0 * size, x + stroke.x1 * size * 0.8, y + stroke.y1 * size, ink: ink, width: max(2, size / 8))
        }
    }

    private func digits(_ canvas: inout GreyCanvas, _ numbers: inout SeededNumbers, count: Int, x: Float, y: Float) {
        for index in 0..<count {
            letter(&canvas, Int(numbers.next() % UInt64(Glyph.all.count)), x: x + Float(index) * 24, y: y, size: 30, ink: 60)
        }
    }

    private func table(_ canvas: inout GreyCanvas, _ numbers: inout SeededNumbers) {
        let (left, right, top, bottom) = (Float(width) / 10, Float(width) * 0.9, Float(height) / 10, Float(height) * 0.85)
        for column in 0...6 {
            let x = left + (right - left) * Float(column) / 6
            canvas.stroke(x, top, x, bottom, ink: ink, width: 3)
        }
        for row in 0...20 {
            let y = top + (bottom - top) * Float(row) / 20
            canvas.stroke(left, y, right, y, ink: ink, width: 3)
            guard row < 20 else { continue }
            for column in 0..<6 where numbers.next() % 5 != 0 {
                var x = left + (right - left) * Float(column) / 6 + 20
                for _ in 0..<2 + Int(numbers.next() % 6) {
                    letter(&canvas, Int(numbers.next() % UInt64(Glyph.all.count)), x: x, y: y + (bottom - top) / 60, size: 28, ink: ink)
                    x += 24
                }
            }
        }
    }

    private func form(_ canvas: inout GreyCanvas, _ numbers: inout SeededNumbers) {
        var fixed = SeededNumbers(seed: 77)
        text(&canvas, &fixed, size: 26, pitch: 120, columns: width / 10..<width / 3)
        for row in 0..<Int(Float(height) * 0.8 / 120) {
            let y = Float(height) / 10 + Float(row * 120) + 34
            canvas.stroke(Float(width) * 0.36, y, Float(width) * 0.9, y, ink: 90, width: 2)
        }
        text(&canvas, &numbers, size: 30, pitch: 240, columns: width * 4 / 10..<width * 8 / 10, ink: 60)
    }

    private func manuscript(_ canvas: inout GreyCanvas, _ numbers: inout SeededNumbers, ink: Float) {
        var y = Float(height) / 8
        while y < Float(height) * 0.88 {
            var (x, end) = (Float(width) / 8, Float(width) * (0.7 + 0.18 * random(&numbers, 0...1)))
            if numbers.next() % 6 == 0 { end *= 0.6 }
            var (px, py) = (x, y)
            while x < end {
                x += random(&numbers, 6...14)
                let high = numbers.next() % 9 == 0 ? -38 : numbers.next() % 11 == 0 ? 34 : random(&numbers, -14...14)
                if numbers.next() % 13 == 0 {
                    x += 26
                } else {
                    canvas.stroke(px, py, x, y + high, ink: ink + random(&numbers, 0...40), width: random(&numbers, 2.2...4))
                }
                (px, py) = (x, y + high)
            }
            y += 92
        }
    }

    private func newspaper(_ canvas: inout GreyCanvas, _ numbers: inout SeededNumbers) {
        for column in 0..<4 {
            let left = width / 16 + column * width * 14 / 64
            text(
                &canvas, &numbers, size: 22, pitch: 36, columns: left..<left + width * 13 / 64,
                rows: (column == 1 ? height / 2 : height / 12)..<height * 11 / 12)
        }
        // A screen of 65 lines an inch, printed: 300 / 65 pixels.
        let (columns, rows) = (width * 18 / 64..<width * 30 / 64, height / 12..<height * 45 / 100)
        var picture = GreyCanvas(width: width, height: height, paper: paper)
        photograph(&picture, &numbers, columns, rows)
        for y in rows {
            for x in columns {
                let (u, v) = (Float(x + y) * 0.7071, Float(x - y) * 0.7071)
                let screen = 0.5 + 0.25 * (cosf(u * 2 * .pi * 65 / 300) + cosf(v * 2 * .pi * 65 / 300))
                canvas.pixels[y * width + x] = picture.pixels[y * width + x] / 255 > screen ? paper : ink + 20
            }
        }
    }

    /// Soft shapes of many sizes, without clean edges.
    public func photograph(_ canvas: inout GreyCanvas, _ numbers: inout SeededNumbers, _ columns: Range<Int>, _ rows: Range<Int>) {
        var waves: [(fx: Float, fy: Float, phase: Float, height: Float)] = []
        for _ in 0..<24 {
            let frequency = expf(random(&numbers, 0...4.6)) / Float(width)
            let angle = random(&numbers, 0...(2 * .pi))
            waves.append(
                (frequency * cosf(angle) * 2 * .pi, frequency * sinf(angle) * 2 * .pi, random(&numbers, 0...6.28), 30 / (1 + frequency * 600)))
        }
        for y in rows {
            for x in columns {
                var value: Float = 125
                for wave in waves { value += wave.height * sinf(Float(x) * wave.fx + Float(y) * wave.fy + wave.phase) }
                canvas.pixels[y * width + x] = min(max(value, 12), 240)
            }
        }
    }

    private func drawing(_ canvas: inout GreyCanvas, _ numbers: inout SeededNumbers) {
        for _ in 0..<60 {
            let x = random(&numbers, Float(width) * 0.15...Float(width) * 0.85)
            let y = random(&numbers, Float(height) * 0.15...Float(height) * 0.85)
            if numbers.next() % 3 == 0 {
                ring(&canvas, x, y, radius: random(&numbers, 20...160), ink: ink)
            } else {
                canvas.stroke(x, y, x + random(&numbers, -300...300), y + random(&numbers, -300...300), ink: ink, width: 3)
            }
        }
    }

    private func plan(_ canvas: inout GreyCanvas, _ numbers: inout SeededNumbers) {
        let (left, right, top, bottom) = (Float(width) * 0.08, Float(width) * 0.92, Float(height) * 0.08, Float(height) * 0.92)
        for (x0, y0, x1, y1) in [(left, top, right, top), (right, top, right, bottom), (right, bottom, left, bottom), (left, bottom, left, top)] {
            canvas.stroke(x0, y0, x1, y1, ink: ink, width: 4)
        }
        for _ in 0..<40 {
            let x = random(&numbers, left...right * 0.8)
            let y = random(&numbers, top...bottom * 0.8)
            let (w, h) = (random(&numbers, 60...500), random(&numbers, 60...500))
            canvas.stroke(x, y, min(x + w, right), y, ink: ink, width: 2.5)
            canvas.stroke(x, y, x, min(y + h, bottom), ink: ink, width: 2.5)
        }
        text(&canvas, &numbers, size: 24, pitch: 44, columns: width * 6 / 10..<width * 9 / 10, rows: height * 8 / 10..<height * 9 / 10)
    }

    private func ring(_ canvas: inout GreyCanvas, _ x: Float, _ y: Float, radius: Float, ink: Float) {
        for step in 0..<48 {
            let (a, b) = (Float(step) * .pi / 24, Float(step + 1) * .pi / 24)
            canvas.stroke(x + radius * cosf(a), y + radius * sinf(a), x + radius * cosf(b), y + radius * sinf(b), ink: ink, width: 4)
        }
    }

    private func showThrough(_ canvas: inout GreyCanvas, _ numbers: inout SeededNumbers) {
        var back = GreyCanvas(width: width, height: height, paper: paper)
        text(&back, &numbers, size: 34, pitch: 62)
        // What comes through the paper is spread by it.
        let soft = back.blurred(5)
        let depth = random(&numbers, 6...15)
        canvas.change { x, y, value in value - depth * (paper - soft.pixels[y * width + (width - 1 - x)]) / (paper - ink) }
    }

    private func stains(_ canvas: inout GreyCanvas, _ numbers: inout SeededNumbers) {
        for _ in 0..<6 {
            let (x, y) = (random(&numbers, 0...Float(width)), random(&numbers, 0...Float(height)))
            let (radius, depth) = (random(&numbers, 150...500), random(&numbers, 4...10))
            canvas.change { column, row, value in
                let (dx, dy) = (Float(column) - x, Float(row) - y)
                return value - depth * expf(-(dx * dx + dy * dy) / (2 * radius * radius))
            }
        }
    }
}
