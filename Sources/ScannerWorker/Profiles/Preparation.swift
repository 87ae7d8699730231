import PlatenModel
import WorkerProtocol

/// A profile as it was applied to the open scanner.
struct Preparation {
    let profile: Profile
    var settings: PreparedSettings
    /// Pixels an inch along a row, as the driver says that it is set. Nil where it does not say.
    let resolutionX: Double?
    /// Rows an inch.
    let resolutionY: Double?
    /// Rows at which an image ends, however long its sheet. Nil: it ends with its sheet.
    let maximumRows: Int?
    /// Rows of the longest image that the scanner's own options allow. Nil where they do not say.
    let greatestRows: Int?
    /// The colour profile that images embed.
    let iccProfile: [UInt8]?
    /// Bytes of the pixels of each clip; nil where nobody knows how far the image reaches.
    let clipBytes: [Int?]
    /// The driver's own value of the source, nil where it has none.
    let source: String?
    /// Names of the options whose unit is the pixel.
    let pixelOptions: Set<String>

    /// The side of a sheet that an image shows, by the source that is set, whatever part of the profile chose it.
    func side(ofImage image: Int) -> SheetSide {
        profile.side(ofImage: image, from: settings.source(of: profile)) ?? .front
    }
}
