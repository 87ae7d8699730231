import PlatenModel

/// What one driver answered when it was asked for its devices.
struct DriverAnswer: Sendable {
    let driver: String
    let result: Result<[ReportedDevice], Problem>
    /// Seconds from the question to the answer.
    let seconds: Double
}
