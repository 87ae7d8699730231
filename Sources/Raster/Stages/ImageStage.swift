import PlatenModel

/// One thing that is done with every row of an image, on a thread of its own. A stage is a value; what it needs while it works lives in
/// ``run(_:)``.
///
/// Stages stand in a line: each sees every block, in order, after the stage before it is done with that block.
public protocol ImageStage: Sendable {
    associatedtype Output: Sendable

    /// The thread's name; the kernel keeps 15 bytes.
    var name: String { get }

    /// Takes the blocks until there are no more, and returns what it made of them. What it throws ends the recording: the other stages find the
    /// end of the blocks, and ``StageBlocks/isAbandoned`` says that it is not the image's.
    func run(_ blocks: StageBlocks) throws(Problem) -> Output
}
