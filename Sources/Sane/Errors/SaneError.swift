import PlatenModel

/// A call of libsane that failed, or that was not made because drivers do not bear it.
public struct SaneError: Error, Sendable, Hashable {
    public enum Reason: Sendable, Hashable {
        /// The driver's answer.
        case status(SaneStatus)
        /// There is no option of this number.
        case optionUnknown(Int)
        /// Drivers may crash when an inactive option is touched (libinsane, check_capabilities.c).
        case optionInactive
        case optionNotSettable
        case optionNotReadable
        /// The option does not take this value, or a value of this type.
        case valueRefused(value: String, allowed: String)
        /// The driver tells of more bytes than it was given room for, or of fewer than none. What it did to the memory behind is unknown.
        case impossibleLength(Int, room: Int)
        /// Options stay as they are from the start of a page to the end of its series.
        case scanning
    }

    public let reason: Reason
    public let operation: SaneOperation
    /// The stable name of the scanner, empty where none is concerned.
    public let scanner: String
    /// The driver's name of the option, nil where none is concerned.
    public let option: String?

    public init(_ reason: Reason, during operation: SaneOperation, scanner: String = "", option: String? = nil) {
        self.reason = reason
        self.operation = operation
        self.scanner = scanner
        self.option = option
    }

    /// The driver's status, nil where the call was not made.
    public var status: SaneStatus? {
        if case .status(let status) = reason { status } else { nil }
    }
}

extension SaneError: CustomStringConvertible {
    public var description: String { problem.description }
}
