import PlatenModel

/// Errors in the order in which they are found, the first of them in full.
struct ErrorList {
    /// How many are kept.
    let room: Int
    private(set) var errors: [JobImportError] = []
    private(set) var count = 0

    init(room: Int) {
        self.room = max(0, room)
    }

    /// Places that are left.
    var freeRoom: Int { room - errors.count }

    /// The error is made only where there is room for it: a file that is no table has one in every field.
    mutating func add(_ error: @autoclosure () -> JobImportError) {
        count += 1
        if freeRoom > 0 { errors.append(error()) }
    }

    mutating func add(_ others: ErrorList) {
        count += others.count
        errors += others.errors.prefix(freeRoom)
    }
}
