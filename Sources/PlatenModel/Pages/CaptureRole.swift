/// What an image is for its job.
public enum CaptureRole: String, Codable, Sendable, Hashable, CaseIterable {
    /// A page of the original.
    case page
    /// The slip with the item's code, kept as evidence; it is counted nowhere.
    case slip
    /// A sheet between parts of an item; it is counted nowhere.
    case separator
    /// All that lay on the glass where it was cut into several images, kept so that nothing outside of their frames is lost; it is counted nowhere.
    case exposure
    /// A target: ruler, colour chart.
    case target
}
