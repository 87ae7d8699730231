import Synchronization

/// Holds a value that cannot be copied until one thread takes it. The end of the holder is the end of what nobody took.
public final class Handover<Value: ~Copyable & Sendable>: Sendable {
    private let value: Mutex<Value?>

    public init(_ value: consuming sending Value) {
        self.value = Mutex(value)
    }

    /// The value; nil where it was taken already.
    public func take() -> Value? {
        value.withLock { $0.take() }
    }
}
