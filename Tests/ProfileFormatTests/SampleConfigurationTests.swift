import PlatenModel
import TestSupport
import Testing

@testable import ProfileFormat

@Suite("The sample configuration")
struct SampleConfigurationTests {
    @Test("as shipped holds no setting: it equals the defaults")
    func shipped() throws {
        #expect(try ConfigurationReader.read(Tree.path("systemd/platend.yaml")) == StationConfiguration())
    }

    @Test("with every line in force shows the defaults, one scanner, one pedal with its trigger, and two destinations")
    func uncommented() throws {
        var configuration = try ConfigurationFile(SampleConfiguration.uncommented()).read()
        #expect(
            configuration.scanners == [
                ScannerConfiguration(
                    match: "epson2:*", name: "reading-room", scannerClass: .flatbed, buttons: .armed, sensors: .level, driver: "epson2")
            ])
        configuration.scanners = []
        #expect(configuration.inputDevices == [InputDeviceConfiguration(name: "pedal", identifier: "0c45:7403", match: "*")])
        configuration.inputDevices = []
        let pedal = TriggerRule(origin: .key(device: "pedal", key: "KEY_B"), scanner: "*", action: .nextPage)
        #expect(configuration.triggers == TriggerRule.defaults + [pedal])
        configuration.triggers = TriggerRule.defaults
        #expect(
            configuration.destinations == [
                DestinationConfiguration(name: "shelf", place: .folder(path: "/srv/packages"), retention: .days(90)),
                DestinationConfiguration(
                    name: "archive",
                    place: .rclone(remote: "archive", path: "incoming", configurationFile: DefaultPaths.rcloneConfiguration)),
            ])
        configuration.destinations = []
        #expect(configuration.reminders == [.flatbed: .standard(.flatbed)])
        configuration.reminders = [:]
        #expect(configuration == StationConfiguration())
    }

    @Test("shows every key that the reader knows, and no other")
    func keys() throws {
        let log = ProblemLog(.configurationInvalid)
        let root = try #require(try YAMLDocument(SampleConfiguration.uncommented(), file: "sample", log: log).root)
        func keys(_ path: String...) -> [String] {
            // All items of a list together: of a trigger's keys some exclude others.
            var nodes = [root]
            for step in path {
                nodes = nodes.flatMap(Self.entries).filter { $0.key == step }.flatMap { entry in
                    if case .list(let items) = entry.value.content { items } else { [entry.value] }
                }
            }
            return Set(nodes.flatMap(Self.entries).map(\.key)).sorted()
        }
        #expect(keys() == StationKey.names.sorted())
        #expect(keys("socket") == SocketKey.names.sorted())
        #expect(keys("access") == AccessKey.names.sorted())
        #expect(keys("drivers") == DriversKey.names.sorted())
        #expect(keys("workers") == WorkersKey.names.sorted())
        #expect(keys("workers", "deadlines") == DeadlineKey.names.sorted())
        #expect(keys("maintenance") == MaintenanceKey.names.sorted())
        #expect(keys("maintenance", "reminders", "flatbed") == ReminderKey.names.sorted())
        #expect(keys("scanners") == ScannerKey.names.sorted())
        #expect(keys("input-devices") == InputDeviceKey.names.sorted())
        #expect(keys("triggers") == TriggerKey.names.sorted())
        #expect(Set(keys("destinations", "shelf") + keys("destinations", "archive")) == Set(DestinationKey.names))
    }

    private static func entries(of node: YAMLNode) -> [YAMLNode.Entry] {
        if case .group(let entries) = node.content { entries } else { [] }
    }

    @Test("explains every key: a comment stands above it or above the first of its group")
    func explained() throws {
        let lines = try SampleConfiguration.text().split(separator: "\n", omittingEmptySubsequences: false)
        for (number, line) in lines.enumerated() where line.hasPrefix("#  ") && line.contains(":") && !line.contains("- /") {
            #expect(lines[number - 1].hasPrefix("# "), "line \(number + 1): \(line)")
        }
    }
}
