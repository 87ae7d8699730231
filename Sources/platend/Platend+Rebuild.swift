import Foundation
import LinuxSystem
import PlatenModel
import Station

extension Platend {
    /// Writes the catalogue anew and says what was found, a line each.
    func rebuildCatalogue() async throws(Problem) {
        let configuration = try readConfiguration()
        let maintenance = StationMaintenance(configuration: configuration)
        let (summary, setAside) = try await maintenance.rebuildCatalogue(by: Users.name(ofUser: Users.current)) { finding in
            Self.say(finding)
        }
        if let setAside { Self.say("The catalogue that was there is kept as \(setAside)") }
        Self.say("The catalogue was written anew: \(summary).")
    }

    static func say(_ line: String) {
        let text = line.split(whereSeparator: \.isNewline).joined(separator: " ")
        FileHandle.standardOutput.write(Data("\(text)\n".utf8))
    }
}
