import TestSupport
import Testing

@testable import SimulatedScanners

@Suite("How SANE calls a scanner")
struct IdentityTests {
    /// A device at a port, as umockdev has it.
    private func device(_ port: String, number: Int, serial: String? = nil) -> String {
        """
        P: /devices/pci0000:00/0000:00:14.0/usb1/\(port)
        E: DEVTYPE=usb_device
        E: SUBSYSTEM=usb
        A: busnum=1\\n
        A: devnum=\(number)\\n
        A: idVendor=04a9\\n
        A: idProduct=1909\\n
        \(serial.map { "A: serial=\($0)\\n\n" } ?? "")

        """
    }

    /// Runs a script with these devices in the place of the machine's. `$devices` is their folder.
    private func run(_ script: String, devices: String, in world: SimulatedWorld) throws -> String {
        let file = try world.scratch.write(devices, to: "devices.umockdev")
        let whole = "devices=/sys/devices/pci0000:00/0000:00:14.0/usb1\n\(script)"
        return try Shell.run("umockdev-run", ["-d", file, "--", "bash", "-c", whole], environment: world.environment).text
    }

    private static let list = "scanimage -f '%d%n'"
    private static let usb = ["usb-vendor = 04A9", "usb-product = 1909"]

    private func configure(_ world: SimulatedWorld, _ name: String = "flatbed", _ lines: String...) throws {
        try world.scratch.write((Self.usb + lines).joined(separator: "\n") + "\n", to: "scanners/\(name)/scanner.conf")
    }

    @Test("A USB scanner has the numbers that the kernel gave it now, and no name that it had before")
    func numbers() throws {
        let world = try SimulatedWorld()
        try configure(world)
        let script = """
            \(Self.list); scanimage -d platensim:libusb:001:007 -n && echo opened
            echo 12 >$devices/1-2/devnum
            \(Self.list); scanimage -d platensim:libusb:001:007 -n 2>/dev/null || echo refused
            scanimage -d platensim:libusb:001:012 -n && echo opened
            scanimage -d platensim:flatbed -n 2>/dev/null || echo refused
            cat $PLATEN_SIM_DIR/refused-opens
            """
        let output = try run(script, devices: device("1-2", number: 7), in: world)
        #expect(
            output == """
                platensim:libusb:001:007
                opened
                platensim:libusb:001:012
                refused
                opened
                refused
                libusb:001:007
                flatbed

                """)
    }

    @Test("A USB scanner that is not there is not listed, and one that goes away in the middle of a page is an I/O error")
    func gone() throws {
        let world = try SimulatedWorld()
        try configure(world, "flatbed", "pace = 20000")
        #expect(try run("\(Self.list)", devices: device("1-2", number: 7).replacing("04a9", with: "04a8"), in: world).isEmpty)
        let script = """
            scanimage -d platensim:libusb:001:007 --format=pnm --resolution 75 2>&1 >/dev/null & program=$!
            for try in $(seq 1000); do grep -q 'pages = 1' \(world.path("state")) 2>/dev/null && break; timeout 0.02 tail -f /dev/null; done
            echo 8 >$devices/1-2/devnum; wait $program
            """
        #expect(try run(script, devices: device("1-2", number: 7), in: world).contains("Error during device I/O"))
    }

    @Test("Two of one model are told apart by serial number or by port")
    func twins() throws {
        let world = try SimulatedWorld()
        try configure(world, "left", "usb-port = 1-2", "model = left")
        try configure(world, "right", "usb-port = 1-4", "model = right")
        try configure(world, "third", "usb-serial = ABC", "model = third")
        let devices = device("1-2", number: 9) + device("1-4", number: 3) + device("1-5", number: 123, serial: "ABC")
        let output = try run("scanimage -f '%d %m%n'", devices: devices, in: world)
        #expect(output == "platensim:libusb:001:009 left\nplatensim:libusb:001:003 right\nplatensim:libusb:001:123 third\n")
    }

    @Test("A USB scanner may have a name of its own, as fujitsu's have")
    func listedUSB() throws {
        let world = try SimulatedWorld()
        try configure(world, "flatbed", "listed-as = ScanSnap iX500:1225526")
        let script = "\(Self.list); rm -r $UMOCKDEV_DIR/sys/bus/usb/devices/1-2; \(Self.list)"
        #expect(try run(script, devices: device("1-2", number: 7), in: world) == "platensim:ScanSnap iX500:1225526\n")
    }

    @Test("Keys that belong together stand together", arguments: ["usb-vendor = 1", "usb-port = 1-2"])
    func mistakes(_ line: String) throws {
        let world = try SimulatedWorld("mistakes")
        try world.configure("flatbed", line)
        #expect(try world.scanimage(["-d", "platensim:flatbed", "-n"]).errors.contains("scanner.conf: usb-"))
    }

    @Test("A scanner is called what it is listed as, whatever that is")
    func listedAs() throws {
        let world = try SimulatedWorld()
        try world.configure("flatbed", "listed-as = escl:http://[::1]:60000/eSCL/ Büro")
        let name = "platensim:escl:http://[::1]:60000/eSCL/ Büro"
        #expect(try world.scanimage(["-f", "%d"]).text == name)
        #expect(try world.scanimage(["-d", name, "-n"]).status == 0)
        #expect(try world.scanimage(["-d", "platensim:flatbed", "-n"]).status != 0)
    }

    @Test("An alias is the same machine by another name: one lock, one stack, one set of buttons")
    func alias() throws {
        let world = try SimulatedWorld()
        try world.configure("feeder", "class = sheet-fed", "stack = 2", "model = Machine", "serial = S")
        try world.configure("other", "alias-of = feeder", "vendor = Other", "listed-as = net:feeder")
        let listed = try world.scanimage(["-f", "%d|%v|%m|%t%n"]).text
        #expect(listed == "platensim:feeder|Platen|Machine|sheetfed scanner\nplatensim:net:feeder|Other|Machine|sheetfed scanner\n")
        let open = try OpenWorld.scanner("net:feeder", in: world)
        #expect(throws: DriverFailure(.deviceBusy)) { try OpenWorld.scanner("feeder", in: world) }
        #expect(try open.value(.serialNumber) == .text("S"))
        try open.shrink()
        _ = try open.page()
        #expect(try world.text("stack", of: "feeder") == "1\n" && !world.has("stack", of: "other"))
        try world.put("unplugged", of: "other")
        #expect(throws: DriverFailure(.ioError)) { try open.scanner.start() }
        #expect(try world.scanimage(["-f", "%d%n"]).text == "platensim:feeder\n")
    }

    @Test(
        "An alias of nothing, of itself or of an alias is a mistake",
        arguments: [
            ("nobody", "is no other scanner's subfolder"), ("second", "is no other"), ("../a", "is no other"), ("first", "is an alias itself"),
        ])
    func badAlias(_ target: String, _ reason: String) throws {
        let world = try SimulatedWorld("alias")
        try world.configure("flatbed")
        try world.configure("first", "alias-of = flatbed")
        try world.configure("second", "alias-of = \(target)")
        let errors = try world.scanimage(["-d", "platensim:second", "-n"]).errors
        #expect(errors.contains("alias-of: \"\(target)\" \(reason)"), "\(errors)")
    }
}
