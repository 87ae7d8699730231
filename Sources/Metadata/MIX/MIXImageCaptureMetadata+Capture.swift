import PlatenModel

extension MIX.ImageCaptureMetadata {
    init(_ file: DescribedFile, _ record: PreservationRecord) {
        let capture = file.capture
        let profile = file.cycle?.profile
        self.init(
            source: MIX.SourceInformation(record.job.item),
            general: .init(
                created: XMLText(capture.acquired),
                producers: [record.institution, file.cycle?.startedBy].compactMap { XMLText(said: $0) },
                device: MIX.CaptureDevice(profile?.source)),
            scanner: .init(
                manufacturer: XMLText(said: capture.vendor), model: XMLText(said: capture.model).map { .init(name: $0) },
                software: .init(name: MasterFormat.program)),
            orientation: profile.map { MIX.Orientation($0.rotation(of: capture.side ?? .front)) })
    }
}
