import FoundationEssentials
import PlatenModel

/// How an image is to be evened out, and what its file tells.
public struct EveningOrder: Codable, Sendable, Hashable {
    /// The flat field's file.
    public var file: String
    public var flatField: CaptureFlatField
    /// Tags of the new file.
    public var make: String
    public var model: String
    public var acquired: Date
    public var hostComputer: String
    /// Of the new file, in the form of a UUID.
    public var uniqueID: String
    /// How it was made, in one line.
    public var recipe: String
    /// Bytes of the image's pixels: what it takes depends on them.
    public var bytes: Int

    public init(
        file: String, flatField: CaptureFlatField, make: String, model: String, acquired: Date, hostComputer: String, uniqueID: String,
        recipe: String, bytes: Int
    ) {
        self.file = file
        self.flatField = flatField
        self.make = make
        self.model = model
        self.acquired = acquired
        self.hostComputer = hostComputer
        self.uniqueID = uniqueID
        self.recipe = recipe
        self.bytes = bytes
    }
}
