/// A command that the test bed could not carry out.
struct TestbedFailure: Error {
    let reason: String

    init(_ reason: String) {
        self.reason = reason
    }
}
