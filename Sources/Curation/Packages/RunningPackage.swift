import PlatenModel
import Synchronization

/// A package that is being made.
final class RunningPackage: Sendable {
    let package: JobPackage
    private let state = Mutex<(progress: PackageProgress, task: Task<JobPackage, Never>?)>((PackageProgress(), nil))

    init(_ package: JobPackage) {
        self.package = package
    }

    /// As it is now.
    var progress: PackageProgress {
        get { state.withLock { $0.progress } }
        set { state.withLock { $0.progress = newValue } }
    }

    var task: Task<JobPackage, Never>? {
        get { state.withLock { $0.task } }
        set { state.withLock { $0.task = newValue } }
    }

    /// The package as it ended.
    func result() async -> JobPackage {
        await task?.value ?? package
    }
}
