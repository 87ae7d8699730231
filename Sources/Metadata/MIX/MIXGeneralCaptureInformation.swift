extension MIX {
    /// When, by whom and with what kind of device.
    struct GeneralCaptureInformation: Encodable, Sendable {
        var created: XMLText
        var producers: [XMLText]
        var device: CaptureDevice?

        enum CodingKeys: String, CodingKey {
            case created = "mix:dateTimeCreated"
            case producers = "mix:imageProducer"
            case device = "mix:captureDevice"
        }
    }
}
