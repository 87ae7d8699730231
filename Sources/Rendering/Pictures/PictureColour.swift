/// Red, green and blue of 8 bits.
public struct PictureColour: Sendable, Hashable {
    public var red: UInt8
    public var green: UInt8
    public var blue: UInt8

    public init(red: UInt8, green: UInt8, blue: UInt8) {
        self.red = red
        self.green = green
        self.blue = blue
    }

    static let white = PictureColour(red: 255, green: 255, blue: 255)
    static let black = PictureColour(red: 0, green: 0, blue: 0)
    /// Behind the pictures of a contact sheet.
    static let table = PictureColour(red: 236, green: 236, blue: 236)
    /// Of a warning, and of what keeps an image back: told apart in grey, too.
    static let amber = PictureColour(red: 240, green: 160, blue: 0)
    static let red = PictureColour(red: 200, green: 0, blue: 0)
}
