import Raster

/// Makes a plane of an image while its rows pass, by the mean of boxes of pixels.
package struct PlaneGatherer {
    private let layout: ImageLayout
    package let scale: PlaneScale
    private var pixels: [UInt8] = []
    /// A row of the plane in the making.
    private var line: [UInt8]
    /// Of the row of boxes that is not whole.
    private var sums: [UInt32]
    private var summedRows = 0
    private var rows = 0

    package init(layout: ImageLayout, scale: PlaneScale) {
        self.layout = layout
        self.scale = scale
        line = [UInt8](repeating: 0, count: scale.width)
        sums = [UInt32](repeating: 0, count: scale.width)
        // Never grown while rows wait. Memory that no row comes to is never touched.
        pixels.reserveCapacity(max(scale.width * scale.rows, BarcodeLimits.planeRoom))
    }

    /// Whether no further row changes anything.
    var isFull: Bool { rows >= scale.rows }

    /// Takes `count` rows of the layout.
    package mutating func add(_ bytes: RawSpan, rows count: Int) {
        switch (layout.samples, layout.depth) {
        case (1, 1): add(bytes, count, BitLevel.self)
        case (1, 8): add(bytes, count, GreyByteLevel.self)
        case (1, 16): add(bytes, count, GreyWordLevel.self)
        case (3, 8): add(bytes, count, ColourByteLevel.self)
        case (3, 16): add(bytes, count, ColourWordLevel.self)
        default: break
        }
    }

    /// The plane so far; what is left over at the right and the bottom is less than a box. Nil: there is none.
    package var plane: GreyPlane? {
        guard rows > 0, scale.width > 0 else { return nil }
        return GreyPlane(width: scale.width, height: rows, resolution: scale.resolution, pixels: pixels)
    }

    private mutating func add<Level: PixelLevel>(_ bytes: RawSpan, _ count: Int, _ level: Level.Type) {
        for row in 0..<count where !isFull {
            let row = bytes.extracting(row * layout.bytesPerRow..<(row + 1) * layout.bytesPerRow)
            if scale.across == 1, scale.down == 1 {
                copy(row, level)
                rows += 1
            } else {
                sum(row, level)
                summedRows += 1
                if summedRows == scale.down { closeBoxes() }
            }
        }
    }

    private mutating func copy<Level: PixelLevel>(_ row: RawSpan, _ level: Level.Type) {
        var target = line.mutableSpan
        for pixel in target.indices { target[unchecked: pixel] = UInt8(truncatingIfNeeded: level.level(row, pixel)) }
        pixels.append(contentsOf: line)
    }

    private mutating func sum<Level: PixelLevel>(_ row: RawSpan, _ level: Level.Type) {
        let across = scale.across
        var target = sums.mutableSpan
        for column in target.indices {
            var sum: UInt32 = 0
            for pixel in column * across..<(column + 1) * across { sum &+= level.level(row, pixel) }
            target[unchecked: column] &+= sum
        }
    }

    private mutating func closeBoxes() {
        let area = UInt32(scale.across * scale.down)
        let sums = sums
        var target = line.mutableSpan
        for column in target.indices { target[unchecked: column] = UInt8(truncatingIfNeeded: sums[column] / area) }
        pixels.append(contentsOf: line)
        self.sums = [UInt32](repeating: 0, count: scale.width)
        summedRows = 0
        rows += 1
    }
}
