import Raster
import Testing

@testable import Barcodes

@Suite("The plane of an image")
struct PlaneGathererTests {
    /// Rows of any layout; a value for each sample from its place.
    private struct Rows {
        let layout: ImageLayout
        let count: Int

        func sample(_ row: Int, _ index: Int) -> Int {
            (row * 7919 + index * 104_729 + 13) % (1 << layout.depth)
        }

        var bytes: [UInt8] {
            var bytes: [UInt8] = []
            for row in 0..<count {
                let samples = (0..<layout.width * layout.samples).map { sample(row, $0) }
                switch layout.depth {
                case 1:
                    var packed = [UInt8](repeating: 0, count: layout.bytesPerRow)
                    for (place, bit) in samples.enumerated() where bit == 1 { packed[place / 8] |= 0x80 >> UInt8(place % 8) }
                    bytes += packed
                case 8: bytes += samples.map { UInt8($0) }
                default: bytes += samples.flatMap { value in withUnsafeBytes(of: UInt16(value)) { Array($0) } }
                }
            }
            return bytes
        }

        /// How light a pixel is, 0 to 255.
        func level(_ row: Int, _ column: Int) -> Double {
            func share(_ index: Int) -> Double { Double(sample(row, index)) / Double((1 << layout.depth) - 1) * 255 }
            if layout.depth == 1 { return 255 - share(column) }
            guard layout.samples == 3 else { return share(column) }
            return 0.299 * share(column * 3) + 0.587 * share(column * 3 + 1) + 0.114 * share(column * 3 + 2)
        }
    }

    @Test(
        "is the mean of boxes, in any layout and however the rows come",
        arguments: [(1, 1), (1, 8), (1, 16), (3, 8), (3, 16)], [(100.0, 100.0), (450, 450), (600, 200)])
    func means(_ kind: (samples: Int, depth: Int), _ resolution: (Double, Double)) throws {
        let rows = Rows(layout: ImageLayout(width: 203, samples: kind.samples, depth: kind.depth), count: 37)
        let scale = PlaneScale(width: 203, horizontal: resolution.0, vertical: resolution.1)
        for part in [37, 1, 5] {
            var gatherer = PlaneGatherer(layout: rows.layout, scale: scale)
            let bytes = rows.bytes
            for start in stride(from: 0, to: rows.count, by: part) {
                let end = min(start + part, rows.count)
                gatherer.add(
                    bytes.span.bytes.extracting(start * rows.layout.bytesPerRow..<end * rows.layout.bytesPerRow), rows: end - start)
            }
            let plane = try #require(gatherer.plane)
            #expect(plane.width == 203 / scale.across && plane.height == 37 / scale.down)
            for place in plane.pixels.indices {
                let (row, column) = (place / plane.width * scale.down, place % plane.width * scale.across)
                let levels = (row..<row + scale.down).flatMap { row in (column..<column + scale.across).map { rows.level(row, $0) } }
                #expect(abs(Double(plane.pixels[place]) - levels.reduce(0, +) / Double(levels.count)) < 2)
            }
        }
    }

    @Test("ends after the length that is looked at, however many rows come")
    func long() throws {
        let layout = ImageLayout(width: 8, samples: 1, depth: 8)
        var gatherer = PlaneGatherer(layout: layout, scale: PlaneScale(width: 8, horizontal: 100, vertical: 100))
        let rows = [UInt8](repeating: 9, count: 8 * 1000)
        for _ in 0..<10 { gatherer.add(rows.span.bytes, rows: 1000) }
        #expect(gatherer.isFull)
        // 430 mm.
        #expect(gatherer.plane?.height == 1692)
    }

    @Test("is none where not even one box is full")
    func none() {
        let layout = ImageLayout(width: 8, samples: 1, depth: 8)
        var gatherer = PlaneGatherer(layout: layout, scale: PlaneScale(width: 8, horizontal: 400, vertical: 400))
        gatherer.add([UInt8](repeating: 9, count: 8).span.bytes, rows: 1)
        #expect(gatherer.plane == nil)
    }

    @Test("is refused where its numbers do not fit its bytes")
    func refused() {
        let bytes = [UInt8](0..<12)
        #expect(GreyPlane(width: 3, height: 3, rowBytes: 4, resolution: 200, bytes: bytes.span.bytes)?.pixels == [0, 1, 2, 4, 5, 6, 8, 9, 10])
        for (width, height, rowBytes) in [(3, 4, 4), (5, 2, 4), (0, 3, 4), (3, 0, 4), (-1, -1, 4), (.max, 2, .max), (3, 2, -4), (1, .max, 8)] {
            #expect(GreyPlane(width: width, height: height, rowBytes: rowBytes, resolution: 200, bytes: bytes.span.bytes) == nil)
        }
        #expect(GreyPlane(width: 3, height: 3, rowBytes: 4, resolution: 0, bytes: bytes.span.bytes) == nil)
    }
}
