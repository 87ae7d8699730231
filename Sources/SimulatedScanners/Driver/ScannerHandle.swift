import CSane

/// What a SANE_Handle points at.
final class ScannerHandle {
    let scanner: OpenScanner
    let descriptors: DescriptorMemory

    init(_ scanner: OpenScanner) {
        self.scanner = scanner
        descriptors = DescriptorMemory(scanner.table.options)
    }

    /// The pointer for the program; ``close(_:)`` ends it.
    consuming func open() -> SANE_Handle {
        Unmanaged.passRetained(self).toOpaque()
    }

    static func at(_ handle: SANE_Handle) -> ScannerHandle {
        Unmanaged<ScannerHandle>.fromOpaque(handle).takeUnretainedValue()
    }

    static func close(_ handle: SANE_Handle) {
        at(handle).scanner.close()
        Unmanaged<ScannerHandle>.fromOpaque(handle).release()
    }
}

extension DriverStatus {
    var sane: SANE_Status { SANE_Status(rawValue: rawValue) }

    /// Runs a call and gives its outcome as SANE has it.
    static func of(_ body: () throws(DriverFailure) -> Void) -> SANE_Status {
        do {
            try body()
            return SANE_STATUS_GOOD
        } catch {
            return error.status.sane
        }
    }
}
