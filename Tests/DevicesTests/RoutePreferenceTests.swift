import PlatenModel
import Testing

@testable import Devices

@Suite("The driver of a scanner that several reach")
struct RoutePreferenceTests {
    private func route(_ name: String) -> ScannerRoute {
        ScannerRoute(
            device: ReportedDevice(name: name, vendor: "", model: "", type: ""), identity: ScannerIdentity(text: "usb:04b8:0142:X", usb: nil))
    }

    private func first(_ configuration: StationConfiguration = StationConfiguration()) -> String? {
        let routes = ["escl:http://192.0.2.7:80", "airscan:e0:Epson", "epson2:libusb:001:005", "epsonds:libusb:001:005"].map(route)
        return RoutePreference(configuration: configuration).sorted(routes).first?.driver
    }

    @Test("is the one made for the machine, the newer of two")
    func ownOrder() {
        #expect(first() == "epsonds")
    }

    @Test("is the one that the configuration prefers, and before that the one that the scanner's own entry names")
    func configured() {
        var configuration = StationConfiguration()
        configuration.preferredDrivers = ["airscan", "epson2"]
        #expect(first(configuration) == "airscan")
        configuration.scanners = [ScannerConfiguration(match: "usb:04b8:*", driver: "epson2")]
        #expect(first(configuration) == "epson2")
    }
}
