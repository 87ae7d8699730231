/// Whether a scanner offers what a profile asks for, judged by the options that it reports, without setting any.
///
/// It looks in the order in which the worker sets them: source, mode, depth, resolution, area, the profile's own options. What a scanner
/// offers may change with its source and mode: where those are not set as the profile wants them, what comes after is a warning only.
public struct ScannerFit {
    let profile: Profile
    let options: [ScannerOption]
    /// Source and mode are now as the profile wants them, so that the other options are what they will be.
    var isSettled = true
    /// The driver's own value for the mode that the profile asks for.
    var modeValue: String?
    private(set) var findings: [ProfileFinding] = []

    init(_ profile: Profile, on options: [ScannerOption]) {
        self.profile = profile
        self.options = options
    }

    /// What the scanner does not offer, with what it does. Empty: it offers all, as far as options tell.
    ///
    /// - Parameters:
    ///   - profile: as it is for this scanner, see ``Profile/resolved(for:vendor:model:name:)``. Its passes are looked at one by one.
    ///   - options: as the open scanner reports them.
    public static func findings(of profile: Profile, on options: [ScannerOption]) -> [ProfileFinding] {
        guard !profile.passes.isEmpty else { return judged(profile, on: options) }
        let images = profile.passes.map { (pass: $0.name, findings: judged(profile.resolved(forPass: $0), on: options)) }
        // What is found for every image is about the profile, and told once.
        let common = images[0].findings.filter { finding in images.allSatisfy { $0.findings.contains(finding) } }
        let particular = images.flatMap { image in
            image.findings.filter { !common.contains($0) }.map { finding in
                var finding = finding
                finding.sentence = "pass \(image.pass): \(finding.sentence)"
                return finding
            }
        }
        return common + particular
    }

    private static func judged(_ profile: Profile, on options: [ScannerOption]) -> [ProfileFinding] {
        var fit = ScannerFit(profile, on: options)
        fit.judgeSamples()
        fit.judgeSource()
        fit.judgeMode()
        fit.judgeDepth()
        fit.judgeResolution()
        fit.judgeArea()
        fit.judgeOwnOptions()
        return fit.findings
    }

    /// Entries for several kinds of scanner may meet at this one, which nobody could check before.
    private mutating func judgeSamples() {
        if profile.mode == .lineart ? profile.depth != 1 : profile.depth == 1 {
            note("\(profile.mode.rawValue) with depth \(profile.depth) does not exist", "Look at the profile's scanners and passes.")
        }
        do {
            try profile.compression.check(mode: profile.mode, depth: profile.depth)
        } catch {
            note(error.reason, error.hint)
        }
    }

    // MARK: - Options

    /// The option for a quantity that a program may set now; nil where there is none.
    func settable(_ quantity: OptionQuantity) -> ScannerOption? {
        OptionAliases.find(quantity, in: options) { $0.capabilities.active && $0.capabilities.settable }
    }

    /// The option for a quantity that can be read but not set now: a switch at the device, or a fixed value.
    func readOnly(_ quantity: OptionQuantity) -> ScannerOption? {
        OptionAliases.find(quantity, in: options) { $0.capabilities.active && $0.capabilities.readable && !$0.capabilities.settable }
    }

    /// Whether the profile gives the option's value by the driver's own name, in place of a common quantity.
    func isPinned(_ option: ScannerOption) -> Bool { profile.options[option.name] != nil }

    /// The driver's number for a quantity: the number itself where it is allowed, else the nearest one; nil where it has none at all. Lists
    /// of texts, such as `300 dpi`, count by the number that each begins with.
    func nearest(to wanted: Double, of option: ScannerOption) -> Double? {
        switch option.constraint {
        case .texts(let texts):
            let numbers = texts.compactMap { OptionValue.text($0).leadingNumber }
            return numbers.isEmpty ? nil : OptionConstraint.numbers(numbers).nearest(to: wanted)
        default:
            let nearest = option.constraint.nearest(to: wanted)
            return option.type == .int ? nearest.rounded() : nearest
        }
    }

    // MARK: - Findings

    mutating func note(_ sentence: String, _ hint: String, severity: FindingSeverity = .error) {
        findings.append(ProfileFinding(severity: severity, sentence: sentence, hint: hint))
    }

    /// Notes what the scanner does not offer as it is set now.
    mutating func noteOffer(_ sentence: String, _ hint: String, severity: FindingSeverity = .error) {
        guard !isSettled else { return note(sentence, hint, severity: severity) }
        note("\(sentence), as the scanner is set now", "\(hint) It may be otherwise with the profile's source and mode.", severity: .warning)
    }
}
