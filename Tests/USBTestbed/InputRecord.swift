/// One event of an input device as its node delivers it (linux/input.h, `struct input_event`).
public struct InputRecord: Sendable {
    let type: UInt16
    let code: UInt16
    let value: Int32

    public init(type: UInt16, code: UInt16, value: Int32) {
        self.type = type
        self.code = code
        self.value = value
    }

    /// The end of a group of events (EV_SYN, SYN_REPORT).
    public static let report = InputRecord(type: 0, code: 0, value: 0)
    /// The kernel dropped events (EV_SYN, SYN_DROPPED).
    public static let dropped = InputRecord(type: 0, code: 3, value: 0)

    /// EV_KEY with value 1, and the report.
    public static func press(_ code: UInt16) -> [InputRecord] { [InputRecord(type: 1, code: code, value: 1), report] }
    /// EV_KEY with value 2, and the report: what the kernel makes while a key stays down.
    public static func repetition(_ code: UInt16) -> [InputRecord] { [InputRecord(type: 1, code: code, value: 2), report] }
    /// EV_KEY with value 0, and the report.
    public static func release(_ code: UInt16) -> [InputRecord] { [InputRecord(type: 1, code: code, value: 0), report] }

    /// Two 64-bit words of time, which are zero, then type, code and value in the machine's order of bytes.
    var bytes: [UInt8] {
        [UInt8](repeating: 0, count: 16) + withUnsafeBytes(of: (type, code, value)) { Array($0) }
    }
}
