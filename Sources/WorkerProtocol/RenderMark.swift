import PlatenModel

/// A place to be framed.
public struct RenderMark: Codable, Sendable, Hashable {
    /// As in the list that the picture goes with.
    public var number: Int
    public var action: QualityAction
    public var place: MeasuredPlace

    public init(number: Int, action: QualityAction, place: MeasuredPlace) {
        self.number = number
        self.action = action
        self.place = place
    }
}
