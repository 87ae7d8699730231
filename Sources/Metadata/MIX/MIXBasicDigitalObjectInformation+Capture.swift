import PlatenModel

extension MIX.BasicDigitalObjectInformation {
    init(_ file: DescribedFile) {
        let capture = file.capture
        self.init(
            identifiers: [.init(type: XMLText(PREMIS.Identity.Kind.capture.rawValue), value: XMLText(capture.id.rawValue))],
            fileSize: capture.size, formatDesignation: .init(name: MasterFormat.mimeType, version: file.format.version),
            formatRegistry: file.format.registryKey.map { .init(name: MasterFormat.registry, key: $0) }, byteOrder: MasterFormat.byteOrder,
            compression: file.cycle.map { .init(scheme: MIX.CompressionScheme($0.profile.compression)) },
            fixity: .init(algorithm: MasterFormat.digestAlgorithm, digest: XMLText(capture.sha256), originator: MasterFormat.program))
    }
}
