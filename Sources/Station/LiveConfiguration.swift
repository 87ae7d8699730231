import PlatenModel
import Synchronization

/// The configuration as it is now; replaced as a whole when it was read anew.
public final class LiveConfiguration: Sendable {
    private let value: Mutex<StationConfiguration>

    public init(_ configuration: StationConfiguration) {
        value = Mutex(configuration)
    }

    public var current: StationConfiguration {
        get { value.withLock { $0 } }
        set { value.withLock { $0 = newValue } }
    }
}
