import Foundation
import TestSupport
import Testing
import USBDevices

@Suite("Which drivers may serve a USB device")
struct DriverDatabaseTests {
    private let debian = DriverDatabase(searchPath: SaneSearchPath(variable: "/etc/sane.d"))

    @Test("is told of Debian's drivers by their files and their vendors", .enabled(if: access("/etc/sane.d/genesys.conf", R_OK) == 0))
    func debianFiles() throws {
        // Epson Perfection V30 and later: epson2's file names none.
        let epson = debian.candidates(for: try #require(USBProductID("04b8:0142")))
        #expect(epson == [["epson2", "epsonds", "plustek", "snapscan"]])
        // Canon LiDE 110: named by genesys.conf; others of Canon next.
        let lide = debian.candidates(for: try #require(USBProductID("04a9:1909")))
        #expect(lide.joined().contains("genesys") && lide.joined().contains("pixma"))
        #expect(lide.joined().count < 10)
        // Fujitsu fi-5110C, ScanSnap S300.
        #expect(debian.candidates(for: try #require(USBProductID("04c5:1097"))).first == ["fujitsu"])
        #expect(debian.candidates(for: try #require(USBProductID("04c5:1156"))).first == ["epjitsu"])
        #expect(debian.candidates(for: try #require(USBProductID("0c45:7403"))).isEmpty)
    }

    @Test("never holds a driver twice nor an empty group, whatever the vendor", .enabled(if: access("/etc/sane.d/dll.conf", R_OK) == 0))
    func groups() {
        for vendor in UInt16(0x0400)...0x04ff {
            let groups = debian.candidates(for: USBProductID(vendor: vendor, product: 0x1097))
            let all = groups.joined()
            #expect(Set(all).count == all.count && !groups.contains([]))
        }
    }

    @Test("knows scanners by udev's database", .enabled(if: access("/usr/lib/udev/hwdb.d/20-sane.hwdb", R_OK) == 0))
    func debianHardwareDatabase() throws {
        #expect(debian.isKnownScanner(try #require(USBProductID("04a9:1909"))))
        #expect(debian.isKnownScanner(try #require(USBProductID("04b8:0138"))))
        #expect(!debian.isKnownScanner(try #require(USBProductID("0c45:7403"))))
        #expect(!debian.isKnownScanner(try #require(USBProductID("1d6b:0002"))))
    }

    @Test("reads every form of a usb line, and no other")
    func lines() throws {
        let folder = try ScratchFolder()
        let text = """
            # usb 0x0001 0x0001
            usb 0x04B8 0x0001
            \tusb   1208  2 # decimal
            usb 04 07
            [usb] 0x07b3 0x0017
            usb 0x1606
            usb
            usb libusb:001:002
            usb "Panasonic KV-S1025C"
            usb 0x05e3 0x0145 0x47 0x00
            usb -1 2
            usb 0x12345 0x1
            usbx 0x0001 0x0002
            """
        try folder.write(text, to: "some.conf")
        let database = DriverDatabase(searchPath: SaneSearchPath(variable: folder.path), drivers: ["some"], hardwareDatabases: [])
        func knows(_ model: String) throws -> Bool { database.isKnownScanner(try #require(USBProductID(model))) }
        for model in ["04b8:0001", "04b8:0002", "0004:0007", "07b3:0017", "1606:0001", "1606:ffff", "05e3:0145"] { #expect(try knows(model)) }
        for model in ["0001:0001", "0001:0002", "04b8:0003", "2345:0001", "0001:0000"] { #expect(try !knows(model)) }
        #expect(database.candidates(for: try #require(USBProductID("04b8:0003"))) == [["some"]])
        #expect(database.candidates(for: try #require(USBProductID("1234:0003"))).isEmpty)
    }

    @Test("takes the first of several files of a driver, and only drivers that are loaded")
    func searchPath() throws {
        let folder = try ScratchFolder()
        try folder.write("mine\nepson2\n", to: "a/dll.conf")
        try folder.write("usb 0x04b8 0x0142\n", to: "a/mine.conf")
        try folder.write("usb 0x04b8 0x0001\n", to: "b/mine.conf")
        try folder.write("usb 0x04b8 0x0142\n", to: "b/other.conf")
        let path = SaneSearchPath(variable: "\(folder.path("a")):\(folder.path("b"))")
        let database = DriverDatabase(searchPath: path, hardwareDatabases: [])
        #expect(database.candidates(for: try #require(USBProductID("04b8:0142"))) == [["mine"], ["epson2"]])
        #expect(database.candidates(for: try #require(USBProductID("04b8:0001"))) == [["mine", "epson2"]])
    }

    @Test("knows the administrator's scanners and files of udev, later ones first")
    func administrator() throws {
        let folder = try ScratchFolder()
        let first = try folder.write("usb:v1234p0001*\nusb:v1234p0002*\n libsane_matched=yes\n\nusb:v1234p0003*\n ID_X=1\n", to: "20-sane.hwdb")
        let second = try folder.write("# note\nusb:v1234p0002d0100*\n libsane_matched=no\n\nusb:garbage\n libsane_matched=yes\n", to: "90.hwdb")
        let extra = USBProductID(vendor: 0x1209, product: 0x5053)
        let database = DriverDatabase(
            searchPath: SaneSearchPath(variable: folder.path), hardwareDatabases: [first, second, "/nonexistent"], additional: [extra])
        let known = (1...4).map { database.isKnownScanner(USBProductID(vendor: 0x1234, product: $0)) }
        #expect(known == [true, false, false, false])
        #expect(database.isKnownScanner(extra))
    }

    @Test("says which drivers look on the network, as their use of sockets shows", .enabled(if: access("/etc/sane.d/net.conf", R_OK) == 0))
    func network() {
        #expect(NetworkDriver.isNetworkOnly("net") && NetworkDriver.isNetworkOnly("airscan"))
        #expect(!NetworkDriver.isNetworkOnly("epson2") && NetworkDriver.table["epson2"] == .networkToo)
        #expect(NetworkDriver.table["genesys"] == nil)
    }
}
