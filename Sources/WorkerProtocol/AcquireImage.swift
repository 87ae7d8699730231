import FoundationEssentials
import PlatenModel

/// One image to take and the facts that its file holds.
public struct AcquireImage: Codable, Sendable, Hashable {
    /// Sheets on one bed that become an image each. Against a bed full of crumbs only.
    public static let greatestSheets = 24

    public var capture: Identifier<Capture>
    /// The file to write: `incoming/<capture>.partial`. It must not exist.
    public var path: String
    /// Tags of the file that the scanner does not tell.
    public var make: String
    public var model: String
    public var hostComputer: String
    /// One for each frame of the profile, in their order; for an area that is found by sight, one for each sheet that may lie on the bed. Nil: none.
    public var clips: [ClipTarget]?
    /// Places of the glass to be looked at, in millimetres from the corner of the bed. Nil: there is no glass, or nobody wants to know of it.
    public var glass: [WatchedSpot]?
    /// What the resolution that the scanner states is to be multiplied by in the file. Nil: it is believed.
    public var scale: PixelScale?

    public init(
        capture: Identifier<Capture>, path: String, make: String, model: String, hostComputer: String, clips: [ClipTarget]? = nil,
        glass: [WatchedSpot]? = nil, scale: PixelScale? = nil
    ) {
        self.capture = capture
        self.path = path
        self.make = make
        self.model = model
        self.hostComputer = hostComputer
        self.clips = clips
        self.glass = glass
        self.scale = scale
    }
}
