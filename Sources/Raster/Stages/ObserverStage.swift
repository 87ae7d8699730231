/// Has an observer look at the rows of an image.
public struct ObserverStage<Observer: RowObserver>: ImageStage {
    public let name: String
    private let make: @Sendable (ImageLayout) -> Observer

    /// - Parameters:
    ///   - name: the thread's; the kernel keeps 15 bytes.
    ///   - make: called with the first rows, on the stage's thread.
    public init(name: String, make: @escaping @Sendable (ImageLayout) -> Observer) {
        self.name = name
        self.make = make
    }

    /// Nil: there was no row, or not the whole image.
    public func run(_ blocks: StageBlocks) -> Observer.Output? {
        var observer: Observer?
        blocks.forEach { block in
            if observer == nil { observer = make(block.layout) }
            block.withRows { observer?.take($0, count: block.rows) }
        }
        return blocks.isAbandoned ? nil : observer?.finish()
    }
}
