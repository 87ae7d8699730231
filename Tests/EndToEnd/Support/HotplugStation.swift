import Foundation
import PlatenModel
import TestSupport
import USBTestbed

/// A station on a USB bus of the test's own, with a simulated scanner that is there when its device is on that bus.
///
/// The bus outlives the daemon: a program whose test bed vanishes is aborted.
struct HotplugStation {
    let testbed: USBTestbed
    let station: StationUnderTest

    static let world = "class = flatbed\nseed = 3\nusb-vendor = 1209\nusb-product = 5053\n"

    init(
        world: [String: String] = ["usb": Self.world], configuration: String = "", before: [USBRecording] = [], label: String = #function,
        drivers: [String: String] = [:], saneFiles: [String: String] = [:]
    ) async throws {
        testbed = try USBTestbed()
        for device in before { try testbed.plug(device) }
        // The driver's own file names its devices, as those of other drivers do.
        station = try await StationUnderTest(
            world: world, configuration: configuration, environment: testbed.environment,
            drivers: drivers, saneFiles: ["platensim.conf": "usb 0x1209 0x5053\n"].merging(saneFiles) { $1 }, label: label)
    }

    /// The scanner of this name, nil where there is none.
    func scanner(_ device: String) throws -> PlatenModel.Scanner? {
        try station.get(Page<PlatenModel.Scanner>.self, "/v1/scanners").items.first { $0.device == device }
    }

    func ready(_ device: String) async throws -> PlatenModel.Scanner {
        try await station.until("\(device) is ready") { try scanner(device)?.state == .ready }
        guard let scanner = try scanner(device) else { throw TimeoutError(what: device) }
        return scanner
    }
}
