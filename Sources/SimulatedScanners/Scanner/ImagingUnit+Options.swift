extension ImagingUnit {
    /// The shortest and narrowest sheet that rollers hold: 50 mm.
    private static let smallestSheet = 50 * FixedPoint.one
    private static let bySoftware: OptionCapabilities = [.softSelect, .softDetect, .emulated]
    /// The value of `resolution-name` that makes two options of one, as umax and hs2p have them.
    private static let resolutionPair = ("x-resolution", "y-resolution")

    var standardOptions: [Option] {
        var source = Option.list(.source, "Scan source", "Where the page lies.", sources.map(\.rawValue))
        source.definition.alias = configuration.sourceName
        if configuration.hasFixedSource { source.definition.capabilities = [.hardSelect, .softDetect] }
        return [
            .group(.standard, "Standard"),
            .list(.mode, "Scan mode", "Colour, shades of grey, or black and white.", ScanMode.allCases.map(\.rawValue)),
            source,
            .flag(.preview, "Preview", "Taken as a wish for a quick scan; this scanner is equally quick always."),
            .numbers(.depth, "Bit depth", "Bits of each sample.", unit: .bit, configuration.hasTwelveBits ? [8, 12, 16] : [8, 16], 8),
        ] + resolutionOptions
    }

    private var resolutionOptions: [Option] {
        let title = "Scan resolution"
        var across = Option.numbers(.resolution, title, "Pixels an inch, across and down.", unit: .dotsPerInch, resolutions, 150)
        across.definition.alias = configuration.resolutionName
        guard configuration.resolutionName == "\(Self.resolutionPair.0)+\(Self.resolutionPair.1)" else { return [across] }
        across.definition.alias = Self.resolutionPair.0
        return [across, .numbers(.resolutionDown, title, "Pixels an inch downwards.", unit: .dotsPerInch, resolutions, 150)]
    }

    /// The edges of the area, which at first is the whole of `area`.
    func edgeOptions(_ area: ScanArea) -> [Option] {
        let near: [Option] = [
            .length(.left, "Top-left x", "Left edge of the area.", maximum: area.width, value: 0),
            .length(.top, "Top-left y", "Upper edge of the area.", maximum: area.height, value: 0),
        ]
        let far: [Option] = [
            .length(.right, "Bottom-right x", "Right edge of the area.", maximum: area.width, value: area.width),
            .length(.bottom, "Bottom-right y", "Lower edge of the area.", maximum: area.height, value: area.height),
        ]
        return switch configuration.geometry {
        case .full: near + far
        case .farOnly: far
        case .none: []
        }
    }

    /// The size of the sheets that go through the middle, which at first is `sheet`.
    func sheetOptions(_ sheet: ScanArea) -> [Option] {
        [
            .length(
                .pageWidth, "Page width", "Of the sheets, which go through the middle.", minimum: min(Self.smallestSheet, bed.width),
                maximum: bed.width, value: sheet.width),
            .length(
                .pageHeight, "Page height", "Of the sheets.", minimum: min(Self.smallestSheet, bed.height), maximum: bed.height,
                value: sheet.height),
        ]
    }

    var enhancementOptions: [Option] {
        [
            .group(.enhancement, "Enhancement"),
            .range(.brightness, "Brightness", "Moves all tones, by software.", unit: .percent, -100...100, 0, Self.bySoftware),
            .range(.contrast, "Contrast", "Spreads all tones about the middle grey, by software.", unit: .percent, -100...100, 0, Self.bySoftware),
            Option(
                definition: OptionDefinition(
                    name: .threshold, title: "Threshold", explanation: "What is darker becomes black.", type: .fixed, unit: .percent,
                    capabilities: [.softSelect, .softDetect, .automatic, .inactive],
                    constraint: .range(minimum: 0, maximum: 100 * FixedPoint.one, quantisation: FixedPoint.one / 2)),
                value: .words([50 * FixedPoint.one])),
            .flag(.customGamma, "Use custom gamma table", "Whether the gamma table is used."),
            Option(
                definition: OptionDefinition(
                    name: .gammaTable, title: "Gamma table", explanation: "256 tones, from black to white.", type: .int(count: 256),
                    capabilities: [.softSelect, .softDetect, .inactive], constraint: .range(minimum: 0, maximum: 255, quantisation: 0)),
                value: .words(Array(0...255))),
        ]
    }

    /// As genesys has it.
    var lampOptions: [Option] {
        guard configuration.darkScan != .none else { return [] }
        return [.flag(.lampOffScan, "Lamp off during scan", "The lamp will be turned off during scan.")]
    }

    /// As canon_dr shows them.
    var counterOptions: [Option] {
        guard configuration.hasCounters else { return [] }
        return [
            .sensor(.totalCounter, "Total scan count", "Of the scanner's life.", .words([0]), type: .int(count: 1)),
            .sensor(.rollerCounter, "Roller count", "Since the rollers were replaced.", .words([0]), type: .int(count: 1)),
        ]
    }

    /// As hs2p shows it.
    var lampCounterOptions: [Option] {
        guard configuration.hasLampCounter else { return [] }
        return [
            .button(.updateCounters, "Update", "Asks the scanner for its counters."),
            .sensor(.lampTime, "Lamp time", "Of this lamp.", .words([0]), type: .int(count: 1)),
        ]
    }

    /// What a counter shows: what its file says, and what this driver counted.
    func count(_ file: ScannerFile, _ own: Int) throws(DriverFailure) -> OptionValue {
        .words([Int32(clamping: Int(try folder.number(file, -1e9...1e9) ?? 0) + own)])
    }

    var serialNumberOption: Option {
        let serial = configuration.serial
        return .sensor(.serialNumber, "Serial number", "Of this scanner.", .text(serial), type: .string(capacity: serial.utf8.count + 1))
    }

    /// The area follows the size of the sheets; nil: the option is none of a sheet's size.
    func followSheet(_ name: OptionName, in table: inout OptionTable) -> SettingEffects? {
        let edges: [OptionName]
        switch name {
        case .pageWidth: edges = [.left, .right]
        case .pageHeight: edges = [.top, .bottom]
        default: return nil
        }
        for edge in edges { table.limit(edge, maximum: table.word(name)) }
        return [.reloadOptions, .reloadParameters]
    }

    /// Makes other options follow one that was just set; nil: it is none that all scanners have.
    func follow(_ name: OptionName, in table: inout OptionTable) -> SettingEffects? {
        switch name {
        case .mode:
            let isLineart = table.text(.mode) == ScanMode.lineart.rawValue
            table.activate(.depth, !isLineart)
            table.activate(.threshold, isLineart)
            for tone in [OptionName.brightness, .contrast, .customGamma] { table.activate(tone, !isLineart) }
            table.activate(.gammaTable, !isLineart && table.isOn(.customGamma))
            return [.reloadOptions, .reloadParameters]
        case .customGamma:
            table.activate(.gammaTable, table.isOn(.customGamma))
            return .reloadOptions
        case .resolution where configuration.hasCalibrationFile:
            // need-calibration may have another value now.
            return [.reloadOptions, .reloadParameters]
        case .depth, .resolution, .resolutionDown, .left, .top, .right, .bottom:
            return .reloadParameters
        default:
            return nil
        }
    }
}
