import PlatenModel

extension PREMIS.ObjectCharacteristics {
    init(_ file: DescribedFile) {
        let capture = file.capture
        self.init(
            compositionLevel: 0,
            fixity: [
                .init(algorithm: MasterFormat.digestAlgorithm, digest: XMLText(capture.sha256), originator: MasterFormat.program),
                .init(algorithm: MasterFormat.rowsDigestAlgorithm, digest: XMLText(capture.rowsSHA256), originator: MasterFormat.program),
            ],
            size: capture.size,
            format: .init(
                designation: .init(name: MasterFormat.name, version: file.format.version),
                registry: file.format.registryKey.map { .init(name: MasterFormat.registry, key: $0, role: "specification") }),
            creatingApplication: .init(name: MasterFormat.program, created: XMLText(capture.acquired)))
    }
}
