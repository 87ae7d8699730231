import PlatenModel
import ProfileFormat
import TestSupport

/// A configuration file of its own for one test.
struct ConfigurationFile {
    let folder: ScratchFolder
    let path: String

    init(_ text: String, label: String = #function) throws {
        folder = try ScratchFolder(label)
        path = try folder.write(text, to: "platend.yaml")
    }

    func read() throws(Problem) -> StationConfiguration { try ConfigurationReader.read(path) }

    /// Problems with the file's path taken out of their places: `line:column: reason`.
    func problems() -> [String] {
        ConfigurationReader.check(path).problems.map { problem in
            let place = problem.parameters["place"] ?? ""
            let position = place.hasPrefix(path + ":") ? String(place.dropFirst(path.count + 1)) : place
            return "\(position): \(problem.parameters["reason"] ?? "")"
        }
    }

    func hints() -> [String] {
        ConfigurationReader.check(path).problems.map { $0.parameters["hint"] ?? "" }
    }
}
