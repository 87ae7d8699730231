import Foundation
import PlatenModel
import TestSupport
import Testing

@testable import PlatenCommands

struct DoctorCheckTests {
    @Test("Names are kebab-case and each is used once")
    func names() {
        let names = DoctorChecks.all.map(\.name)
        #expect(Set(names).count == names.count)
        #expect(names.allSatisfy { $0.allSatisfy { $0.isLowercase || $0 == "-" } })
    }

    @Test("On a healthy machine nothing fails and nothing is to be mended")
    func healthy() async throws {
        var machine = try FakeMachine()
        try machine.plugIn("E:libsane_matched=yes\nE:ID_USB_INTERFACES=:ffffff:\n")
        machine.answers["getfacl --omit-header --absolute-names \(machine.folder.path)/dev/bus/usb/001/005"] = (
            0, "user::rw-\ngroup:scanner:rw-\nmask::rw-\nother::r--\n"
        )
        machine.surroundings.stateFolder = "/srv/platen"
        var status = Samples.status
        status.mastersFolder = "/srv/platen/masters"
        machine.surroundings.station = .success(status)
        for check in DoctorChecks.all where !(check is FreeSpaceCheck) {
            for verdict in await machine.verdicts(check) {
                switch verdict {
                case .ok, .skipped: break
                case .warning, .failed: Issue.record("\(check.name): \(verdict)")
                }
            }
        }
    }

    @Test("On an empty machine every check comes to a verdict")
    func empty() async throws {
        var machine = try FakeMachine()
        try FileManager.default.removeItem(atPath: machine.folder.path)
        machine.answers = [:]
        machine.surroundings.station = .failure(Problem(.daemonUnreachable, ["socket": "/run/platen/platend.sock"]))
        var failed: [String] = []
        for check in DoctorChecks.all { if case .failed = await machine.examine(check) { failed.append(check.name) } }
        #expect(failed == ["libsane-present", "drivers-configured", "profiles-folder", "state-folder", "socket"])
    }

    @Test("A missing libsane is found, and one in a chosen folder too")
    func libsane() async throws {
        var machine = try FakeMachine()
        try FileManager.default.removeItem(atPath: machine.folder.path("usr/lib/x86_64-linux-gnu/libsane.so.1"))
        #expect(await machine.examine(LibsanePresentCheck()).outcome == .failed)
        try machine.folder.write("", to: "opt/sane/libsane.so.1")
        machine.surroundings.environment["LD_LIBRARY_PATH"] = "/opt/nothing:/opt/sane"
        #expect(await machine.examine(LibsanePresentCheck()) == .ok("libsane.so.1 is in /opt/sane."))
    }

    @Test("Drivers are counted without comments, in dll.conf and dll.d")
    func drivers() async throws {
        let machine = try FakeMachine()
        try machine.folder.write("airscan # network\ntest\n", to: "etc/sane.d/dll.d/airscan")
        #expect(await machine.examine(DriversConfiguredCheck()) == .ok("3 drivers in /etc/sane.d/dll.conf and dll.d."))
        try machine.folder.write("# net\n", to: "etc/sane.d/dll.conf")
        try machine.folder.write("", to: "etc/sane.d/dll.d/airscan")
        #expect(await machine.examine(DriversConfiguredCheck()).outcome == .failed)
    }

    @Test("Drivers are looked for where SANE_CONFIG_DIR says")
    func driversElsewhere() async throws {
        var machine = try FakeMachine()
        machine.surroundings.environment["SANE_CONFIG_DIR"] = "/opt/sane"
        #expect(await machine.examine(DriversConfiguredCheck()).outcome == .failed)
        machine.surroundings.environment["SANE_CONFIG_DIR"] = "/opt/sane:"
        #expect(await machine.examine(DriversConfiguredCheck()).outcome == .ok)
        try machine.folder.write("platensim\n", to: "opt/sane/dll.conf")
        #expect(await machine.examine(DriversConfiguredCheck()) == .ok("1 driver in /opt/sane/dll.conf and dll.d."))
    }

    @Test(
        "A missing group, a missing user and a missing membership are told apart",
        arguments: [
            ("getent group scanner", 2, "", "group scanner"), ("getent passwd platen", 2, "", "user platen"),
            ("id -Gn platen", 0, "platen", "not in the group"),
        ])
    func scannerGroup(command: String, status: Int, output: String, words: String) async throws {
        var machine = try FakeMachine()
        machine.answers[command] = (Int32(status), output)
        let verdict = await machine.examine(ScannerGroupCheck())
        #expect(verdict.outcome == .failed && verdict.sentence.contains(words))
    }

    @Test(
        "A USB scanner that its group may not use is found by its access list, the mask included",
        arguments: [
            ("group::rw-\ngroup:scanner:rw-\nmask::rw-\n", DoctorFinding.Outcome.ok), ("group::rw-\nmask::rw-\nother::r--\n", .failed),
            ("group:scanner:rw-\t#effective:r--\nmask::r--\n", .failed), ("user::rw-\ngroup::r--\nother::rw-\n", .ok), ("", .failed),
        ])
    func usbPermissions(list: String, outcome: DoctorFinding.Outcome) async throws {
        var machine = try FakeMachine()
        try machine.plugIn("E:libsane_matched=yes\n")
        machine.answers["getfacl --omit-header --absolute-names \(machine.folder.path)/dev/bus/usb/001/005"] = (0, list)
        let verdict = await machine.examine(USBPermissionsCheck())
        #expect(verdict.outcome == outcome, "\(verdict)")
    }

    @Test("USB devices that SANE does not know are left alone, and a missing node is told")
    func usbDevices() async throws {
        let machine = try FakeMachine()
        #expect(await machine.examine(USBPermissionsCheck()) == .skipped("This machine has no USB."))
        try machine.plugIn("E:ID_MODEL=Mouse\n", node: false)
        #expect(await machine.examine(USBPermissionsCheck()) == .skipped("No USB device that SANE knows is plugged in."))
        try machine.plugIn("E:libsane_matched=yes\n", node: false)
        #expect(await machine.examine(USBPermissionsCheck()).sentence.contains("/dev/bus/usb/001/005"))
    }

    @Test("A state folder must be a folder of the service's own that others cannot change")
    func stateFolder() async throws {
        var machine = try FakeMachine()
        machine.permit("srv/platen", 0o751)
        #expect(await machine.examine(StateFolderCheck()).outcome == .ok)
        machine.permit("srv/platen", 0o777)
        #expect(
            await machine.examine(StateFolderCheck()) == .failed("Others may change /srv/platen (mode 777).", mend: "sudo chmod go-w /srv/platen"))
        machine.surroundings.stateFolder = "/srv/platen/catalogue"
        #expect(await machine.examine(StateFolderCheck()).sentence == "/srv/platen/catalogue is not a folder.")
        machine.surroundings.stateFolder = "/srv/nothing"
        #expect(
            await machine.examine(StateFolderCheck())
                == .failed("There is no state folder /srv/nothing.", mend: "sudo install -d -o platen -g platen -m 0751 /srv/nothing"))
    }

    @Test("The usual state folder belongs to the service's user")
    func stateFolderOwner() async throws {
        var machine = try FakeMachine()
        try machine.folder.write("", to: "var/lib/platen/catalogue")
        machine.surroundings.stateFolder = DefaultPaths.stateFolder
        let verdict = await machine.examine(StateFolderCheck())
        #expect(verdict.outcome == .failed && verdict.sentence.contains("instead of platen"))
    }

    @Test("Little room is a warning, none a failure", arguments: [(1 << 29, DoctorFinding.Outcome.failed), (2 << 30, .warning), (50 << 30, .ok)])
    func freeSpace(bytes: Int, outcome: DoctorFinding.Outcome) {
        #expect(FreeSpaceCheck.judge(bytes, folder: "/x").outcome == outcome)
    }

    @Test("Masters elsewhere need a drop-in, which is printed")
    func mastersFolder() async throws {
        var machine = try FakeMachine()
        var status = Samples.status
        status.mastersFolder = "/data/masters"
        machine.surroundings.station = .success(status)
        #expect(await machine.examine(MastersFolderCheck()).sentence.contains("There is no"))
        try machine.folder.write("", to: "data/masters/x")
        let command = "systemctl show platend --property=LoadState,ProtectSystem,ReadWritePaths"
        machine.answers[command] = (0, "LoadState=loaded\nProtectSystem=strict\nReadWritePaths=/database\n")
        guard case .failed(_, let mend) = await machine.examine(MastersFolderCheck()) else {
            Issue.record("another verdict")
            return
        }
        #expect(mend.contains("ReadWritePaths=%s\\n' '/data/masters' | sudo tee /etc/systemd/system/platend.service.d/masters.conf"))
        machine.answers[command] = (0, "LoadState=loaded\nProtectSystem=strict\nReadWritePaths=-/data\n")
        #expect(await machine.examine(MastersFolderCheck()).outcome == .ok)
    }

    @Test(
        "The service's state becomes the command that is needed",
        arguments: [
            ("LoadState=not-found\nActiveState=inactive\n", DoctorFinding.Outcome.warning, "sudo apt-get install platen"),
            ("LoadState=loaded\nActiveState=failed\n", .failed, "journalctl -u platend -n 50; sudo systemctl restart platend"),
            ("LoadState=loaded\nActiveState=inactive\n", .failed, "sudo systemctl enable --now platend"),
            ("LoadState=loaded\nActiveState=active\nSubState=running\nUnitFileState=disabled\n", .warning, "sudo systemctl enable platend"),
            ("LoadState=masked\nActiveState=inactive\n", .failed, "sudo systemctl unmask platend && sudo systemctl enable --now platend"),
            ("", .failed, "systemctl status platend"),
        ])
    func serviceUnit(answer: String, outcome: DoctorFinding.Outcome, mend: String) async throws {
        var machine = try FakeMachine()
        machine.answers["systemctl show platend --property=LoadState,ActiveState,SubState,UnitFileState"] = (0, answer)
        let finding = DoctorFinding(check: "service-unit", await machine.examine(ServiceUnitCheck()))
        #expect(finding.outcome == outcome && finding.mend == mend)
    }

    @Test("Tesseract is missed where a profile has page numbers read, and nowhere else")
    func tesseract() async throws {
        var machine = try FakeMachine()
        #expect(await machine.examine(TesseractCheck()) == .skipped("platend did not say which profiles there are."))
        machine.surroundings.profilesWithPageNumbers = []
        #expect(await machine.examine(TesseractCheck()) == .skipped("No profile has printed page numbers read."))
        machine.surroundings.profilesWithPageNumbers = ["book", "atlas"]
        let missing = await machine.examine(TesseractCheck())
        #expect(
            missing
                == .failed(
                    "Profiles have printed page numbers read (book, atlas), and Tesseract, which reads them, is missing.",
                    mend: "sudo apt-get install tesseract-ocr"))
        machine.answers["tesseract --version"] = (0, "tesseract 5.3.0\n leptonica-1.82.0\n")
        #expect(await machine.examine(TesseractCheck()) == .ok("tesseract 5.3.0 is there for printed page numbers."))
    }

    @Test("Without systemd there is no unit to look at")
    func noSystemd() async throws {
        let machine = try FakeMachine()
        try FileManager.default.removeItem(atPath: machine.folder.path("run/systemd"))
        #expect(await machine.examine(ServiceUnitCheck()) == .skipped("systemd does not run this machine."))
    }

    @Test("A socket that is missing, stale, forbidden or no socket is told apart")
    func socket() async throws {
        var machine = try FakeMachine()
        machine.surroundings.socket = "/run/platen/platend.sock"
        #expect(await machine.examine(SocketCheck()).outcome == .ok)
        let silent = Problem(.daemonUnreachable, ["socket": machine.surroundings.socket])
        machine.surroundings.station = .failure(silent)
        #expect(await machine.examine(SocketCheck()).sentence == "There is no socket at /run/platen/platend.sock.")
        try machine.folder.write("", to: "run/platen/platend.sock")
        #expect(await machine.examine(SocketCheck()).sentence == "/run/platen/platend.sock is not a socket.")
        try FileManager.default.removeItem(atPath: machine.folder.path("run/platen/platend.sock"))
        let listener = try ScriptedStation(socket: machine.folder.path("run/platen/platend.sock")) { _, _ in }
        #expect(
            await machine.examine(SocketCheck()) == .failed("Nobody answers on /run/platen/platend.sock.", mend: "sudo systemctl restart platend"))
        machine.surroundings.station = .failure(Problem(.socketForbidden, ["socket": "/s", "group": "scanning"]))
        #expect(DoctorFinding(check: "socket", await machine.examine(SocketCheck())).mend?.contains("--groups scanning") == true)
        machine.surroundings.station = .success(Samples.status)
        machine.permit("run/platen/platend.sock", 0o666)
        #expect(await machine.examine(SocketCheck()).outcome == .warning)
        _ = listener
    }

    @Test(
        "Membership of the group counts when this session has it",
        arguments: [
            ("anna platen", "platen:x:1:", DoctorFinding.Outcome.ok), ("anna", "platen:x:1:bert,anna", .warning),
            ("anna", "platen:x:1:bert,annalena", .failed),
        ])
    func userInGroup(session: String, entry: String, outcome: DoctorFinding.Outcome) async throws {
        var machine = try FakeMachine()
        machine.answers["id -Gn"] = (0, session)
        machine.answers["getent group platen"] = (0, entry)
        #expect(await machine.examine(UserInPlatenGroupCheck()).outcome == outcome)
    }

    @Test("What the daemon wants looked at is told with what to do")
    func stationProblems() async throws {
        var machine = try FakeMachine()
        var status = Samples.status
        status.problems = [Problem(.driverCrashed, ["driver": "epson2", "scanner": "flatbed-1", "cause": "SIGSEGV"]), Problem(.coverOpen)]
        machine.surroundings.station = .success(status)
        let verdict = await machine.examine(StationProblemsCheck())
        #expect(verdict.outcome == .warning && verdict.sentence.hasSuffix("(SIGSEGV). (and 1 more)"))
    }
}
