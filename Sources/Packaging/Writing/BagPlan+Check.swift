import PlatenModel

extension BagPlan {
    /// - Throws: `package-path-invalid` for the first name that a bag cannot hold, `package-failed` for a label that bag-info.txt cannot.
    func check() throws(Problem) {
        try checkName()
        for file in payload { try Self.require(BagPath.fault(of: file.path), file.path) }
        for file in tagFiles {
            try Self.require(BagPath.fault(of: file.path), file.path)
            if BagFiles.isReserved(file.path) { try Self.require("the bag has its own of that name", file.path) }
            // Readers take these at the beginning for a mark of binary files, or for somebody's home.
            if let first = file.path.first, ["*", "~"].contains(first) { try Self.require("it begins with \(first)", file.path) }
            if file.path.unicodeScalars.first?.properties.isWhitespace == true { try Self.require("it begins with a space", file.path) }
        }
        try checkDistinct()
        for element in metadata {
            guard let fault = BagInformation.fault(ofLabel: element.label) else { continue }
            throw Problem(.packageFailed, ["path": name, "reason": "a label of bag-info.txt \(fault)"])
        }
    }

    private func checkName() throws(Problem) {
        try Self.require(BagPath.fault(of: name), name)
        if BagPath.parts(of: name).count != 1 { try Self.require("it is not a single name", name) }
        if name.utf8.first == UInt8(ascii: ".") { try Self.require("it begins with a dot", name) }
        if name.utf8.count > PartialName.longestName { try Self.require("it is longer than \(PartialName.longestName) bytes", name) }
    }

    /// Names that differ in capitals or in Unicode form only become one file on other systems.
    private func checkDistinct() throws(Problem) {
        let paths = payload.map { "\(BagFiles.payloadFolder)/\($0.path)" } + tagFiles.map(\.path)
        // Strings are equal where their canonical forms are.
        let folders = Set(paths.flatMap(BagPath.folders(above:)).map { $0.lowercased() })
        var seen: Set<String> = []
        for path in paths {
            let key = path.lowercased()
            if !seen.insert(key).inserted { try Self.require("another file has that name, but for capitals at most", path) }
            if folders.contains(key) { try Self.require("a folder has that name", path) }
        }
    }

    private static func require(_ fault: String?, _ path: String) throws(Problem) {
        if let fault { throw Problem(.packagePathInvalid, ["path": BagPath.encoded(path), "reason": fault]) }
    }
}
