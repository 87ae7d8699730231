import PlatenModel
import ProfileFormat
import TestSupport
import Testing

@Suite("The configuration file")
struct ConfigurationReaderTests {
    @Test("says nothing: every value is the default")
    func empty() throws {
        #expect(try ConfigurationFile("").read() == StationConfiguration())
        #expect(try ConfigurationFile("# only comments\n\n").read() == StationConfiguration())
        #expect(try ConfigurationFile("access:\ndrivers:\nworkers:\n  deadlines:\n").read() == StationConfiguration())
    }

    @Test("says everything: every value is read")
    func complete() throws {
        let text = """
            state-folder: /srv/platen/
            masters-folder: /srv/masters
            reserved-space: 2.5 GB
            profile-folders: [/srv/profiles]
            host-name: station-3
            naming: "{institution}/{call-number}_{page:4}.{extension}"
            events-kept: 5000
            socket: {path: /srv/socket, group: null}
            access:
              viewer: [readers, students]
              operator: []
              administrator: [staff]
            drivers:
              configuration-folder: /srv/sane.d
              library-folders: [/srv/lib]
              environment: {SANE_DEBUG_EPSON2: 2, EMPTY: ""}
              enumerate-at-start: false
              hotplug: off
              network: no
              network-interval: 0 s
              parallel: 8
              preferred-drivers: [epsonds, airscan]
              known-scanners: ["04C5:128E", 1234:5678]
              ipp-usb-folder: /srv/ipp-usb/
              ignored-drivers: []
              ignored-device-types: ["virtual device"]
            workers:
              program: /srv/platen-worker
              idle-time: 2 min
              pages-per-worker: 40
              growth: 1 GiB
              core-dumps: true
              deadlines:
                {enumerate: 1 s, open: 2 s, describe: 3 s, prepare: 4 s, start: 5 s, warm-up: 10 min, first-row: 6 s, row: 7 s, end: 8 s, cancel: 9 s, kill: 500 ms}
            scanners:
              - match: "epson2:*"
                name: reading-room
                class: overhead
                disabled: true
                driver: epson2
                buttons: always
                usb-reset: true
                sensors: text
              - match: usb:04b8:*
            buttons: never
            input-devices:
              - {name: pedal, usb: "0C45:7403", grab: false}
              - {name: presenter, match: "*Presenter*"}
            triggers:
              - {device: pedal, key: KEY_B, scanner: "overhead-*", does: next-page}
              - {device: presenter, scanner: overhead-1, does: rescan-last}
              - {button: email, does: end-cycle}
              - {button: scan}
            """
        var expected = StationConfiguration()
        expected.stateFolder = "/srv/platen"
        expected.chosenMastersFolder = "/srv/masters"
        expected.reservedBytes = 2_500_000_000
        expected.profileFolders = ["/srv/profiles"]
        expected.hostName = "station-3"
        expected.naming = "{institution}/{call-number}_{page:4}.{extension}"
        expected.eventsKept = 5000
        expected.socketPath = "/srv/socket"
        expected.socketGroup = nil
        expected.access.groups = [.viewer: ["readers", "students"], .administrator: ["staff"]]
        expected.saneConfigurationFolder = "/srv/sane.d"
        expected.driverLibraryFolders = ["/srv/lib"]
        expected.workerEnvironment = ["SANE_DEBUG_EPSON2": "2", "EMPTY": ""]
        expected.enumerateAtStart = false
        expected.hotplug = false
        expected.networkScanners = false
        expected.networkInterval = 0
        expected.parallelDrivers = 8
        expected.preferredDrivers = ["epsonds", "airscan"]
        expected.knownScanners = ["04c5:128e", "1234:5678"]
        expected.ippUSBFolder = "/srv/ipp-usb"
        expected.ignoredDrivers = []
        expected.ignoredDeviceTypes = ["virtual device"]
        expected.workerProgram = "/srv/platen-worker"
        expected.workerIdleTime = 120
        expected.pagesPerWorker = 40
        expected.workerGrowth = 1 << 30
        expected.coreDumps = true
        expected.deadlines = WorkerDeadlines(
            enumerate: 1, open: 2, describe: 3, prepare: 4, start: 5, warmUp: 600, firstRow: 6, row: 7, end: 8, cancel: 9, kill: 0.5)
        expected.scanners = [
            ScannerConfiguration(
                match: "epson2:*", name: "reading-room", scannerClass: .overhead, disabled: true, buttons: .always, sensors: .text, driver: "epson2",
                usbReset: true),
            ScannerConfiguration(match: "usb:04b8:*"),
        ]
        expected.buttons = .never
        expected.inputDevices = [
            InputDeviceConfiguration(name: "pedal", identifier: "0c45:7403", grab: false),
            InputDeviceConfiguration(name: "presenter", match: "*Presenter*"),
        ]
        expected.triggers = [
            TriggerRule(origin: .key(device: "pedal", key: "KEY_B"), scanner: "overhead-*", action: .nextPage),
            TriggerRule(origin: .key(device: "presenter", key: nil), scanner: "overhead-1", action: .rescanLast),
            TriggerRule(origin: .button("email"), scanner: "*", action: .endCycle),
            TriggerRule(origin: .button("scan"), scanner: "*", action: .nextPage),
        ]
        #expect(try ConfigurationFile(text).read() == expected)
    }

    @Test("chooses a state folder: the masters lie in it")
    func mastersFollow() throws {
        let configuration = try ConfigurationFile("state-folder: /srv/platen").read()
        #expect(configuration.mastersFolder == "/srv/platen/masters")
    }

    @Test("is read whatever its line ends and with a byte order mark", arguments: ["\u{FEFF}events-kept: 2000\n", "# a\r\nevents-kept: 2000\r\n"])
    func encodings(text: String) throws {
        #expect(try ConfigurationFile(text).read().eventsKept == 2000)
    }

    @Test("has several problems: the first is told, with the number of the others")
    func several() throws {
        let file = try ConfigurationFile("events-kept: many\nstate-folder: here\nreserved-space: 1\n")
        let problem = #expect(throws: Problem.self) { try file.read() }
        #expect(problem?.code == .configurationInvalid)
        #expect(
            problem?.description
                == "\(file.path):1:14: events-kept is many. Write a whole number from 1000 to 100000000. The file has 2 more problems.")
        #expect(
            file.problems() == [
                "1:14: events-kept is many", "2:15: state-folder is here", "3:17: reserved-space is 1, without a unit",
            ])
    }
}
