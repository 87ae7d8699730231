/// A value that its key does not allow, before file and line are known.
struct ValueMistake: Error {
    let reason: String

    init(_ reason: String) {
        self.reason = reason
    }
}
