import PlatenModel
import Testing

@Suite("A SANE device name")
struct SaneDeviceNameTests {
    /// A name and what it is to be recognised by.
    struct Example: Sendable, CustomTestStringConvertible {
        let name: String
        let identity: String
        var testDescription: String { name }

        init(_ name: String, _ identity: String) {
            self.name = name
            self.identity = identity
        }
    }

    static let examples = [
        // Bus addresses go.
        Example("epson2:libusb:001:005", "epson2"), Example("genesys:libusb:003:121", "genesys"),
        Example("hp5590:libusb:001:002", "hp5590"), Example("canon_dr:libusb:001:004", "canon_dr"),
        Example("fujitsu:libusb:001:004", "fujitsu"), Example("epkowa:interpreter:003:009", "epkowa:interpreter"),
        Example("epkowa:usb:003:009", "epkowa:usb"), Example("brother4:bus1;dev2", "brother4"),
        Example("epsonscan2:EPSON DS-530:001:005:esci2:usb:ES00A1:319", "epsonscan2:EPSON DS-530:esci2:usb:ES00A1:319"),
        // Serial numbers stay.
        Example("fujitsu:ScanSnap iX500:1225526", "serial:ScanSnap iX500:1225526"), Example("fujitsu:fi-7160:12345", "serial:fi-7160:12345"),
        Example("pixma:04A91912_123456", "usb:04a9:1912:123456"), Example("pixma:04A9190D", "usb:04a9:190d"),
        Example("pixma:MX870_637974000000", "serial:MX870:637974000000"),
        Example("hpaio:/usb/Officejet_4500?serial=CN12345", "serial:Officejet_4500:CN12345"),
        Example("smfp:usb;04e8;3469;Z6XXBABC700123", "usb:04e8:3469:Z6XXBABC700123"),
        // Network.
        Example("epson2:net:192.168.1.20", "network:192.168.1.20"), Example("epsonds:net:Scanner.Local", "network:scanner.local"),
        Example("magicolor:net:10.0.0.9?model=0x2098", "network:10.0.0.9"), Example("xerox_mfp:tcp 192.168.1.3 9400", "network:192.168.1.3"),
        Example("xerox_mfp:tcp 192.168.1.3", "network:192.168.1.3"), Example("dell1600n_net:192.168.0.50", "network:192.168.0.50"),
        Example("epsonscan2:networkscanner:esci2:network:192.168.1.5", "network:192.168.1.5"),
        Example("imagescan:esci:networkscan://192.168.1.5:1865", "network:192.168.1.5"), Example("smfp:net;192.168.1.7", "network:192.168.1.7"),
        Example("escl:http://192.168.1.5:80", "network:192.168.1.5"), Example("escl:https://[FE80::1]:443", "network:fe80::1"),
        Example("escl:http://127.0.0.1:60001", "network:127.0.0.1:60001"),
        Example("airscan:e0:Canon MG5300 series", "network-name:Canon MG5300 series"),
        Example("airscan:w12:HP LaserJet MFP M139w", "network-name:HP LaserJet MFP M139w"), Example("airscan:ENVY4500", "network-name:ENVY4500"),
        Example("airscan:escl:Kyocera eSCL:http://192.168.1.102:9095/eSCL", "network:192.168.1.102:Kyocera eSCL"),
        Example("airscan:wsd:A: B:http://u:p@h/x", "network:h:A: B"),
        Example("hpaio:/net/HP_LaserJet_MFP_M139-M142?ip=192.168.1.118", "network:192.168.1.118:HP_LaserJet_MFP_M139-M142"),
        Example("hpaio:/net/OfficeJet?zc=HP12AB", "network-name:HP12AB"),
        // Other machines.
        Example("net:192.168.1.2:genesys:libusb:001:004", "net:192.168.1.2:genesys"), Example("net:Scanhost:test:0", "net:scanhost:test:0"),
        Example("net:[FE80::1]:pixma:04A91912_123456", "net:fe80::1:usb:04a9:1912:123456"),
        Example("net:10.50.6.218:hpaio:/net/M521dn?ip=10.166.203.1", "net:10.50.6.218:network:10.166.203.1:M521dn"),
        Example("net:a:net:b:fujitsu:fi-7160:7", "net:a:b:serial:fi-7160:7"),
        // Names that hold nothing to be left out.
        Example("test:0", "test:0"), Example("platensim:flatbed", "platensim:flatbed"), Example("umax:/dev/sg1", "umax:/dev/sg1"),
        Example("v4l:/dev/video0", "v4l:/dev/video0"), Example("brother4:net1;dev0", "brother4:net1;dev0"),
        Example("utsushi:esci:usb:/sys/devices/pci0000:00/0000:00:14.0/usb1/1-2", "utsushi:esci:usb:/sys/devices/pci0000:00/0000:00:14.0/usb1/1-2"),
        Example("My flatbed", "My flatbed"),
    ]

    @Test("is recognised by what lasts in it", arguments: examples)
    func identity(_ example: Example) {
        #expect(SaneDeviceName(example.name).stableIdentity == example.identity)
    }

    @Test("has the same identity whatever its bus address, and the reported model where it names none")
    func replug() {
        let before = SaneDeviceName("epson2:libusb:001:005").stableIdentity(model: "GT-20000")
        #expect(before == SaneDeviceName("epson2:libusb:002:117").stableIdentity(model: "GT-20000"))
        #expect(before == "epson2:GT-20000")
        #expect(SaneDeviceName("airscan:e0:Lab").stableIdentity(model: "X") == SaneDeviceName("airscan:e7:Lab").stableIdentity(model: "X"))
        #expect(SaneDeviceName("pixma:04A91912_1").stableIdentity(model: "LiDE") == "usb:04a9:1912:1")
        #expect(SaneDeviceName("epson2:net:10.0.0.1").stableIdentity(model: "GT-20000") == "network:10.0.0.1:GT-20000")
    }

    @Test("tells the driver that serves the device, and the one that is asked")
    func drivers() {
        let remote = SaneDeviceName("net:scanhost:genesys:libusb:001:004")
        #expect(remote.driver == "net" && remote.servingDriver == "genesys" && remote.remoteHost == "scanhost")
        #expect(remote.usbAddress == USBBusAddress(bus: 1, device: 4))
        let local = SaneDeviceName("genesys:libusb:003:121")
        #expect(local.driver == "genesys" && local.servingDriver == "genesys" && local.remoteHost == nil)
        #expect(local.usbAddress == USBBusAddress(bus: 3, device: 121))
        #expect(SaneDeviceName("brother4:bus1;dev2").usbAddress == USBBusAddress(bus: 1, device: 2))
        #expect(SaneDeviceName("net:host").servingDriver == "")
    }

    @Test("tells where on the network the device answers")
    func endpoints() {
        #expect(SaneDeviceName("airscan:escl:K:http://192.168.1.102:9095/eSCL").endpoint == NetworkEndpoint(host: "192.168.1.102", port: 9095))
        #expect(SaneDeviceName("escl:https://[FE80::1]:443").endpoint == NetworkEndpoint(host: "fe80::1", port: 443))
        #expect(SaneDeviceName("escl:https://[fe80::1]").endpoint == NetworkEndpoint(host: "fe80::1"))
        #expect(SaneDeviceName("xerox_mfp:tcp 192.168.1.3 9400").endpoint == NetworkEndpoint(host: "192.168.1.3", port: 9400))
        #expect(SaneDeviceName("airscan:wsd:A: B:http://u:p@h/x").endpoint == NetworkEndpoint(host: "h"))
        #expect(SaneDeviceName("airscan:e0:Canon").endpoint == nil)
        #expect(NetworkEndpoint(url: "unix://scanner.sock/eSCL")?.host == "scanner.sock")
        #expect(NetworkEndpoint(host: "127.0.0.2")?.isLoopback == true && NetworkEndpoint(host: "192.0.2.1")?.isLoopback == false)
    }

    @Test("tells USB numbers and serial numbers")
    func serials() {
        let canon = SaneDeviceName("pixma:04A91912_12_34")
        #expect(canon.usbIdentifiers == USBIdentifiers(vendor: "04a9", product: "1912", serial: "12_34") && canon.serial == "12_34")
        let fujitsu = SaneDeviceName("fujitsu:ScanSnap iX500:1225526")
        #expect(fujitsu.model == "ScanSnap iX500" && fujitsu.serial == "1225526" && fujitsu.usbAddress == nil)
    }

    @Test(
        "may be any text without harm",
        arguments: [
            "", ":", "::::", "net", "net:", "net::", "net:[", "net:[fe80", "net:[]:", "net:a]:b", "airscan:", "airscan:e0:", "airscan:escl::http://",
            "escl:http:", "escl:http:///", "escl://", "escl:http://[", "escl:http://[]", "escl:http://@", "escl:http://h:99999999999999999999",
            "pixma:", "pixma:_", "pixma:04A9191_", "pixma:ÄÄÄÄÄÄÄÄ_1", "fujitsu:", "fujitsu:a:", "hpaio:", "hpaio:/", "hpaio:/net", "hpaio:/net/?",
            "hpaio:?=&=", "smfp:usb;;;", "smfp:;", "smfp:net;", "brother4:bus;dev", "brother4:bus99999999999999999999;dev1", "x:libusb", "x:libusb:",
            "x:libusb:a:b", "x:libusb:99999999999999999999:1", "x:libusb:-01:+01", "x:net", "x:net:", "x:tcp ", "xerox_mfp:tcp  ", "x:\u{301}:\0",
            String(repeating: ":", count: 4_096), String(repeating: "net:", count: 20_000), String(repeating: "[", count: 4_096),
            "airscan:" + String(repeating: "a//:", count: 1_024), String(repeating: "\u{1F600}", count: 1_024),
        ])
    func odd(_ text: String) {
        let name = SaneDeviceName(text)
        #expect(name.text == text)
        #expect(text.hasPrefix(name.driver))
        #expect(name.stableIdentity.utf8.count <= text.utf8.count + 16)
        #expect(name.endpoint?.host.isEmpty != true && name.usbAddress == nil)
    }
}
