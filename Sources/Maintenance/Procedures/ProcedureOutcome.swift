import PlatenModel
import Synchronization

/// What a procedure has come to: its record as far as it got, and why it failed.
final class ProcedureOutcome: Sendable {
    private let state: Mutex<(MaintenanceRecord, Problem?)>

    init(_ record: MaintenanceRecord) {
        state = Mutex((record, nil))
    }

    var value: (MaintenanceRecord, Problem?) { state.withLock { $0 } }

    func set(_ record: MaintenanceRecord, _ failure: Problem?) {
        state.withLock { $0 = (record, failure) }
    }
}
