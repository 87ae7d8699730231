/// A call of the driver that does not answer GOOD.
struct DriverFailure: Error, Equatable {
    let status: DriverStatus

    init(_ status: DriverStatus) {
        self.status = status
    }
}
