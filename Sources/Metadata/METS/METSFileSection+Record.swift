import PlatenModel

extension METS.FileSection {
    /// Nil where there is no file.
    ///
    /// - Parameter isRestricted: whether the item's rights statement holds for the files, too.
    init?(_ index: RecordIndex, isRestricted: Bool) {
        let groups = METS.FileUse.allCases.compactMap { use -> METS.FileGroup? in
            let files = index.files(use)
            guard !files.isEmpty else { return nil }
            return METS.FileGroup(
                id: XMLText("files-\(use.rawValue.lowercased())"), use: use,
                files: files.enumerated().map { METS.File($1, sequence: $0 + 1, isRestricted: isRestricted) })
        }
        guard !groups.isEmpty else { return nil }
        self.init(groups: groups)
    }
}
