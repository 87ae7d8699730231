/// An ICC profile that an image may embed, checked as far as its header tells (ICC.1:2010, 7.2). Its curves are not looked at.
public struct ICCProfile: Sendable, Hashable {
    public let bytes: [UInt8]
    /// Samples a pixel of the images that it describes: 1 for grey, 3 for RGB.
    public let samples: Int

    /// - Parameter samples: samples a pixel of the image that is to embed it.
    public init(_ bytes: [UInt8], samples: Int) throws(ICCProfileFault) {
        guard bytes.count <= RasterLimits.iccProfileBytes else { throw .tooLarge(bytes: bytes.count) }
        let header = ICCHeader(bytes)
        guard let header, header.signature == "acsp" else { throw .noProfile }
        guard header.size == bytes.count else { throw .wrongSize(stated: header.size, bytes: bytes.count) }
        guard ICCHeader.embeddableClasses.contains(header.deviceClass) else { throw .unsuitableClass(header.deviceClass) }
        guard ICCHeader.samples[header.colourSpace] == samples else { throw .wrongColourSpace(header.colourSpace, samples: samples) }
        self.bytes = bytes
        self.samples = samples
    }
}
