import PlatenModel

/// An image to be cut out of an exposure.
public struct ClipOrder: Sendable {
    /// A file of its own.
    public var file: ImageFile
    public var frame: ClipFrame
    /// Which of the profile's frames it is, from 1.
    public var number: Int
    /// The clip's own capture, without hyphens in the file as ``ImageTags/imageUniqueID`` has it.
    public var imageUniqueID: String

    public init(file: ImageFile, frame: ClipFrame, number: Int, imageUniqueID: String) {
        self.file = file
        self.frame = frame
        self.number = number
        self.imageUniqueID = imageUniqueID
    }
}
