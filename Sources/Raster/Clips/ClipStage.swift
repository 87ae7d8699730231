import PlatenModel

/// Cuts images out of an exposure while it is recorded, each into a file of its own, with the very pixels and rows of the exposure.
///
/// A clip that cannot be written is told and leaves the exposure alone.
public struct ClipStage<Observer: RowObserver>: ImageStage {
    private let orders: [ClipOrder]
    private let tags: ImageTags
    private let compression: MasterCompression
    private let observe: @Sendable (ImageLayout) -> Observer

    /// - Parameter tags: of the exposure; those of a clip differ in their `imageUniqueID` alone.
    /// - Parameter observe: called for each clip: what looks at its rows.
    public init(
        _ orders: [ClipOrder], tags: ImageTags, compression: MasterCompression, observe: @escaping @Sendable (ImageLayout) -> Observer
    ) {
        self.orders = orders
        self.tags = tags
        self.compression = compression
        self.observe = observe
    }

    public var name: String { "platen-clips" }

    /// One image an order, in their order; of half an exposure there are none.
    public func run(_ blocks: StageBlocks) -> [CutImage<Observer.Output>] {
        var clips: [ClipRecorder<Observer>] = []
        var first = 0
        blocks.forEach { block in
            if first == 0 { clips = orders.map { ClipRecorder($0, of: block.layout, tags: tags, compression: compression, observe: observe) } }
            block.withRows { rows in
                for clip in clips { clip.take(rows, first: first, count: block.rows) }
            }
            first += block.rows
        }
        if blocks.isAbandoned {
            for order in orders { order.file.discard() }
            return []
        }
        return clips.map { $0.finish(exposureRows: first) }
    }
}
