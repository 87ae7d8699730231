import Glibc
import LinuxSystem
import PlatenModel
import TestSupport

@testable import PlatenCommands

/// A machine made of a folder and of the answers of its commands, healthy unless the test breaks it.
struct FakeMachine {
    let folder: ScratchFolder
    var surroundings: DoctorSurroundings
    /// Answers by the whole command line. A program without any answer is not installed.
    var answers: [String: (Int32, String)] = [
        "getent group scanner": (0, "scanner:x:111:saned,platen\n"),
        "getent passwd platen": (0, "platen:x:998:998::/var/lib/platen:/usr/sbin/nologin\n"),
        "id -Gn platen": (0, "platen scanner\n"), "id -un": (0, "anna\n"), "id -Gn": (0, "anna platen\n"),
        "getent group platen": (0, "platen:x:998:anna\n"), "getfacl --version": (0, "getfacl 2.3.1\n"),
        "systemctl show platend --property=LoadState,ActiveState,SubState,UnitFileState":
            (0, "LoadState=loaded\nActiveState=active\nSubState=running\nUnitFileState=enabled\n"),
    ]

    init() throws {
        folder = try ScratchFolder("machine")
        surroundings = DoctorSurroundings(
            root: folder.path, station: .success(Samples.status), profileCount: nil, commands: CommandRunner { _, _ in nil })
        surroundings.stateFolder = "/srv/platen"
        for path in ["usr/lib/x86_64-linux-gnu/libsane.so.1", "srv/platen/catalogue", "run/systemd/system/x", "run/platen/x"] {
            try folder.write("", to: path)
        }
        try folder.write("# network\nnet\n\ntest\n", to: "etc/sane.d/dll.conf")
        try folder.write("name: a4\n", to: "usr/share/platen/profiles/a4.yaml")
    }

    /// A USB device as sysfs and udev show it: bus 1, device 5.
    func plugIn(_ properties: String, node: Bool = true, product: String = "Perfection $(V600)") throws {
        for (name, value) in ["idVendor": "04b8", "idProduct": "0130", "busnum": "1", "devnum": "5", "product": product] {
            try folder.write(value + "\n", to: "sys/bus/usb/devices/1-2/\(name)")
        }
        try addInterface(0, kind: "ff/ff/ff")
        try folder.write(properties, to: "run/udev/data/c189:4")
        if node { try folder.write("", to: "dev/bus/usb/001/005") }
    }

    /// An interface of that device, and the driver of the kernel that has it.
    func addInterface(_ number: Int, kind: String, driver: String? = nil) throws {
        let interface = "sys/bus/usb/devices/1-2:1.\(number)"
        for (name, value) in zip(["bInterfaceClass", "bInterfaceSubClass", "bInterfaceProtocol"], kind.split(separator: "/")) {
            try folder.write(value + "\n", to: "\(interface)/\(name)")
        }
        if let driver { try link("../../../bus/usb/drivers/\(driver)", at: "\(interface)/driver") }
    }

    /// A process with files open, as /proc shows it.
    func run(_ program: String, process: Int, open files: String...) throws {
        try folder.write(program + "\n", to: "proc/\(process)/comm")
        try folder.write("", to: "proc/\(process)/fd/0")
        for (number, file) in files.enumerated() { try link(file, at: "proc/\(process)/fd/\(number + 3)") }
    }

    /// A device with keys, as sysfs shows it.
    func plugInPedal(_ name: String, event: Int, identity: String = "0c45:7403") throws {
        try folder.write(name + "\n", to: "sys/class/input/event\(event)/device/name")
        try folder.write("\(identity.prefix(4))\n", to: "sys/class/input/event\(event)/device/id/vendor")
        try folder.write("\(identity.suffix(4))\n", to: "sys/class/input/event\(event)/device/id/product")
        try folder.write("", to: "dev/input/event\(event)")
    }

    private func link(_ target: String, at path: String) throws {
        guard symlink(target, folder.path(path)) == 0 else { throw SystemError.last("symlink", path) }
    }

    /// The first verdict of a check.
    func examine(_ check: any DoctorCheck) async -> DoctorVerdict {
        await verdicts(check).first ?? .skipped("The check came to no verdict.")
    }

    func verdicts(_ check: any DoctorCheck) async -> [DoctorVerdict] {
        let answers = answers
        var surroundings = surroundings
        surroundings.commands = CommandRunner { program, arguments in
            let line = ([program] + arguments).joined(separator: " ")
            if let (status, output) = answers[line] { return CommandRunner.Result(status: status, output: output) }
            return answers.keys.contains { $0.hasPrefix(program + " ") } ? CommandRunner.Result(status: 2, output: "") : nil
        }
        return await check.verdicts(surroundings)
    }

    func permit(_ path: String, _ mode: mode_t) {
        chmod(folder.path(path), mode)
    }
}
