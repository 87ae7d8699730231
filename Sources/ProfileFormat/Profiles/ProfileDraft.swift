import PlatenModel

/// What one file says of a profile: what it does not say comes from the profile that it extends.
struct ProfileDraft {
    let name: String
    let file: String
    var title: String?
    /// The parent's name and where the file writes it.
    var extends: (name: String, place: Place)?
    var abstract = false
    var classes: [ScannerClass]?
    /// The inner nil is written `null`: the source that the scanner has, whatever the parent says.
    var source: SourceKind??
    var mode: ColourMode?
    var depth: Int?
    /// Where mode and depth are written, for a problem that needs both.
    var depthPlace: Place?
    var resolution: Double?
    var area: ScanArea?
    var areaTolerance: Double?
    var nearest: Set<AdaptableQuantity>?
    var compression: MasterCompression?
    /// An option of the parent that is written `null` here is left out.
    var options: [String: OptionValue?] = [:]

    /// This draft with what it does not say taken from its parent.
    func inheriting(_ parent: ProfileDraft) -> ProfileDraft {
        var result = self
        result.title = title ?? parent.title
        result.classes = classes ?? parent.classes
        result.source = source ?? parent.source
        result.mode = mode ?? parent.mode
        result.depth = depth ?? parent.depth
        result.depthPlace = depthPlace ?? parent.depthPlace
        result.resolution = resolution ?? parent.resolution
        result.area = area ?? parent.area
        result.areaTolerance = areaTolerance ?? parent.areaTolerance
        result.nearest = nearest ?? parent.nearest
        result.compression = compression ?? parent.compression
        result.options = parent.options.merging(options) { $1 }
        return result
    }
}
