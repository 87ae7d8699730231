/// One channel of an image of a target, or its luma.
public struct TargetImage: Sendable, Hashable {
    public let width: Int
    public let height: Int
    /// Row by row from the top, `width * height` values from 0 black to 1 white.
    public let values: [Float]

    public init(width: Int, height: Int, values: [Float]) {
        precondition(values.count == width * height)
        self.width = width
        self.height = height
        self.values = values
    }

    subscript(x: Int, y: Int) -> Double { Double(values[y * width + x]) }

    /// Rows become columns.
    public var transposed: TargetImage {
        var turned = [Float](repeating: 0, count: values.count)
        for y in 0..<height { for x in 0..<width { turned[x * height + y] = values[y * width + x] } }
        return TargetImage(width: height, height: width, values: turned)
    }

    /// A part, clipped to the image.
    public func part(_ columns: Range<Int>, _ rows: Range<Int>) -> TargetImage {
        let (columns, rows) = (columns.clamped(to: 0..<width), rows.clamped(to: 0..<height))
        return TargetImage(width: columns.count, height: rows.count, values: rows.flatMap { y in columns.map { values[y * width + $0] } })
    }
}
