/// A sheet on the bed, in millimetres from the upper left corner of the image: the upright rectangle around it, however it is turned.
public struct SheetPlace: Sendable, Hashable {
    public var left: Double
    public var top: Double
    public var width: Double
    public var height: Double

    public init(left: Double, top: Double, width: Double, height: Double) {
        self.left = left
        self.top = top
        self.width = width
        self.height = height
    }
}
