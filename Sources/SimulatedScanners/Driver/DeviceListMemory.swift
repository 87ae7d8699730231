import CSane

/// The devices as C has them: an array of pointers that ends with null.
final class DeviceListMemory {
    typealias Pointer = UnsafeMutablePointer<UnsafePointer<SANE_Device>?>

    struct Entry {
        let name: String
        let vendor: String
        let model: String
        let type: String
    }

    let pointer: Pointer
    private let devices: UnsafeMutablePointer<SANE_Device>
    private let count: Int
    private let texts = CTexts()

    init(_ entries: [Entry]) {
        count = entries.count
        devices = .allocate(capacity: max(1, count))
        pointer = .allocate(capacity: count + 1)
        for (index, entry) in entries.enumerated() {
            (devices + index).initialize(
                to: SANE_Device(
                    name: texts.copy(entry.name), vendor: texts.copy(entry.vendor), model: texts.copy(entry.model), type: texts.copy(entry.type)))
            (pointer + index).initialize(to: UnsafePointer(devices + index))
        }
        (pointer + count).initialize(to: nil)
    }

    deinit {
        pointer.deallocate()
        devices.deallocate()
    }
}
