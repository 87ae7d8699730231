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
    var duplexOrder: DuplexOrder?
    var mode: ColourMode?
    var depth: Int?
    /// Where a key is written of which a problem tells only with the others known: in this file, or else in the parent's.
    var places: [ProfileKey: Place] = [:]
    var resolution: Double?
    var area: ScanArea?
    var areaTolerance: Double?
    /// The inner nil is written `null`, here and below.
    var maximumLength: Double??
    var nearest: Set<AdaptableQuantity>?
    var compression: MasterCompression?
    var iccProfile: String??
    var rotation: ImageRotation?
    var backRotation: ImageRotation??
    /// An option of the parent that is written `null` here is left out.
    var options: [String: OptionValue?] = [:]

    /// This draft with what it does not say taken from its parent.
    func inheriting(_ parent: ProfileDraft) -> ProfileDraft {
        var result = self
        result.title = title ?? parent.title
        result.classes = classes ?? parent.classes
        result.source = source ?? parent.source
        result.duplexOrder = duplexOrder ?? parent.duplexOrder
        result.mode = mode ?? parent.mode
        result.depth = depth ?? parent.depth
        result.resolution = resolution ?? parent.resolution
        result.area = area ?? parent.area
        result.areaTolerance = areaTolerance ?? parent.areaTolerance
        result.maximumLength = maximumLength ?? parent.maximumLength
        result.nearest = nearest ?? parent.nearest
        result.compression = compression ?? parent.compression
        result.iccProfile = iccProfile ?? parent.iccProfile
        result.rotation = rotation ?? parent.rotation
        result.backRotation = backRotation ?? parent.backRotation
        result.places = parent.places.merging(places) { $1 }
        result.options = parent.options.merging(options) { $1 }
        return result
    }
}
