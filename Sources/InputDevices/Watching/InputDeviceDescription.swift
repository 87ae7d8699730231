import Glibc
import LinuxSystem

/// What the kernel says of an input device without opening its node.
struct InputDeviceDescription: Hashable, Sendable {
    let name: String
    let vendor: UInt16
    let product: UInt16

    init(name: String, vendor: UInt16, product: UInt16) {
        self.name = name
        self.vendor = vendor
        self.product = product
    }

    /// Reads the description of a node such as `event5`. Nil where the device is gone.
    init?(node: String, sysfs: String) {
        let device = "\(sysfs)/\(node)/device"
        guard let name = Self.attribute("\(device)/name"), let vendor = Self.attribute("\(device)/id/vendor").flatMap({ UInt16($0, radix: 16) }),
            let product = Self.attribute("\(device)/id/product").flatMap({ UInt16($0, radix: 16) })
        else { return nil }
        self.init(name: name, vendor: vendor, product: product)
    }

    private static func attribute(_ path: String) -> String? {
        guard let file = try? FileDescriptor.read(path) else { return nil }
        // sysfs gives a page at most.
        var buffer = [UInt8](repeating: 0, count: 4096)
        var room = buffer.mutableSpan
        var space = room.mutableBytes
        guard let count = try? file.read(into: &space, at: 0) else { return nil }
        let end = buffer[..<count].lastIndex { $0 > UInt8(ascii: " ") } ?? -1
        return String(decoding: buffer[..<(end + 1)], as: UTF8.self)
    }
}
