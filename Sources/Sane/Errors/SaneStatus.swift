import CSane
import PlatenModel

/// What a driver answered (SANE Standard 1.06, section 4.2.7). Numbers outside the standard are kept, never fatal.
public enum SaneStatus: Sendable, Hashable {
    case good
    case unsupported
    case cancelled
    case deviceBusy
    case invalid
    case endOfFile
    case jammed
    case noDocuments
    case coverOpen
    case inputOutputError
    case noMemory
    case accessDenied
    /// 12, a pending extension in sane.h of sane-backends: the lamp is not ready, try again.
    case warmingUp
    /// 13, a pending extension in sane.h of sane-backends: the transport lock is closed.
    case hardwareLocked
    case unknown(Int)

    public init(number: Int) {
        let known: [SaneStatus] = [
            .good, .unsupported, .cancelled, .deviceBusy, .invalid, .endOfFile, .jammed, .noDocuments, .coverOpen,
            .inputOutputError, .noMemory, .accessDenied, .warmingUp, .hardwareLocked,
        ]
        self = known.indices.contains(number) ? known[number] : .unknown(number)
    }

    init(_ status: SANE_Status) {
        self.init(number: Int(Int32(bitPattern: status.rawValue)))
    }

    /// Whether the same call may succeed a little later without anybody doing anything.
    public var passesByItself: Bool { self == .deviceBusy || self == .warmingUp }

    func check(during operation: SaneOperation, scanner: String = "", option: String? = nil) throws(SaneError) {
        guard self == .good else {
            throw SaneError(.status(self), during: operation, scanner: scanner, option: option)
        }
    }
}
