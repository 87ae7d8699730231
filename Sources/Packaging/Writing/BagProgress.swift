/// How far the copying of a bag's payload, or its check, has come.
public struct BagProgress: Sendable, Hashable {
    public var filesDone: Int
    public let filesTotal: Int
    public var bytesDone: Int
    public let bytesTotal: Int

    public init(filesDone: Int = 0, filesTotal: Int, bytesDone: Int = 0, bytesTotal: Int) {
        self.filesDone = filesDone
        self.filesTotal = filesTotal
        self.bytesDone = bytesDone
        self.bytesTotal = bytesTotal
    }
}
