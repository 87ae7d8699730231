import PlatenModel

/// When a page counts as one with nothing on it. It is told and never thrown away: in an archive a blank verso is content.
public enum BlankPage {
    /// Share of the page's pixels that are ink: a page number alone has 0.00018, pale pencil 0.0007, and paper with stains, show-through and
    /// gradients none (measured on generated pages at 100 ppi).
    public static let ink = 0.0001

    /// False also where it could not be measured.
    public static func isBlank(_ quality: ImageQuality?) -> Bool {
        guard let ink = quality?[.ink]?.result.value, let parts = quality?[.inkedParts]?.result.value else { return false }
        return ink < Self.ink && parts == 0
    }
}
