import PlatenModel

/// Shows a person how a scan goes. Methods may be called from anywhere and return at once.
protocol ScanDisplay: Sendable {
    func show(_ event: Event)
    /// A line that is not an event of the station.
    func note(_ sentence: String)
    /// Which keys may be pressed from now on. Nil: none.
    func offer(_ sentence: String?)
    /// The scan is over; nothing is shown after this.
    func finish()
}
