import PlatenModel
import Synchronization

/// Problems that last until their cause is gone, such as profiles that could not be read.
final class ProblemShelf: Sendable {
    private let shelf = Mutex<[Problem]>([])

    var all: [Problem] {
        get { shelf.withLock { $0 } }
        set { shelf.withLock { $0 = newValue } }
    }
}
