/// A look at an even sheet, or at the dark, to average its columns, or the cells of a camera's image: of one image, or of both sides of a sheet. No image
/// is kept.
public struct ColumnOrder: Codable, Sendable, Hashable {
    /// The file to write the means to, as JSON. It must not exist.
    public var path: String
    /// The same of the next image, which shows the back of the sheet. Nil: there is one image only. Where none comes behind the first, the file is not
    /// made.
    public var backPath: String?
    /// Whether cells are averaged, and not columns.
    public var isOfCells: Bool

    public init(path: String, backPath: String? = nil, isOfCells: Bool = false) {
        self.path = path
        self.backPath = backPath
        self.isOfCells = isOfCells
    }
}
