import FoundationEssentials
import PlatenModel

/// A flat field as it is kept in a file, with the place of its columns on the bed.
public struct StoredFlatField: Codable, Sendable, Hashable {
    public static let currentFormat = 1
    /// Bytes of a file: of the widest sensors, at their finest resolution, it has some millions.
    public static let greatestBytes = 64 << 20

    public var format = currentFormat
    /// Pixels an inch of its columns.
    public var resolution: Double
    /// Millimetres from the left edge of the bed to its first column.
    public var left: Double
    public var field: FlatField
    /// Nil: the light along the travel is left as it is.
    public var travel: TravelLight?

    public init(resolution: Double, left: Double, field: FlatField, travel: TravelLight?) {
        self.resolution = resolution
        self.left = left
        self.field = field
        self.travel = travel
    }

    /// Reads the bytes of a file.
    ///
    /// - Throws: `flat-field-unreadable`.
    public init(_ bytes: [UInt8], path: String) throws(Problem) {
        func unreadable(_ reason: String) -> Problem { Problem(.flatFieldUnreadable, ["path": path, "reason": reason]) }
        let stored: StoredFlatField
        do {
            stored = try JSONDecoder().decode(StoredFlatField.self, from: Data(bytes))
        } catch {
            throw unreadable("it is damaged")
        }
        guard stored.format == Self.currentFormat else { throw unreadable("it is of format \(stored.format), which another version of Platen wrote") }
        guard stored.resolution.isFinite, stored.resolution > 0, stored.left.isFinite, stored.field.isWhole, stored.travel?.isWhole ?? true,
            stored.field.samples == 1 || stored.field.samples == 3
        else { throw unreadable("its numbers cannot be") }
        self = stored
    }

    /// The bytes of its file.
    public func encoded() throws -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys]
        return Array(try encoder.encode(self))
    }
}
