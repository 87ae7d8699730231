/// Why bytes are no ICC profile that an image could embed.
public enum ICCProfileFault: Error, Sendable, Hashable {
    case tooLarge(bytes: Int)
    /// No header, or one without the signature `acsp`.
    case noProfile
    /// The header states another number of bytes than there are: cut off, or with something behind it.
    case wrongSize(stated: Int, bytes: Int)
    /// A class of profile that describes no image, by its signature.
    case unsuitableClass(String)
    /// A data colour space, by its signature, that has not the samples of the image.
    case wrongColourSpace(String, samples: Int)
}

extension ICCProfileFault: CustomStringConvertible {
    /// What is wrong, without a full stop.
    public var description: String {
        switch self {
        case .tooLarge(let bytes): "it has \(bytes) bytes, more than \(RasterLimits.iccProfileBytes)"
        case .noProfile: "it is no ICC profile"
        case .wrongSize(let stated, let bytes): "it has \(bytes) bytes where its header states \(stated)"
        case .unsuitableClass(let name): "it is of the class \"\(name)\", which describes no image"
        case .wrongColourSpace(let name, let samples):
            "it is for the colour space \"\(name)\", and the image has \(samples == 1 ? "1 sample" : "\(samples) samples") a pixel"
        }
    }
}
