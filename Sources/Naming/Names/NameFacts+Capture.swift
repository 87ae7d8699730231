import PlatenModel

extension NameFacts {
    /// What is known of an image that is captured.
    public init(_ capture: Capture, of item: JobItem) {
        self.init(
            job: capture.jobName, item: item, sequence: capture.sequence, position: capture.position, designation: capture.designation,
            side: capture.side, part: capture.part, pass: capture.pass, role: capture.role, date: CalendarDay(of: capture.acquired),
            scanner: capture.scanner, profile: capture.profile)
    }
}
