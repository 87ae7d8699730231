/// A position in a file, as editors and compilers write it: `file:line:column`, both from 1, columns in Unicode scalars.
struct Place: Hashable, CustomStringConvertible {
    let file: String
    let line: Int
    let column: Int

    var description: String { "\(file):\(line):\(column)" }
}
