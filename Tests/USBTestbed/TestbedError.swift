/// The test bed could not be set up or changed.
public struct TestbedError: Error, CustomStringConvertible {
    public let description: String

    init(_ description: String) {
        self.description = description
    }
}
