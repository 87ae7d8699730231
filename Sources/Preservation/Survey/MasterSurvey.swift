import LinuxSystem

/// All that lies below the masters' root: first the renamings that have not ended and the records of jobs, then the sidecars, by name.
///
/// Reads ahead by a few files, on threads of its own, and only when somebody asks for the next; for each capture it remembers the identifier.
/// Nothing is changed. What is damaged is told of, never thrown.
public struct MasterSurvey: AsyncSequence, Sendable {
    public typealias Element = SurveyedFile
    public typealias Failure = Never

    private let store: MasterStore
    private let readsMasters: Bool

    init(of store: MasterStore, readsMasters: Bool) {
        self.store = store
        self.readsMasters = readsMasters
    }

    public func makeAsyncIterator() -> Iterator {
        Iterator(walk: SurveyWalk(of: store), readsMasters: readsMasters)
    }

    public struct Iterator: AsyncIteratorProtocol {
        private let walk: SurveyWalk
        private let readsMasters: Bool
        /// The next one is the last.
        private var waiting: [SurveyedFile] = []

        /// Files that are read at a time.
        private static let batch = 256
        /// Threads that read them. More would only wait for the disk.
        private static let threads = 4

        fileprivate init(walk: SurveyWalk, readsMasters: Bool) {
            self.walk = walk
            self.readsMasters = readsMasters
        }

        public mutating func next() async -> SurveyedFile? {
            await next(isolation: nil)
        }

        public mutating func next(isolation actor: isolated (any Actor)?) async -> SurveyedFile? {
            while waiting.isEmpty {
                let walk = walk
                let entries = await BlockingWork.run { walk.next(Self.batch) }
                if entries.isEmpty { return nil }
                let files = await Self.read(entries, readsMasters)
                waiting = walk.marked(files).reversed()
            }
            return waiting.removeLast()
        }

        /// What the entries are, in their order.
        private static func read(_ entries: [SurveyEntry], _ readsMasters: Bool) async -> [SurveyedFile] {
            let share = (entries.count + threads - 1) / threads
            return await withTaskGroup(of: (Int, [SurveyedFile]).self) { group in
                for start in stride(from: 0, to: entries.count, by: share) {
                    group.addTask {
                        let part = entries[start...].prefix(share)
                        return (start, await BlockingWork.run { part.map { $0.read(readsMaster: readsMasters) } })
                    }
                }
                let parts = await group.reduce(into: []) { $0.append($1) }
                return parts.sorted { $0.0 < $1.0 }.flatMap(\.1)
            }
        }
    }
}
