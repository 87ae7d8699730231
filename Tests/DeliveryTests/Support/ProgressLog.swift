import PlatenModel
import Synchronization

@testable import Delivery

/// What a delivery told of its progress.
final class ProgressLog: Sendable {
    private let entries = Mutex<[DeliveryProgress]>([])

    var all: [DeliveryProgress] { entries.withLock { $0 } }

    /// Each stage once where it follows itself.
    var stages: [DeliveryProgress.Stage] {
        all.map(\.stage).reduce(into: []) { stages, stage in if stages.last != stage { stages.append(stage) } }
    }

    func take(_ progress: DeliveryProgress) { entries.withLock { $0.append(progress) } }
}
