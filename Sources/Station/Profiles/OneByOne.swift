/// Lets pieces of work run one after another, in the order in which they came.
actor OneByOne {
    private var last: Task<Void, Never>?

    /// Returns when the work is done.
    func run(_ work: @escaping @Sendable () async -> Void) async {
        let before = last
        let task = Task {
            await before?.value
            await work()
        }
        last = task
        await task.value
    }
}
