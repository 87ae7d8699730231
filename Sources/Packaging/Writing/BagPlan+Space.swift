extension BagPlan {
    /// Bytes that the bag takes on disk, by the blocks of common file systems.
    var space: Int {
        let files = payload.map { Self.space(ofFile: $0.path, size: $0.size) } + tagFiles.map { Self.space(ofFile: $0.path, size: $0.bytes.count) }
        let information = Self.sum(metadata.map { $0.label.utf8.count + $0.value.utf8.count })
        let folders = Set((payload.map(\.path) + tagFiles.map(\.path)).flatMap(BagPath.folders(above:)))
        // The bag's folder, data, and the four files that every bag has.
        return Self.sum(files + [Self.blocks(information), (folders.count + 6) * Self.block])
    }

    private static let block = 4096
    /// Of a file's line in a manifest, its entry in a folder and its inode.
    private static let nameSpace = 512

    private static func space(ofFile path: String, size: Int) -> Int {
        // A name has thrice its length in a manifest at most.
        sum([blocks(size), nameSpace + 3 * path.utf8.count])
    }

    private static func blocks(_ bytes: Int) -> Int {
        let (rounded, isTooLarge) = bytes.addingReportingOverflow(block - 1)
        return isTooLarge ? bytes : max(rounded, 0) / block * block
    }
}
