import Glibc
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
    func plugIn(_ properties: String, node: Bool = true) throws {
        for (name, value) in ["idVendor": "04b8", "idProduct": "0130", "busnum": "1", "devnum": "5", "product": "Perfection $(V600)"] {
            try folder.write(value + "\n", to: "sys/bus/usb/devices/1-2/\(name)")
        }
        try folder.write("07\n", to: "sys/bus/usb/devices/1-2:1.0/bInterfaceClass")
        try folder.write(properties, to: "run/udev/data/c189:4")
        if node { try folder.write("", to: "dev/bus/usb/001/005") }
    }

    func examine(_ check: any DoctorCheck) async -> DoctorVerdict {
        let answers = answers
        var surroundings = surroundings
        surroundings.commands = CommandRunner { program, arguments in
            let line = ([program] + arguments).joined(separator: " ")
            if let (status, output) = answers[line] { return CommandRunner.Result(status: status, output: output) }
            return answers.keys.contains { $0.hasPrefix(program + " ") } ? CommandRunner.Result(status: 2, output: "") : nil
        }
        return await check.examine(surroundings)
    }

    func permit(_ path: String, _ mode: mode_t) {
        chmod(folder.path(path), mode)
    }
}
