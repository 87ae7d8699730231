import Statistics

/// What evens out a camera that sees an area: how much light each cell of its image has of an even white sheet, which falls off to the corners by the lens,
/// and away from the lamps.
///
/// It knows no single pixel: what dust on the sheet or a pixel of the sensor does is not in it. Only for derivatives, as ``FlatField`` is.
public struct AreaField: Sendable, Hashable, Codable {
    /// Why there is none. Cells are counted from the upper left one.
    public enum Problem: Error, Sendable, Hashable {
        /// The light is even enough: nothing is to be done. The residue from peak to peak, as a share of full scale.
        case notNeeded(Double)
        /// A cell needs a gain beyond ``FlatField/gains``: it does not see the sheet.
        case beyondRepair(column: Int, row: Int)
        /// There is something on the sheet that is more than dust, or an edge.
        case covered(column: Int, row: Int)
    }

    /// Millimetres from the upper edge of the bed to the first row of cells.
    public let top: Double
    /// Millimetres of a cell each way.
    public let stepX: Double
    public let stepY: Double
    /// Cells of a row, and rows of them.
    public let columns: Int
    public let rows: Int
    /// Millimetres of the image that it was made of.
    public let width: Double
    public let height: Double
    /// What white becomes, of each channel.
    public let white: [Double]
    /// Codes of white, of each sample of each cell, row by row.
    public let levels: [Double]

    /// - Parameters:
    ///   - white: of an even white sheet that covers all of the image.
    ///   - top: millimetres from the upper edge of the bed to the first row.
    ///   - resolution: pixels an inch along a row, and rows an inch.
    public init(_ light: AreaLight, top: Double, resolution: (x: Double, y: Double)) throws(Problem) {
        let (white, levels) = (light.cells, light.cells.means)
        let means = (0..<white.samples).map { channel in
            OrderStatistics.trimmedMean(stride(from: channel, to: levels.count, by: white.samples).map { levels[$0] }, cutting: 0.1) ?? 0
        }
        for index in levels.indices {
            let gain = levels[index] > 0 ? means[index % white.samples] / levels[index] : .infinity
            guard FlatField.gains.contains(gain) else {
                let cell = index / white.samples
                throw .beyondRepair(column: cell % white.columns, row: cell / white.columns)
            }
        }
        let spread = light.residue
        guard spread >= FlatField.neededFrom else { throw .notNeeded(spread) }
        (self.top, columns, rows) = (top, white.columns, white.rows)
        (stepX, stepY) = (Double(white.cellWidth) * 25.4 / resolution.x, Double(white.cellHeight) * 25.4 / resolution.y)
        (width, height) = (Double(white.width) * 25.4 / resolution.x, Double(white.height) * 25.4 / resolution.y)
        (self.white, self.levels) = (means, levels)
    }

    /// Channels of a pixel.
    public var samples: Int { white.count }

    /// What the light of a sheet with the same cells differs by from one end of its range to the other once it is evened out, as a share of full scale.
    public func residue(of light: AreaLight) -> Double {
        let means = light.cells.means
        return FlatField.greatestSpread(means.indices.map { means[$0] * white[$0 % samples] / levels[$0] }, samples: samples)
    }

    var isWhole: Bool {
        !white.isEmpty && columns > 0 && rows > 0 && levels.count / columns / rows == white.count && levels.count == columns * rows * white.count
            && ([stepX, stepY] + white).allSatisfy { $0.isFinite && $0 > 0 } && [top, width, height].allSatisfy(\.isFinite)
            && levels.indices.allSatisfy { levels[$0] > 0 && FlatField.gains.contains(white[$0 % white.count] / levels[$0]) }
    }
}
