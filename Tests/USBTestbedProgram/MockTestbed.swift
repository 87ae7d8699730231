import CUmockdev
import Glibc

/// umockdev's test bed, driven by words.
final class MockTestbed {
    private let testbed: OpaquePointer

    init() {
        // Programs of other users are to see the test bed, too; umockdev's preload library ends those that may not reach its sockets.
        umask(0)
        guard let testbed = umockdev_testbed_new() else { fatalError("umockdev gave no test bed") }
        self.testbed = OpaquePointer(testbed)
        // Asked only now: the answer is that of the first question, and without a test bed it is no.
        guard umockdev_in_mock_environment() != 0 else { fatalError("usb-testbed must be started through umockdev-wrapper") }
        // The folder that holds all nodes must be there before a program begins to watch it.
        mkdir("\(rootFolder)/dev", 0o755)
        chmod(rootFolder, 0o755)
    }

    deinit {
        g_object_unref(UnsafeMutableRawPointer(testbed))
    }

    var rootFolder: String {
        guard let path = umockdev_testbed_get_root_dir(pointer) else { return "" }
        defer { g_free(path) }
        return String(cString: path)
    }

    private var pointer: UnsafeMutablePointer<UMockdevTestbed> { UnsafeMutablePointer(testbed) }

    func run(_ words: [String]) throws(TestbedFailure) {
        switch (words.first ?? "", words.count) {
        case ("add", 2): try call { umockdev_testbed_add_from_file(pointer, words[1], $0) }
        case ("remove", 2):
            // umockdev 0.17 sends no event by itself; libusb passes over a second one.
            umockdev_testbed_uevent(pointer, words[1], "remove")
            umockdev_testbed_remove_device(pointer, words[1])
        case ("uevent", 3): umockdev_testbed_uevent(pointer, words[1], words[2])
        case ("attribute", 4): try setAttribute(words[1], words[2], hexadecimal: words[3])
        case ("ioctl", 3): try call { umockdev_testbed_load_ioctl(pointer, words[1], words[2], $0) }
        case ("write", 3): try write(words[1], hexadecimal: words[2])
        case ("hang-up", 2): hangUp(words[1])
        default: throw TestbedFailure("no such command: \(words)")
        }
    }

    private func setAttribute(_ device: String, _ name: String, hexadecimal: String) throws(TestbedFailure) {
        var value = try bytes(hexadecimal)
        umockdev_testbed_set_attribute_binary(pointer, device, name, &value, Int32(value.count))
    }

    /// What a program reads that has the node open.
    private func write(_ node: String, hexadecimal: String) throws(TestbedFailure) {
        let value = try bytes(hexadecimal)
        let descriptor = umockdev_testbed_get_dev_fd(pointer, node)
        guard Glibc.write(descriptor, value, value.count) == value.count else { throw TestbedFailure("cannot write to \(node)") }
    }

    /// Ends what stands behind a node, as the kernel does when the device is gone. umockdev 0.17 leaves it open, and would not let the next
    /// device have the same terminal.
    private func hangUp(_ node: String) {
        var terminal = [CChar](repeating: 0, count: 256)
        let length = readlink("\(rootFolder)\(node)", &terminal, terminal.count - 1)
        let name = String(decoding: terminal[..<max(length, 0)].map { UInt8(bitPattern: $0) }, as: UTF8.self)
        unlink("\(rootFolder)/dev/.ptymap/" + String(name.map { $0 == "/" ? "_" : $0 }))
        close(umockdev_testbed_get_dev_fd(pointer, node))
    }

    private func bytes(_ hexadecimal: String) throws(TestbedFailure) -> [UInt8] {
        let digits = Array(hexadecimal)
        var bytes: [UInt8] = []
        for index in stride(from: 0, to: digits.count - 1, by: 2) {
            guard let byte = UInt8(String(digits[index...index + 1]), radix: 16) else { throw TestbedFailure("not hexadecimal: \(hexadecimal)") }
            bytes.append(byte)
        }
        return bytes
    }

    private func call(_ body: (UnsafeMutablePointer<UnsafeMutablePointer<GError>?>) -> gboolean) throws(TestbedFailure) {
        var error: UnsafeMutablePointer<GError>?
        guard body(&error) == 0 else { return }
        defer { g_clear_error(&error) }
        throw TestbedFailure(error.flatMap { $0.pointee.message.map { String(cString: $0) } } ?? "unknown error")
    }
}
