import Foundation

/// A file about the payload, such as `metadata/mets.xml`.
public struct BagTagFile: Sendable, Hashable {
    /// Path below the bag's folder, not below `data/`, in Unicode normalisation form C.
    public let path: String
    public let bytes: [UInt8]

    public init(path: String, bytes: [UInt8]) {
        self.path = path.precomposedStringWithCanonicalMapping
        self.bytes = bytes
    }
}
