/// What a frame holds: a SANE_Frame, any number included (SANE Standard 1.06, section 4.3.8).
struct FrameFormat: RawRepresentable, Equatable {
    let rawValue: Int32

    init(rawValue: Int32) {
        self.rawValue = rawValue
    }

    static let grey = FrameFormat(rawValue: 0)
    static let colour = FrameFormat(rawValue: 1)
    static let red = FrameFormat(rawValue: 2)
    static let green = FrameFormat(rawValue: 3)
    static let blue = FrameFormat(rawValue: 4)

    /// Which of the three samples of a pixel a frame of one colour has; nil: all that the scan has.
    var plane: Int? { (Self.red.rawValue...Self.blue.rawValue).contains(rawValue) ? Int(rawValue - Self.red.rawValue) : nil }
}
