import Foundation
import PlatenModel
import TestSupport
import Testing

@testable import PlatenCommands

@Suite("What doctor says of a USB scanner")
struct ScannerCheckTests {
    private static let matched = "E:libsane_matched=yes\n"
    private static let title = "Perfection $(V600) (04b8:0130)"

    private static func machine(_ properties: String = matched, product: String = "Perfection $(V600)") throws -> FakeMachine {
        let machine = try FakeMachine()
        try machine.plugIn(properties, product: product)
        return machine
    }

    /// Makes a driver's own file name the device; its list of drivers has it where `isLoaded`.
    private static func name(_ machine: FakeMachine, in driver: String, _ lines: String = "usb 0x04B8 0x0130\n", isLoaded: Bool = true) throws {
        try machine.folder.write(lines, to: "etc/sane.d/\(driver).conf")
        if isLoaded { try machine.folder.write("net\n\(driver)\n", to: "etc/sane.d/dll.conf") }
    }

    @Test("A device that nothing calls a scanner is none")
    func others() async throws {
        let machine = try Self.machine("E:ID_MODEL=Mouse\n")
        for check in DoctorChecks.all where check is any ScannerCheck {
            #expect(await machine.verdicts(check) == [.skipped("No USB device that SANE knows is plugged in.")])
        }
    }

    @Test("Two scanners get a verdict each")
    func two() async throws {
        let machine = try Self.machine()
        for (name, value) in ["idVendor": "04c5", "idProduct": "11ed", "busnum": "1", "devnum": "6"] {
            try machine.folder.write(value + "\n", to: "sys/bus/usb/devices/1-3/\(name)")
        }
        try machine.folder.write(Self.matched, to: "run/udev/data/c189:5")
        let sentences = await machine.verdicts(USBPermissionsCheck()).map(\.sentence)
        #expect(sentences.count == 2 && sentences[0].contains(Self.title) && sentences[1].contains("USB device 04c5:11ed"))
    }

    // MARK: Driver and rule

    @Test("A driver that names the device and is not loaded is told with the line that loads it")
    func driverNotLoaded() async throws {
        let machine = try Self.machine()
        #expect(await machine.examine(USBDriverCheck()) == .ok("SANE's hardware database knows \(Self.title) as a scanner."))
        try Self.name(machine, in: "gt68xx", isLoaded: false)
        let verdict = await machine.examine(USBDriverCheck())
        #expect(verdict.outcome == .warning && verdict.mend == "echo gt68xx | sudo tee -a /etc/sane.d/dll.d/platen")
        try Self.name(machine, in: "gt68xx")
        #expect(await machine.examine(USBDriverCheck()) == .ok("The driver gt68xx names \(Self.title)."))
    }

    @Test("Only what sounds like a scanner and has an interface of its own may be one without a driver")
    func noDriver() async throws {
        let machine = try Self.machine("", product: "ScanSnap SV600")
        let verdict = await machine.examine(USBDriverCheck())
        #expect(verdict.outcome == .warning && verdict.sentence == "ScanSnap SV600 (04b8:0130) looks like a scanner, and no driver of SANE names it.")
        #expect(verdict.mend?.hasSuffix("known-scanners: [\"04b8:0130\"]") == true)
        try machine.addInterface(0, kind: "03/01/01")
        #expect(await machine.examine(USBDriverCheck()).outcome == .skipped)
    }

    @Test("A device that a driver or the configuration knows and udev does not gets a rule", arguments: [true, false])
    func rule(isConfigured: Bool) async throws {
        var machine = try Self.machine("")
        if isConfigured { machine.surroundings.knownScanners = ["04b8:0130"] } else { try Self.name(machine, in: "epson2") }
        let verdict = await machine.examine(USBRuleCheck())
        #expect(verdict.outcome == .failed)
        #expect(
            verdict.mend
                == "echo 'SUBSYSTEM==\"usb\", ATTR{idVendor}==\"04b8\", ATTR{idProduct}==\"0130\", ENV{libsane_matched}=\"yes\"'"
                + " | sudo tee -a /etc/udev/rules.d/65-platen-scanners.rules && sudo udevadm control --reload"
                + " && sudo udevadm trigger --action=add --subsystem-match=usb")
        #expect(await machine.examine(USBPermissionsCheck()) == .skipped("Applies to no scanner here."))
        // A maker's own rule may let everybody in.
        machine.permit("dev/bus/usb/001/005", 0o666)
        #expect(await machine.examine(USBRuleCheck()).outcome == .warning)
        try machine.plugIn(Self.matched)
        #expect(await machine.examine(USBRuleCheck()) == .ok("udev knows \(Self.title) as a scanner."))
    }

    @Test("Without udev nothing is said of its rules")
    func noUdev() async throws {
        let machine = try Self.machine("")
        try Self.name(machine, in: "epson2")
        try FileManager.default.removeItem(atPath: machine.folder.path("run/udev"))
        #expect(await machine.examine(USBRuleCheck()).outcome == .skipped)
    }

    // MARK: Who else has it

    @Test(
        "A program that has the device open is named with its process, and the command that ends it",
        arguments: [
            ("xsane", "sudo kill 4711"), ("scanbd", "sudo systemctl disable --now scanbd"), ("saned", "sudo systemctl disable --now saned.socket"),
        ])
    func users(program: String, mend: String) async throws {
        let machine = try Self.machine()
        try machine.run("bash", process: 1, open: "/dev/null")
        try machine.run("platen-worker", process: 812, open: "/dev/bus/usb/001/005")
        #expect(await machine.examine(USBUsersCheck()).outcome == .ok)
        try machine.run(program, process: 4711, open: "/dev/null", "/dev/bus/usb/001/005")
        #expect(
            await machine.examine(USBUsersCheck())
                == .warning("\(program) (process 4711) has \(Self.title) open, so Platen finds it busy.", mend: mend))
    }

    @Test(
        "A driver of the kernel on the scanner's interface is named with what makes it let go",
        arguments: [
            ("usblp", "echo 'blacklist usblp' | sudo tee /etc/modprobe.d/platen-usblp.conf && sudo modprobe -r usblp"),
            (
                "usb-storage",
                "echo 'options usb-storage quirks=04b8:0130:i' | sudo tee /etc/modprobe.d/platen-storage.conf"
                    + " && echo 1-2:1.0 | sudo tee /sys/bus/usb/drivers/usb-storage/unbind"
            ),
            ("uvcvideo", "echo 1-2:1.0 | sudo tee /sys/bus/usb/drivers/uvcvideo/unbind"),
        ])
    func kernelDrivers(driver: String, mend: String) async throws {
        let machine = try Self.machine()
        try machine.addInterface(0, kind: "ff/ff/ff", driver: driver)
        let verdict = await machine.examine(USBKernelDriverCheck())
        #expect(verdict.outcome == .failed && verdict.mend == mend)
        #expect(verdict.sentence.hasPrefix("The kernel's driver \(driver) has the interface 1-2:1.0 of \(Self.title)"))
    }

    @Test("The printer of a device that scans as well may have its driver; the only interface may not; a program is no driver")
    func otherInterfaces() async throws {
        let machine = try Self.machine()
        try machine.addInterface(1, kind: "07/01/02", driver: "usblp")
        #expect(await machine.examine(USBKernelDriverCheck()).outcome == .ok)
        let single = try Self.machine()
        try single.addInterface(0, kind: "07/01/02", driver: "usblp")
        #expect(await single.examine(USBKernelDriverCheck()).outcome == .failed)
        let worker = try Self.machine()
        try worker.addInterface(0, kind: "ff/ff/ff", driver: "usbfs")
        #expect(await worker.examine(USBKernelDriverCheck()).outcome == .ok)
    }

    @Test("A scanner that ipp-usb serves is left to airscan, and nothing of its name reaches the shell")
    func ippUSB() async throws {
        let machine = try Self.machine(Self.matched + "E:ID_USB_INTERFACES=:ffffff:070104:\n")
        #expect(await machine.examine(IPPOverUSBCheck()).sentence.contains("is not installed"))
        try machine.folder.write("", to: "sbin/ipp-usb")
        #expect(await machine.examine(IPPOverUSBCheck()).sentence.contains("does not run"))
        try machine.run("ipp-usb", process: 77)
        let verdict = await machine.examine(IPPOverUSBCheck())
        #expect(verdict.outcome == .warning && verdict.sentence.contains(Self.title) && verdict.sentence.contains("sane-airscan is not installed"))
        #expect(verdict.mend?.hasPrefix("sudo apt-get install sane-airscan") == true)
        #expect(verdict.mend?.contains("'[*Perfection ??V600?]") == true)
        try machine.folder.write("airscan\n", to: "etc/sane.d/dll.d/airscan")
        #expect(await machine.examine(IPPOverUSBCheck()).outcome == .ok)
        try machine.plugIn(Self.matched + "E:ID_USB_INTERFACES=:ffffff:\n")
        #expect(await machine.examine(IPPOverUSBCheck()).outcome == .skipped)
        try machine.addInterface(1, kind: "07/01/04")
        #expect(await machine.examine(IPPOverUSBCheck()).outcome == .ok)
    }

    // MARK: Firmware

    @Test(
        "Firmware that a driver's own file names for the device and that is not there is told",
        arguments: [
            (
                "gt68xx", "firmware \"other.usb\"\nusb 0x04b8 0x0130\noverride \"x\"\nfirmware \"own.usb\"\nusb 0x1 0x2\nfirmware \"x\"\n",
                "gt68xx/own.usb"
            ),
            ("snapscan", "firmware /usr/share/sane/snapscan/own.bin  # put it there\nusb 0x04b8 0x0130\n", "snapscan/own.bin"),
            (
                "epjitsu",
                "firmware /usr/share/sane/epjitsu/other.nal\nusb 0x04c5 0x1156\nfirmware /usr/share/sane/epjitsu/own.nal\nusb 0x04b8 0x0130\n",
                "epjitsu/own.nal"
            ),
            ("artec_eplus48u", "usb 0x04b8 0x0130\noption artecFirmwareFile /usr/share/sane/artec_eplus48u/own.usb\n", "artec_eplus48u/own.usb"),
        ])
    func firmware(driver: String, lines: String, file: String) async throws {
        let machine = try Self.machine()
        try Self.name(machine, in: driver, lines)
        let path = "/usr/share/sane/\(file)"
        let verdict = await machine.examine(FirmwareCheck())
        #expect(verdict.outcome == .warning && verdict.sentence == "The driver \(driver) sends \(path) to \(Self.title), and there is no such file.")
        #expect(verdict.mend?.hasPrefix("sudo install -D -m 644 FILE \(path)") == true)
        try machine.folder.write("", to: String(path.dropFirst()))
        #expect(await machine.examine(FirmwareCheck()) == .ok("The firmware of \(Self.title) is \(path)."))
    }

    @Test("Firmware of other devices, of drivers that are not loaded and in comments does not matter")
    func otherFirmware() async throws {
        let machine = try Self.machine()
        try Self.name(machine, in: "gt68xx", "usb 0x04b8 0x0130\n# firmware \"own.usb\"\nusb 0x1 0x2\nfirmware \"other.usb\"\n")
        #expect(await machine.examine(FirmwareCheck()).outcome == .skipped)
        try Self.name(machine, in: "gt68xx", "usb 0x04b8 0x0130\nfirmware \"own.usb\"\n")
        try machine.folder.write("net\n", to: "etc/sane.d/dll.conf")
        #expect(await machine.examine(FirmwareCheck()).outcome == .skipped)
    }

    @Test(
        "Odd lines in a driver's file do no harm",
        arguments: ["usb", "usb 0x", "usb 1 2 3", "usb 0xfffff 0x1", "usb VENDOR PRODUCT", "firmware", "\u{0}", "\"\""])
    func oddLines(line: String) {
        let file = DriverFile(driver: "gt68xx", path: "/x", text: "\(line)\nfirmware a\n\(line)")
        #expect(file.devices.allSatisfy { $0.identity == "0001:0002" })
    }
}
