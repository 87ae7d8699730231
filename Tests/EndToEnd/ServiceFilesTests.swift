import Foundation
import PlatenModel
import TestSupport
import Testing

/// The files through which systemd and udev run Platen, tried with systemd's and udev's own tools.
@Suite("Service files", .mayBlock)
struct ServiceFilesTests {
    /// The top folder of the source tree.
    private static let tree = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    private static func text(_ name: String) throws -> String {
        try String(contentsOf: tree.appendingPathComponent(name), encoding: .utf8)
    }

    /// Values of each directive of a unit, in their order.
    private static func directives(of unit: String) -> [String: [String]] {
        unit.split(separator: "\n").filter { !$0.hasPrefix("#") && !$0.hasPrefix("[") }.reduce(into: [:]) { result, line in
            guard let sign = line.firstIndex(of: "=") else { return }
            result[String(line[..<sign]), default: []].append(String(line[line.index(after: sign)...]))
        }
    }

    // MARK: The unit

    /// Checks a unit as systemd would read it; its program need not be installed.
    private static func verify(_ unit: String) throws -> Shell.Result {
        let scratch = try ScratchFolder()
        let path = try scratch.write(unit.replacingOccurrences(of: "/usr/libexec/platend", with: "/bin/true"), to: "platend.service")
        return try Shell.run("systemd-analyze", ["verify", "--man=no", path], environment: ["SYSTEMD_LOG_COLOR": "0"])
    }

    @Test("systemd finds nothing wrong with the unit")
    func unitIsValid() throws {
        let result = try Self.verify(Self.text("systemd/platend.service"))
        #expect(result.status == 0, "\(result.errors)")
        #expect(!result.errors.contains("platend.service"), "\(result.errors)")
    }

    @Test("systemd would have found a misspelt directive")
    func misspeltDirectiveIsFound() throws {
        let unit = try Self.text("systemd/platend.service").replacingOccurrences(of: "OOMPolicy=", with: "OOMPolice=")
        #expect(try Self.verify(unit).errors.contains("OOMPolice"))
    }

    @Test(
        "The unit says what the daemon relies on",
        arguments: [
            ("Type", "notify"), ("NotifyAccess", "main"), ("Restart", "on-failure"), ("OOMPolicy", "continue"), ("KillMode", "mixed"),
            ("RuntimeDirectory", "platen"), ("StateDirectory", "platen"), ("UMask", "0027"), ("User", "platen"),
            ("SupplementaryGroups", "scanner"), ("ExecReload", "/bin/kill -HUP $MAINPID"), ("Environment", "HOME=\(DefaultPaths.stateFolder)"),
        ])
    func directiveIsSet(name: String, value: String) throws {
        #expect(try Self.directives(of: Self.text("systemd/platend.service"))[name] == [value])
    }

    @Test(
        "The unit leaves out what blinds access control or hides scanners",
        arguments: ["PrivateUsers", "PrivateDevices", "PrivateNetwork", "MemoryDenyWriteExecute"])
    func directiveIsAbsent(name: String) throws {
        #expect(try Self.directives(of: Self.text("systemd/platend.service"))[name] == nil)
    }

    @Test("systemd waits longer for the end of the service than a cancelled page may take")
    func stopTimeoutExceedsCancelDeadline() throws {
        let unit = try Self.directives(of: Self.text("systemd/platend.service"))
        let seconds = try #require(unit["TimeoutStopSec"]?.first.flatMap { $0.hasSuffix("s") ? Double($0.dropLast()) : nil })
        let deadlines = WorkerDeadlines()
        #expect(seconds > deadlines.cancel + deadlines.kill)
        #expect(unit["WatchdogSec"]?.count == 1)
    }

    // MARK: The scrub

    /// The units of the scrub, checked together as systemd would read them; their program need not be installed.
    private static func verifyScrub(_ service: String, _ timer: String) throws -> Shell.Result {
        let scratch = try ScratchFolder()
        try scratch.write(service.replacingOccurrences(of: "/usr/bin/platenctl", with: "/bin/true"), to: "platen-scrub.service")
        let path = try scratch.write(timer, to: "platen-scrub.timer")
        return try Shell.run(
            "systemd-analyze", ["verify", "--man=no", path, scratch.path("platen-scrub.service")], environment: ["SYSTEMD_LOG_COLOR": "0"])
    }

    @Test("systemd finds nothing wrong with the units of the scrub, and would have found a misspelt directive")
    func scrubIsValid() throws {
        let (service, timer) = (try Self.text("systemd/platen-scrub.service"), try Self.text("systemd/platen-scrub.timer"))
        let result = try Self.verifyScrub(service, timer)
        #expect(result.status == 0, "\(result.errors)")
        #expect(!result.errors.contains("platen-scrub"), "\(result.errors)")
        let misspelt = try Self.verifyScrub(service, timer.replacingOccurrences(of: "Persistent=", with: "Persistant="))
        #expect(misspelt.errors.contains("Persistant"))
    }

    @Test("The scrub reads through the socket as the daemon's user, and its end keeps what was found")
    func scrubDirectives() throws {
        let service = try Self.directives(of: Self.text("systemd/platen-scrub.service"))
        let timer = try Self.directives(of: Self.text("systemd/platen-scrub.timer"))
        #expect(service["Type"] == ["oneshot"])
        #expect(service["User"] == ["platen"])
        #expect(service["KillSignal"] == ["SIGINT"] && service["SuccessExitStatus"] == ["130"])
        #expect(service["ConditionPathExists"] == [DefaultPaths.socket])
        #expect(service["ExecStart"]?.first?.hasPrefix("/usr/bin/platenctl verify --scrub --limit-bytes ") == true)
        #expect(timer["OnCalendar"]?.count == 1 && timer["Persistent"] == ["true"])
    }

    // MARK: Explanations of messages

    /// What alerts tell of.
    private static let alerts: [ProblemCode] = [
        .glassDirty, .figureDrifts, .calibrationIneffective, .alertCommandFailed, .tesseractMissing, .pageNumbersUnread, .masterDamaged,
        .masterMissing,
        .sidecarDamaged, .mastersUnreadable, .restrictionImpossible, .profileInvalid, .driverCrashed, .driverHung, .driverUnsound, .driverMissing,
        .driverIncompatible, .driverOutOfMemory, .workerNotStarted, .workerProtocol, .scannerInputOutput, .scannerFaulty, .scannerBusyElsewhere,
        .scannerAccessDenied, .scannerUnplugged, .scannerLocked, .scannerWarmingUp, .coverOpen, .feederEmpty, .feederJammed, .doubleFeed,
        .pageRepeats,
    ]

    /// The messages that journalctl finds explained in a catalogue, with their subjects.
    private static func explained(_ catalogue: String) throws -> [String: String] {
        let scratch = try ScratchFolder()
        try scratch.write(catalogue, to: "usr/lib/systemd/catalog/platen.catalog")
        let update = try Shell.run("journalctl", ["--root=\(scratch.path)", "--update-catalog"])
        guard update.status == 0, update.errors.isEmpty else { return [:] }
        let lines = try Shell.run("journalctl", ["--root=\(scratch.path)", "--list-catalog"]).text.split(separator: "\n")
        let pairs = lines.map { $0.split(separator: " ", maxSplits: 1).map(String.init) }.filter { $0.count == 2 }
        return Dictionary(pairs.map { ($0[0], $0[1]) }) { first, _ in first }
    }

    @Test("journalctl finds every alert explained, once, and nothing that is no message of ours; it would have found a line that is none")
    func catalogueOfMessages() throws {
        let text = try Self.text("systemd/catalog/platen.catalog")
        let explained = try Self.explained(text)
        for code in Self.alerts { #expect(explained[code.messageIdentifier] != nil, "\(code.rawValue)") }
        let others = Set(explained.keys).subtracting(ProblemCode.allCases.map(\.messageIdentifier))
        // That an alert is over.
        #expect(others.count == 1 && explained.values.filter { $0.contains("in order again") }.count == 1, "\(others)")
        #expect(text.components(separatedBy: "\n-- ").count - 1 == explained.count)
        #expect(try Self.explained("stray\n" + text).isEmpty)
    }

    // MARK: User, group and folders

    @Test("systemd-sysusers makes the user, at home in the state folder and a member of the scanner group")
    func userIsMade() throws {
        let scratch = try ScratchFolder()
        for name in ["passwd", "group", "shadow", "gshadow"] { try scratch.write("", to: "etc/\(name)") }
        let file = Self.tree.appendingPathComponent("systemd/sysusers.d/platen.conf").path
        let result = try Shell.run("systemd-sysusers", ["--root=\(scratch.path)", file])
        #expect(result.status == 0, "\(result.errors)")
        let user = try String(contentsOfFile: scratch.path("etc/passwd"), encoding: .utf8).split(separator: ":", omittingEmptySubsequences: false)
        #expect(user.first == "platen")
        #expect(user.contains(Substring(DefaultPaths.stateFolder)))
        #expect(user.last?.hasPrefix("/usr/sbin/nologin") == true)
        let groups = try String(contentsOfFile: scratch.path("etc/group"), encoding: .utf8).split(separator: "\n")
        #expect(groups.contains { $0.hasPrefix("platen:") })
        #expect(groups.contains { $0.hasPrefix("scanner:") && $0.hasSuffix(":platen") })
    }

    @Test("systemd-tmpfiles makes the folders with the modes that the unit gives them")
    func foldersAreMade() throws {
        let scratch = try ScratchFolder()
        // Whoever runs the test plays the user, so that the test needs no privilege.
        try scratch.write("platen:x:\(getuid()):\(getgid())::/:/bin/sh\n", to: "etc/passwd")
        try scratch.write("platen:x:\(getgid()):\n", to: "etc/group")
        let file = Self.tree.appendingPathComponent("systemd/tmpfiles.d/platen.conf").path
        let result = try Shell.run("systemd-tmpfiles", ["--create", "--root=\(scratch.path)", file])
        #expect(result.status == 0 && result.errors.isEmpty, "\(result.errors)")
        let unit = try Self.directives(of: Self.text("systemd/platend.service"))
        let stateMode = try #require(unit["StateDirectoryMode"]?.first.flatMap { Int($0, radix: 8) })
        #expect(try Self.mode(scratch.path + DefaultPaths.stateFolder) == stateMode)
        #expect(try Self.mode(scratch.path("run/platen")) == 0o755)
    }

    private static func mode(_ path: String) throws -> Int? {
        try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
    }

    // MARK: udev

    /// Canon LiDE 25, which SANE's hardware database lists, and a device that it does not.
    private static let scanner = "04a9:2220"
    private static let other = "ffff:0001"

    private static let udevWorksHere =
        (try? Shell.run("unshare", ["-Urm", "mount", "-t", "tmpfs", "none", "/run"]).status) == 0
        && (try? Shell.run("umockdev-run", ["--version"]).status) == 0

    /// What udev would do for a device that is plugged in, by its own account. Runs in a mount namespace in which only our rule is added.
    private static func plug(_ device: String, action: String = "add", rules: String) throws -> Shell.Result {
        let scratch = try ScratchFolder()
        let path = "/devices/pci0000:00/usb1/1-1"
        let (vendor, product) = (device.prefix(4), device.suffix(4))
        let record = try scratch.write(
            """
            P: \(path)
            N: bus/usb/001/002
            E: DEVTYPE=usb_device
            E: SUBSYSTEM=usb
            E: MAJOR=189
            E: MINOR=1
            E: MODALIAS=usb:v\(vendor.uppercased())p\(product.uppercased())d0100dc00dsc00dp00icFFiscFFipFFin00
            A: idVendor=\(vendor)
            A: idProduct=\(product)

            """, to: "device.umockdev")
        let file = try scratch.write(rules, to: "90-platen.rules")
        let script = """
            mount -t tmpfs none /run && mkdir -p /run/udev/rules.d && cp '\(file)' /run/udev/rules.d/ &&
            umockdev-run -d '\(record)' -- udevadm test --action=\(action) '/sys\(path)' 2>&1
            """
        return try Shell.run("unshare", ["-Urm", "sh", "-c", script])
    }

    @Test("A scanner that SANE knows starts the service", .enabled(if: udevWorksHere, "needs user namespaces and umockdev"))
    func scannerStartsService() throws {
        let result = try Self.plug(Self.scanner, rules: Self.text("udev/90-platen.rules"))
        #expect(result.status == 0)
        #expect(result.text.contains("SYSTEMD_WANTS=platend.service"), "\(result.text)")
        #expect(result.text.split(separator: "\n").contains { $0.hasPrefix("TAGS=") && $0.contains(":systemd:") })
        #expect(!result.text.contains("90-platen.rules:"), "udev complains of a line")
    }

    @Test("Any other device does not, nor a scanner that goes", .enabled(if: udevWorksHere, "needs user namespaces and umockdev"))
    func othersDoNotStartService() throws {
        let rules = try Self.text("udev/90-platen.rules")
        for result in [try Self.plug(Self.other, rules: rules), try Self.plug(Self.scanner, action: "remove", rules: rules)] {
            #expect(result.text.contains("DEVTYPE=usb_device"), "\(result.text)")
            #expect(!result.text.contains("platend.service"))
        }
    }

    @Test("udev would have complained of a malformed line", .enabled(if: udevWorksHere, "needs user namespaces and umockdev"))
    func malformedRuleIsFound() throws {
        let result = try Self.plug(Self.other, rules: Self.text("udev/90-platen.rules") + "SUBSYSTEM==\"usb\" ENV{X}==\n")
        #expect(result.text.contains("90-platen.rules:"))
    }

    @Test("The rule sorts after the rules and the hardware database that mark scanners")
    func ruleSortsAfterSane() throws {
        let folder = Self.tree.appendingPathComponent("udev").path
        let names = try FileManager.default.contentsOfDirectory(atPath: folder)
        #expect(!names.isEmpty)
        #expect(names.allSatisfy { $0 > "60-libsane1.rules" })
    }
}
