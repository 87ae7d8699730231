import CSane

/// The devices as C has them: an array of pointers that ends with null.
final class DeviceListMemory {
    typealias Pointer = UnsafeMutablePointer<UnsafePointer<SANE_Device>?>

    /// Nil is a null pointer. Vendor and model are bytes, since some drivers give out what is no text.
    struct Entry {
        let name: String
        let vendor: [UInt8]?
        let model: [UInt8]?
        let type: String?
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
                    name: texts.copy(entry.name), vendor: entry.vendor.flatMap { texts.copy($0) }, model: entry.model.flatMap { texts.copy($0) },
                    type: entry.type.flatMap { texts.copy($0) }))
            (pointer + index).initialize(to: UnsafePointer(devices + index))
        }
        (pointer + count).initialize(to: nil)
    }

    deinit {
        pointer.deallocate()
        devices.deallocate()
    }
}
