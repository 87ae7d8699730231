import PlatenModel

/// One kind of image that a profile wants: itself, or one of its passes.
struct WantedImage {
    let mode: ColourMode
    let depth: Int
    let resolution: Double
    /// Driver options that are set by name.
    let options: Set<String>

    static func all(of profile: Profile) -> [WantedImage] {
        let names = Set(profile.options.keys)
        if profile.passes.isEmpty {
            return [WantedImage(mode: profile.mode, depth: profile.depth, resolution: profile.resolution, options: names)]
        }
        return profile.passes.map { pass in
            WantedImage(
                mode: pass.mode ?? profile.mode, depth: pass.depth ?? profile.depth, resolution: pass.resolution ?? profile.resolution,
                options: names.union(pass.options.keys))
        }
    }

    /// Whether the profile gives the value by the driver's own name for the option, whatever its common word says.
    func pins(_ option: String?) -> Bool {
        option.map(options.contains) ?? false
    }
}
