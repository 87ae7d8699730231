extension Profile {
    /// The profile as it is for one scanner: what it says of the scanner's class first, then of its model, then of its name, so that the
    /// narrowest wins; entries of one kind in the order of the file. The result has no overrides left.
    ///
    /// - Parameters:
    ///   - vendor: the maker; may be empty.
    ///   - model: as the driver reports it.
    ///   - name: the scanner's stable name.
    public func resolved(for scannerClass: ScannerClass, vendor: String = "", model: String, name: String) -> Profile {
        var profile = self
        profile.overrides = []
        let matching = overrides.filter { $0.match.matches(scannerClass, vendor: vendor, model: model, name: name) }
        for level in ScannerMatch.Level.allCases {
            for override in matching where override.match.level == level { override.changes.apply(to: &profile) }
        }
        return profile
    }

    /// The profile as it is for one scanner.
    public func resolved(for scanner: Scanner) -> Profile {
        resolved(for: scanner.scannerClass, vendor: scanner.vendor, model: scanner.model, name: scanner.name)
    }

    /// The profile as it is for one image of a page. The result has no passes left.
    public func resolved(forPass pass: ProfilePass) -> Profile {
        var profile = self
        profile.passes = []
        profile.mode = pass.mode ?? mode
        profile.depth = pass.depth ?? depth
        profile.resolution = pass.resolution ?? resolution
        profile.options.merge(pass.options) { $1 }
        return profile
    }
}
