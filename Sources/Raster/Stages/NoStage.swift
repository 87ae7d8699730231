/// The stage of a recording that has none of its own: there is no value of it.
public enum NoStage: ImageStage {
    public var name: String {
        switch self {}
    }

    public func run(_ blocks: StageBlocks) -> Never {
        switch self {}
    }
}
