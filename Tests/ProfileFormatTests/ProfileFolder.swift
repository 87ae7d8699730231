import PlatenModel
import ProfileFormat
import TestSupport

/// Profile files of one test, in one or several folders.
struct ProfileFolder {
    let scratch: ScratchFolder
    let folders: [String]

    /// Files by `folder/name.yaml`, or by `name.yaml` where there is one folder only.
    init(_ files: [String: String], folders: [String] = [""], label: String = #function) throws {
        let scratch = try ScratchFolder(label)
        for (name, text) in files { try scratch.write(text, to: name) }
        self.scratch = scratch
        self.folders = folders.map { $0.isEmpty ? scratch.path : scratch.path($0) }
    }

    func load() -> (profiles: [Profile], problems: [Problem]) { ProfileLibrary.load(folders: folders) }

    /// The only profile of the folder.
    func profile(_ name: String = "p") -> Profile? { load().profiles.first { $0.name == name } }

    /// Problems with the scratch folder's path taken out: `file:line:column: reason`.
    func problems() -> [String] {
        load().problems.map { "\($0.parameters["place"] ?? ""): \($0.parameters["reason"] ?? "")".replacing(scratch.path + "/", with: "") }
    }

    func hints() -> [String] { load().problems.map { ($0.parameters["hint"] ?? "").replacing(scratch.path + "/", with: "") } }

    /// The least that a profile says.
    static let least = "title: T\nmode: colour\ndepth: 8\nresolution: 300\n"
}
