import LinuxSystem
import PlatenModel

extension ICCProfile {
    /// Reads the profile that a profile's `icc-profile` names.
    ///
    /// - Parameters:
    ///   - name: of a ``WorkingSpace``, whose first file that exists is taken, or the path of a file.
    ///   - samples: samples a pixel of the image that is to embed it: 1 or 3.
    /// - Throws: `profile-invalid`, with name and reason, for a file that is missing, cannot be read or does not suit the image.
    public init(contentsOf name: String, samples: Int) throws(Problem) {
        let space = WorkingSpace(rawValue: name)
        let paths = space?.paths ?? [name]
        let path = paths.first(where: Folder.exists) ?? paths.first ?? name
        let bytes: [UInt8]
        do {
            // A byte more than is allowed, so that a file that is too large shows as such.
            bytes = try SmallFile.bytes(of: path, limit: RasterLimits.iccProfileBytes + 1)
        } catch {
            let packages = WorkingSpace.packages.joined(separator: " or ")
            throw Self.problem(
                name, "\(path) cannot be read: \(error.reason)",
                hint: space == nil ? "Correct the path in the profile." : "Install Debian's package \(packages), or write the path of a file.")
        }
        do {
            try self.init(bytes, samples: samples)
        } catch {
            throw Self.unsuitable(name, path, error)
        }
    }

    /// The problem of bytes that no image could embed, or not this one.
    static func unsuitable(_ name: String, _ subject: String, _ fault: ICCProfileFault) -> Problem {
        problem(name, "\(subject) cannot be embedded: \(fault.description)", hint: "Name another file in the profile, or null.")
    }

    private static func problem(_ name: String, _ reason: String, hint: String) -> Problem {
        Problem(.profileInvalid, ["place": "icc-profile: \(name)", "reason": reason, "hint": hint])
    }
}
