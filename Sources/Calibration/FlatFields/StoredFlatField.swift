import FoundationEssentials
import PlatenModel

/// A flat field as it is kept in a file, with its place on the bed: of the columns of a line sensor, or of the area that a camera sees.
public struct StoredFlatField: Codable, Sendable, Hashable {
    /// Of columns. What there is of an area those who know columns only do not take for it.
    private static let columnFormat = 1
    private static let areaFormat = 2
    /// Bytes of a file: of the widest sensors, at their finest resolution, it has some millions.
    public static let greatestBytes = 64 << 20

    public var format: Int
    /// Pixels an inch of its columns, or of the image that the area was measured by.
    public var resolution: Double
    /// Millimetres from the left edge of the bed to its first column.
    public var left: Double
    /// Nil: it is that of an area.
    public var field: FlatField?
    /// Nil: it is that of columns.
    public var area: AreaField?
    /// Nil: the light along the travel is left as it is.
    public var travel: TravelLight?

    public init(resolution: Double, left: Double, field: FlatField, travel: TravelLight?) {
        format = Self.columnFormat
        self.resolution = resolution
        self.left = left
        self.field = field
        self.travel = travel
    }

    public init(resolution: Double, left: Double, area: AreaField) {
        format = Self.areaFormat
        self.resolution = resolution
        self.left = left
        self.area = area
    }

    /// Channels of a pixel.
    public var samples: Int { field?.samples ?? area?.samples ?? 0 }

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
        guard stored.format == Self.columnFormat || stored.format == Self.areaFormat else {
            throw unreadable("it is of format \(stored.format), which another version of Platen wrote")
        }
        let isWhole = stored.format == Self.columnFormat ? stored.field?.isWhole : stored.area?.isWhole
        guard stored.resolution.isFinite, stored.resolution > 0, stored.left.isFinite, isWhole == true, stored.travel?.isWhole ?? true,
            (stored.field == nil) != (stored.area == nil), stored.samples == 1 || stored.samples == 3
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
