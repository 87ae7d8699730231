import PlatenModel

/// The name of a package's folder at its destination.
enum DeliveryName {
    /// Bytes: file systems hold 255, and the folder's name while it is copied is longer.
    static let limit = 200

    /// Throws `delivery-name-invalid` for what is more than one folder, is hidden, or is no text.
    static func check(_ name: String) throws(Problem) {
        let isSafe =
            !name.isEmpty && name.utf8.count <= limit && !name.hasPrefix(".")
            && name.unicodeScalars.allSatisfy { $0 != "/" && $0 != "\\" && $0.properties.generalCategory != .control }
        guard isSafe else { throw Problem(.deliveryNameInvalid, ["folder": name.debugDescription, "limit": "\(limit)"]) }
    }

    /// The name under which a package is copied before it takes its own: hidden, so that nobody takes up half a package.
    static func partial(of name: String) -> String { ".\(name).partial" }
}
