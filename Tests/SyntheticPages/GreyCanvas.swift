/// A grey picture that pages are drawn on, in reflectance codes 0 to 255, before noise.
public struct GreyCanvas: Sendable {
    public let width: Int
    public let height: Int
    public var pixels: [Float]

    public init(width: Int, height: Int, paper: Float) {
        self.width = width
        self.height = height
        pixels = [Float](repeating: paper, count: width * height)
    }
}
