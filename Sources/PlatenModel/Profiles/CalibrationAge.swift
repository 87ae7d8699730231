/// How old the driver's calibration of a scanner may be for a document type. At least one of the two is there.
public struct CalibrationAge: Codable, Sendable, Hashable {
    /// Days after which a scanner is taken with a remark. Nil: none is made.
    public var warnAfter: Int?
    /// Days after which it is not taken, nor one that was never calibrated. Nil: it always is.
    public var refuseAfter: Int?

    public init(warnAfter: Int?, refuseAfter: Int?) {
        self.warnAfter = warnAfter
        self.refuseAfter = refuseAfter
    }
}
