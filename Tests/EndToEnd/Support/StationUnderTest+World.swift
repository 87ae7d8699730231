import Foundation
import PlatenModel
import TestSupport

extension StationUnderTest {
    /// Profiles for feeders, small enough for a test to wait for.
    static let feederProfiles = [
        "stack": "title: A stack of sheets\nextends: office-a4\nclasses: []\nsource: feeder\nresolution: 75\n",
        "duplex": "title: A stack of sheets, both sides\nextends: office-a4\nclasses: []\nsource: feeder-duplex\nresolution: 75\n",
    ]

    /// A simulated feeder's world.
    static func feeder(stack: Int, _ more: String = "") -> String {
        "class = sheet-fed\nseed = 11\nstack = \(stack)\n\(more)"
    }

    /// Adds the profiles for feeders.
    func addFeederProfiles() async throws {
        for (name, text) in Self.feederProfiles { try await addProfile(name, text) }
    }

    /// Makes or removes a file of a simulated scanner's world, such as `lid-open`.
    func touch(_ scanner: String, _ file: String, _ text: String = "") throws {
        try scratch.write(text, to: "sim/\(scanner)/\(file)")
    }

    func remove(_ scanner: String, _ file: String) {
        try? FileManager.default.removeItem(atPath: scratch.path("sim/\(scanner)/\(file)"))
    }

    /// Makes a simulated scanner stand still at a place, such as `row 300` or `page 2`, until ``goOn(_:)``.
    func hold(_ scanner: String, at place: String) throws {
        try touch(scanner, "hold", place)
    }

    func goOn(_ scanner: String) {
        remove(scanner, "hold")
    }

    /// Waits until a simulated scanner has begun so many pages since it was made. Where it is held at a row of the last it stands there then.
    func untilBegun(_ pages: Int, on scanner: String) async throws {
        try await until("\(scanner) has begun page \(pages)") { try count("pages", of: scanner) >= pages }
    }

    /// A number that the simulated driver keeps, such as `cancels`.
    func count(_ name: String, of scanner: String) throws -> Int {
        let text = (try? String(contentsOfFile: scratch.path("sim/\(scanner)/state"), encoding: .utf8)) ?? ""
        let line = text.split(separator: "\n").first { $0.hasPrefix("\(name) = ") }
        return line.flatMap { Int($0.split(separator: " ").last ?? "") } ?? 0
    }

    /// The stable name of a simulated scanner, once it is listed.
    func name(of scanner: String) async throws -> String {
        try await until("\(scanner) is listed") {
            try get(Page<PlatenModel.Scanner>.self, "/v1/scanners").items.contains { $0.device == "platensim:\(scanner)" }
        }
        return try get(Page<PlatenModel.Scanner>.self, "/v1/scanners").items.first { $0.device == "platensim:\(scanner)" }?.name ?? ""
    }

    /// Processes that the daemon started, or inherited from a driver, and that still run.
    func children() -> [String] {
        let processes = (try? FileManager.default.contentsOfDirectory(atPath: "/proc"))?.filter { Int($0) != nil } ?? []
        return processes.filter { process in
            guard let status = try? String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8), let end = status.lastIndex(of: ")") else {
                return false
            }
            let fields = status[status.index(after: end)...].split(separator: " ")
            return fields.count > 1 && fields[1] == String(processIdentifier) && fields[0] != "Z"
        }
    }

    /// Processes of this station's drivers wherever they have got to: they inherit the variable that names the world.
    func strays() -> [String] {
        let mark = "PLATEN_SIM_DIR=\(simulatorFolder)"
        let processes = (try? FileManager.default.contentsOfDirectory(atPath: "/proc"))?.filter { Int($0) != nil } ?? []
        return processes.filter { process in
            guard let environment = FileManager.default.contents(atPath: "/proc/\(process)/environ") else { return false }
            return String(decoding: environment, as: UTF8.self).split(separator: "\0").contains { $0 == mark }
        }
    }
}
