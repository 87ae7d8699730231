/// Where the columns of an image lie among those of a flat field: both are places of the bed.
public struct ColumnPlaces: Sendable, Hashable {
    /// Share by which two resolutions may differ and be the same: what drivers round.
    private static let sameResolution = 0.001

    /// Columns of the flat field a column of the image.
    private let scale: Double
    /// From the flat field's left edge to the image's, in columns of the flat field.
    private let offset: Double

    /// - Parameters:
    ///   - left: millimetres from the left edge of the bed to the image.
    ///   - resolution: the image's, pixels an inch.
    public init(of field: StoredFlatField, left: Double, resolution: Double) {
        let scale = field.resolution / resolution
        let offset = (left - field.left) * field.resolution / 25.4
        let isSame = abs(scale - 1) < Self.sameResolution
        self.scale = isSame ? 1 : scale
        // A scanner begins an image at whole columns.
        self.offset = isSame ? offset.rounded() : offset
    }

    /// What a column of the image is made of, by what the columns of the flat field are.
    ///
    /// An image with fewer pixels an inch has the mean of several columns; one with more what lies between two.
    ///
    /// - Parameter values: `count` of them. Nil: the flat field does not reach there.
    public func value(at column: Int, count: Int, _ values: (Int) -> Double) -> Double? {
        if scale == 1 {
            let place = Double(column) + offset
            return place >= 0 && place < Double(count) ? values(Int(place)) : nil
        }
        guard scale > 1 else { return between(column, count, values) }
        let start = max(0, Double(column) * scale + offset)
        let end = min(Double(count), (Double(column) + 1) * scale + offset)
        guard end - start > 1e-9 else { return nil }
        var sum = 0.0
        for index in Int(start)..<min(count, Int(end.rounded(.up))) {
            sum += values(index) * (min(end, Double(index + 1)) - max(start, Double(index)))
        }
        return sum / (end - start)
    }

    private func between(_ column: Int, _ count: Int, _ values: (Int) -> Double) -> Double? {
        let middle = (Double(column) + 0.5) * scale + offset
        guard middle >= 0, middle < Double(count) else { return nil }
        let place = min(max(middle - 0.5, 0), Double(count - 1))
        let low = Int(place)
        let high = min(low + 1, count - 1)
        return values(low) + (values(high) - values(low)) * (place - Double(low))
    }
}
