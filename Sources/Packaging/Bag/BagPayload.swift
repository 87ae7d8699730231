import Foundation

/// One file of a bag's payload.
public struct BagPayload: Sendable, Hashable {
    public enum Source: Sendable, Hashable {
        /// A file on disk that is copied. `size` in bytes and `sha256` in hexadecimal are what it must have, such as the catalogue's.
        case file(path: String, size: Int, sha256: String)
        case bytes([UInt8])
    }

    /// Path below `data/`, in Unicode normalisation form C: what other files of the bag, such as METS, are to name.
    public let path: String
    public let source: Source

    /// - Parameter path: relative, below `data/`, parts separated by `/`. It is brought to normalisation form C, as RFC 8493 section 5.1.2
    ///   advises, so that name and manifest are the same bytes wherever the bag goes.
    public init(path: String, source: Source) {
        self.path = path.precomposedStringWithCanonicalMapping
        self.source = source
    }

    /// Bytes.
    public var size: Int {
        switch source {
        case .file(_, let size, _): size
        case .bytes(let bytes): bytes.count
        }
    }
}
