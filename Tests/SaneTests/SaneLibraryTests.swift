import PlatenModel
import Testing

@testable import Sane

extension SaneDriver {
    @Suite("Library and devices")
    struct Library {
        @Test("The version of libsane is one that this program is written for")
        func version() throws {
            #expect(try TestDriver.library().version.major == 1)
        }

        @Test("A second initialisation in the process gives the same library")
        func twice() throws {
            #expect(try TestDriver.library().version == TestDriver.library().version)
        }

        @Test("All devices of the driver are listed with their texts")
        func devices() throws {
            let devices = try TestDriver.library().devices(localOnly: true)
            #expect(devices.map(\.name) == ["test:0", "test:1"])
            #expect(devices.allSatisfy { $0.vendor == "Noname" && !$0.model.isEmpty && $0.type == "virtual device" })
        }

        @Test("Opening a scanner that another handle holds tells that it is in use")
        func busy() throws {
            let first = try TestDriver.open()
            let error = try saneError { _ = try TestDriver.library().open("test:0", scanner: "flatbed-1") }
            #expect(error?.status == .deviceBusy)
            #expect(error?.operation == .open)
            #expect(error?.problem.code == .scannerBusyElsewhere)
            _ = first.device
        }

        @Test("A closed scanner can be opened again")
        func reopen() throws {
            for _ in 0..<3 { _ = try TestDriver.open() }
        }

        @Test("Opening a name that no driver knows tells that the scanner is absent", arguments: ["test:77", "nothing:1", "", "a\0b"])
        func unknown(_ name: String) throws {
            let error = try saneError { _ = try TestDriver.library().open(name, scanner: "flatbed-1") }
            #expect(error?.problem.code == .scannerNotReady)
            #expect(error?.problem.sentence.contains("flatbed-1") == true)
        }
    }
}

@Suite("SaneVersion")
struct SaneVersionTests {
    @Test("The version code is split into major, minor and build")
    func code() {
        #expect(SaneVersion(code: 0x0100_0023).description == "1.0.35")
    }

    @Test("Another major version is refused with both versions named")
    func incompatible() throws {
        let problem = try #require(throws: Problem.self) { try SaneLibrary.check(SaneVersion(code: 0x0200_0000)) }
        #expect(problem.code == .driverIncompatible)
        #expect(problem.sentence.contains("2.0.0"))
    }
}
