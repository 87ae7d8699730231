import PlatenModel

/// One package.
struct PackageReport: Report {
    let payload: JobPackage

    var lines: [String] {
        let isComplete = payload.state == .complete
        return Facts([
            "package": payload.name, "state": payload.state.rawValue, "path": isComplete ? payload.path : nil,
            "files": payload.files.map(String.init), "size": payload.bytes.map(HumanFormat.bytes), "manifest": payload.manifestSHA256,
            "identifier": payload.id.rawValue,
        ]).lines
    }
}
