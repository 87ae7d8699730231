extension BagPlan {
    /// Bytes that the bag takes on disk, by the blocks of common file systems.
    var space: Int {
        let payloadSpace = payload.reduce(0) { $0 + Self.blocks($1.size) + Self.nameSpace + 3 * $1.path.utf8.count }
        let tagSpace = tagFiles.reduce(0) { $0 + Self.blocks($1.bytes.count) + Self.nameSpace + 3 * $1.path.utf8.count }
        let folders = Set((payload.map(\.path) + tagFiles.map(\.path)).flatMap(BagPath.folders(above:)))
        let information = metadata.reduce(0) { $0 + $1.label.utf8.count + $1.value.utf8.count }
        // The bag's folder, data, and the four files that every bag has.
        return payloadSpace + tagSpace + Self.blocks(information) + (folders.count + 6) * Self.block
    }

    private static let block = 4096
    /// Of a file's line in a manifest, its entry in a folder and its inode.
    private static let nameSpace = 512

    private static func blocks(_ bytes: Int) -> Int {
        (max(bytes, 0) + block - 1) / block * block
    }
}
