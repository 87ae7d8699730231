import PlatenModel

extension ImagePlan {
    /// Throws `profile-invalid` where compression or ICC profile do not suit the samples that the scanner delivers.
    ///
    /// A profile that is wrong by itself was refused when it was read; this is for drivers that deliver something else.
    func check() throws(Problem) {
        do {
            try compression.check(mode: layout.mode, depth: layout.depth)
        } catch {
            throw error.problem
        }
        guard let bytes = tags.iccProfile else { return }
        do {
            _ = try ICCProfile(bytes, samples: layout.samples)
        } catch {
            throw ICCProfile.unsuitable("\(bytes.count) bytes", "the ICC profile", error)
        }
    }
}
