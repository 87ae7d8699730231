/// The kind of an option's values.
enum OptionType: Equatable {
    case bool
    /// So many numbers; more than one make an array.
    case int(count: Int)
    /// 16.16 fixed point.
    case fixed
    /// At most so many bytes, the closing zero included.
    case string(capacity: Int)
    case button
    case group

    /// Bytes of a value.
    var size: Int {
        switch self {
        case .bool, .fixed: 4
        case .int(let count): 4 * count
        case .string(let capacity): capacity
        case .button, .group: 0
        }
    }
}
