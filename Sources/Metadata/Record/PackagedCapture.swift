import PlatenModel

/// A capture as it lies in a package.
public struct PackagedCapture: Sendable, Hashable {
    public var capture: Capture
    /// Path of the master below the folder that the metadata lie in, with `/` between folders: `data/box_0001.tif`.
    public var file: String
    /// What people call the page: `Seite 12`. Nil: it has no name.
    public var label: String?
    /// Whether the file is a BigTIFF, as its header says (version 43). Masters above 4 GB are in any case.
    public var isBigTIFF: Bool

    public init(capture: Capture, file: String, label: String? = nil, isBigTIFF: Bool = false) {
        self.capture = capture
        self.file = file
        self.label = label
        self.isBigTIFF = isBigTIFF || capture.size > Int(UInt32.max)
    }
}
