import PlatenModel

/// How long what passes by itself is waited for, in seconds.
public struct ScannerPatience: Codable, Sendable, Hashable {
    /// A scanner that another program has open. airscan itself waits 10 to 30 s for a device that is busy (airscan-escl.c
    /// ESCL_RETRY_ATTEMPTS).
    public var busy: Double
    /// A lamp that is cold.
    public var warmUp: Double
    /// A device node to which udev has not given the group its access yet: 99-libsane1.rules does so after the event (RUN).
    public var access: Double

    public init(busy: Double = 60, warmUp: Double = 300, access: Double = 5) {
        self.busy = busy
        self.warmUp = warmUp
        self.access = access
    }

    /// Seconds for which this problem is waited out; nil: it does not pass by itself.
    public func seconds(for problem: Problem) -> Double? {
        switch problem.code {
        case .scannerBusyElsewhere: busy
        case .scannerWarmingUp: warmUp
        case .scannerAccessDenied: access
        default: nil
        }
    }
}

extension ScannerPatience {
    /// For a look at a scanner that nobody waits for.
    public static let short = ScannerPatience(busy: 2, warmUp: 2)
}
