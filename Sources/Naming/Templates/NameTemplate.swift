/// How masters are named: a path below the masters' root with fields in it.
///
///     {institution}/[{collection}/]{call-number}/{call-number}_{page:4}[_{pass}].{extension}
///
/// - `/` parts folders from each other and from the file.
/// - `{field}` writes a value; ``NameField`` tells which there are. Formats follow behind colons: digits at least (`{sequence:4}`), `upper` or
///   `lower` (`{call-number:upper}`), two words (`{side:a,b}`, `{leaf:recto,verso}`).
/// - `[ ]` holds what is written only where every field in it has a value. It may hold slashes, and no other brackets. `{version}` counts as
///   known in it from 2 on, `{role}` for all that is no ordinary page.
/// - `{{`, `}}`, `[[` and `]]` write one brace or bracket. Two in a row always mean that, read from the left.
/// - Everything else is written as it stands. It holds no character that some file system forbids, and no component begins with a dot.
///
/// A template has `{extension}` in its last component and one of `{sequence}`, `{position}`, `{page}` and `{folio}`, both outside of brackets.
/// `{folio}` alone tells no side, so that it goes with `{leaf}`.
///
/// Values are made fit for names first: see ``NameRefusal`` for what is refused all the same. Outside of brackets a field without a value is
/// refused; only `{page}` and `{folio}` write a page without a number as its position behind an `n`, because covers and endpapers bear none, and
/// a name must not claim a number that the page does not have.
///
/// From version 2 on, a template without `{version}` writes `_v2` before the extension by itself.
public struct NameTemplate: Sendable, Hashable, CustomStringConvertible {
    let pieces: [NamePiece]

    /// Reads a template.
    ///
    /// - Throws: ``NameTemplateError`` with the column of the first thing that is wrong.
    public init(parsing text: String) throws(NameTemplateError) {
        var parser = NameTemplateParser(text)
        pieces = try parser.template()
        description = text
    }

    private init(description: String, pieces: [NamePiece]) {
        self.description = description
        self.pieces = pieces
    }

    /// `<job>/<job>_<0001>.tif`; names of up to 9999 pages sort as the pages do.
    public static let standard = NameTemplate(
        description: "{job}/{job}_{sequence:4}.{extension}",
        pieces: [
            .field(.job, NameFormat()), .separator, .field(.job, NameFormat()), .literal("_"), .field(.sequence, NameFormat(digits: 4)),
            .literal("."), .field(.fileExtension, NameFormat()),
        ])

    /// The template as it was written.
    public let description: String

    /// Fields that it uses, in groups or not: what to ask for before a cycle begins.
    public var fields: Set<NameField> { Set(pieces.flatMap(\.fields).map(\.field)) }
}
