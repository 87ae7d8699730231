import CLinux
import Glibc

/// A failed call of the operating system, with the path or object it was about.
public struct SystemError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The call, such as `fsync`.
    public let operation: String
    /// The path or object, empty where there is none.
    public let subject: String
    /// The error number, such as `ENOSPC`.
    public let number: Int32

    public init(operation: String, subject: String, number: Int32) {
        self.operation = operation
        self.subject = subject
        self.number = number
    }

    /// The error of the call that has just failed on this thread.
    public static func last(_ operation: String, _ subject: String = "") -> Self {
        Self(operation: operation, subject: subject, number: errno)
    }

    /// The C library's text, such as `No space left on device`.
    public var reason: String { String(cString: strerror(number)) }

    public var description: String { "\(operation)\(subject.isEmpty ? "" : " \(subject)"): \(reason)" }
}
