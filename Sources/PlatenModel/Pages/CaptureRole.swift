/// What an image is for its job.
public enum CaptureRole: String, Codable, Sendable, Hashable, CaseIterable {
    /// A page of the original.
    case page
    /// The slip with the item's code, kept as evidence; it is counted nowhere.
    case slip
    /// A sheet between parts of an item; it is counted nowhere.
    case separator
    /// A target: ruler, colour chart.
    case target
}
