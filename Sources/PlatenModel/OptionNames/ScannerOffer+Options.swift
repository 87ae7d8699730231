extension ScannerOffer {
    /// What the options of an open scanner tell, as they are now: with the source that is chosen.
    ///
    /// - Parameter options: with their values, so that the source is known for which all else holds.
    public init(_ options: [ScannerOption]) {
        self.init(options: options.filter { $0.type != .group && !$0.name.isEmpty }.map(\.name))
        readSources(options)
        readModes(options)
        readResolutions(options)
        width = Self.reach(.right, in: options)
        height = Self.reach(.bottom, in: options)
    }

    private mutating func readSources(_ options: [ScannerOption]) {
        let sides = OptionAliases.find(.duplex, in: options, where: Self.isSettable)
        let hasSides = sides.flatMap { DuplexNames.value(bothSides: true, of: $0) } != nil
        guard let source = Self.find(.source, in: options) else {
            // A scanner of one source need not have an option for it.
            let hasFeeder = options.contains { OptionAliases.feederSensors.contains($0.name) && $0.capabilities.active }
            sources = [hasFeeder ? .feeder : .flatbed] + (hasSides ? [.feederDuplex] : [])
            return
        }
        sourceOption = source.name
        guard case .texts(let values) = source.constraint else { return }
        let kinds = Set(values.compactMap(SourceNames.kind))
        // Where sides are an option of their own, a feeder of both sides has no value among the sources.
        let all = hasSides && kinds.contains(.feeder) ? kinds.union([.feederDuplex]) : kinds
        sources = SourceKind.allCases.filter(all.contains)
        if case .text(let value)? = source.value { readFrom = SourceNames.kind(of: value) }
    }

    private mutating func readModes(_ options: [ScannerOption]) {
        var named: [Int?] = []
        if let mode = Self.find(.mode, in: options) {
            modeOption = mode.name
            if case .texts(let values) = mode.constraint {
                let known = values.filter { ModeNames.mode(of: $0) != nil }
                let kinds = Set(known.compactMap(ModeNames.mode))
                modes = ColourMode.allCases.filter(kinds.contains)
                named = known.map(ModeNames.depth)
            }
        }
        if let depth = Self.find(.depth, in: options) {
            depthOption = depth.name
            depths = Self.wholeNumbers(depth.constraint)
        } else if !named.isEmpty, named.allSatisfy({ $0 != nil }) {
            // Each mode says how many bits it has: "24bit Color".
            depths = Set(named.compactMap { $0 }).sorted()
        }
    }

    private mutating func readResolutions(_ options: [ScannerOption]) {
        if let option = Self.find(.resolution, in: options) ?? Self.find(.resolutionX, in: options) {
            resolutionOption = option.name
            resolutions = Self.numbers(option.constraint)
            // A scanner of one resolution may tell it and not let it be set.
            if !option.capabilities.settable { resolutions = option.value.flatMap(Self.number).map { .numbers([$0]) } ?? resolutions }
        }
        opticalResolution = options.first { Self.opticalNames.contains($0.name) && $0.type != .group }?.value.flatMap(Self.number)
    }

    /// Where drivers tell the resolution of the sensor.
    private static let opticalNames: Set<String> = ["optical-resolution"]

    /// Millimetres to where a far edge may be set; nil where that is in pixels of a resolution that is not known.
    private static func reach(_ edge: OptionQuantity, in options: [ScannerOption]) -> Double? {
        guard let option = find(edge, in: options), let end = option.constraint.bounds?.upperBound else {
            return nil
        }
        if option.unit != .pixel {
            // Drivers of feeders let the edge reach as far as the page that is chosen, which may be chosen larger.
            let page = OptionAliases.find(edge == .right ? .pageWidth : .pageHeight, in: options, where: isSettable)
            return max(end, page.flatMap { $0.unit == .pixel ? nil : $0.constraint.bounds?.upperBound } ?? end)
        }
        let quantities: [OptionQuantity] = edge == .right ? [.resolutionX, .resolution] : [.resolutionY, .resolution, .resolutionX]
        let perInch = quantities.lazy.compactMap { find($0, in: options)?.value.flatMap(number) }.first
        return perInch.flatMap { $0 > 0 ? end / $0 * 25.4 : nil }
    }

    /// The option that a program may set, else the one that it may read: some drivers have a sensor under the name of another's option.
    private static func find(_ quantity: OptionQuantity, in options: [ScannerOption]) -> ScannerOption? {
        OptionAliases.find(quantity, in: options, where: isSettable)
            ?? OptionAliases.find(quantity, in: options) { $0.capabilities.active && $0.capabilities.readable }
    }

    private static func isSettable(_ option: ScannerOption) -> Bool {
        option.capabilities.active && option.capabilities.settable
    }

    /// Texts such as `300 dpi` count by the number that each begins with.
    private static func numbers(_ constraint: OptionConstraint) -> OptionConstraint {
        guard case .texts(let texts) = constraint else { return constraint }
        return .numbers(texts.compactMap { number(.text($0)) })
    }

    private static func number(_ value: OptionValue) -> Double? {
        switch value {
        case .number(let number): number
        case .text(let text): Double(text.drop { $0 == " " }.prefix { $0.isNumber || $0 == "." })
        case .bool, .numbers: nil
        }
    }

    /// Bits a sample that a constraint allows; nil of one with too many of them to be meant one by one.
    private static func wholeNumbers(_ constraint: OptionConstraint) -> [Int]? {
        switch numbers(constraint) {
        case .numbers(let numbers): numbers.compactMap { Int(exactly: $0) }
        case .range(let minimum, let maximum, let quantisation):
            // SANE has no samples of more than 16 bits (SANE Standard 1.06, section 4.3.8).
            minimum >= 0 && maximum <= 16
                ? stride(from: minimum, through: maximum, by: max(quantisation, 1)).compactMap { Int(exactly: $0) } : nil
        case .unconstrained, .texts: nil
        }
    }
}
