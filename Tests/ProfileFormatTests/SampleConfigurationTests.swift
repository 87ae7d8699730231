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

    @Test("with every line in force shows the defaults, and one scanner")
    func uncommented() throws {
        var configuration = try ConfigurationFile(SampleConfiguration.uncommented()).read()
        #expect(configuration.scanners == [ScannerConfiguration(match: "epson2:*", name: "reading-room", scannerClass: .flatbed)])
        configuration.scanners = []
        #expect(configuration == StationConfiguration())
    }

    @Test("shows every key that the reader knows, and no other")
    func keys() throws {
        let log = ProblemLog(.configurationInvalid)
        let root = try #require(try YAMLDocument(SampleConfiguration.uncommented(), file: "sample", log: log).root)
        func keys(_ path: String...) -> [String] {
            var node: YAMLNode? = root
            for step in path {
                guard case .group(let entries) = node?.content else { return [] }
                node = entries.first { $0.key == step }?.value
                if case .list(let items) = node?.content { node = items.first }
            }
            guard case .group(let entries) = node?.content else { return [] }
            return entries.map(\.key).sorted()
        }
        #expect(keys() == StationKey.names.sorted())
        #expect(keys("socket") == SocketKey.names.sorted())
        #expect(keys("access") == AccessKey.names.sorted())
        #expect(keys("drivers") == DriversKey.names.sorted())
        #expect(keys("workers") == WorkersKey.names.sorted())
        #expect(keys("workers", "deadlines") == DeadlineKey.names.sorted())
        #expect(keys("scanners") == ScannerKey.names.sorted())
    }

    @Test("explains every key: a comment stands above it or above the first of its group")
    func explained() throws {
        let lines = try SampleConfiguration.text().split(separator: "\n", omittingEmptySubsequences: false)
        for (number, line) in lines.enumerated() where line.hasPrefix("#  ") && line.contains(":") && !line.contains("- /") {
            #expect(lines[number - 1].hasPrefix("# "), "line \(number + 1): \(line)")
        }
    }
}
