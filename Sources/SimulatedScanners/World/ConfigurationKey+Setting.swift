extension ConfigurationKey {
    var setting: ConfigurationSetting {
        switch self {
        case .scannerClass: .choice(\.kind)
        case .vendor: .text(\.vendor)
        case .model: .optionalText(\.givenModel)
        case .serial: .text(\.serial)
        case .bedWidth: .optionalNumber(\.givenBedWidth, 10...2000)
        case .bedHeight: .optionalNumber(\.givenBedHeight, 10...20_000)
        case .adf: .flag(\.hasFeeder)
        case .listedAs: .optionalText(\.listedName)
        case .aliasOf: .special { (_, text, folder) throws(ValueMistake) in try folder.checkAlias(text) }
        case .usbVendor: .hexadecimal(\.usb.vendor)
        case .usbProduct: .hexadecimal(\.usb.product)
        case .usbSerial: .optionalText(\.usb.serial)
        case .usbPort: .optionalText(\.usb.port)
        case .pace: .whole(\.pace, 0...1_000_000_000_000)
        case .readLimit: .whole(\.readLimit, 0...1_000_000_000)
        case .linePadding: .whole(\.linePadding, 0...4096)
        case .twelveBit: .flag(\.hasTwelveBits)
        case .passes: .choice(\.passes)
        case .warmUp: .number(\.warmUp, 0...3600)
        case .warmUpStyle: .choice(\.warmUpStyle)
        case .noise: .number(\.noise, 0...64)
        case .gainVariation: .number(\.gainVariation, 0...30)
        case .offset: .number(\.offset, -64...64)
        case .needCalibration: .flag(\.hasCalibrationFile)
        case .offsetVariation: .number(\.offsetVariation, 0...16)
        case .lampOffScan: .choice(\.darkScan)
        case .calibrateTime: .number(\.calibrateTime, 0...3600)
        case .page: .choice(\.page)
        case .seed: .special(Self.setSeed)
        case .document: .special { $0.document = $1.hasPrefix("/") ? $1 : "\($2.path)/\($1)" }
        case .documentX: .number(\.documentX, -2000...2000)
        case .documentY: .number(\.documentY, -2000...2000)
        case .slideX: .number(\.slideX, -100...100)
        case .slideY: .number(\.slideY, -100...100)
        case .pageWidth: .optionalNumber(\.givenPageWidth, 10...2000)
        case .pageHeight: .optionalNumber(\.givenPageHeight, MovingSheet.lengths)
        case .samePageForEver: .flag(\.isSamePageForEver)
        case .stack: .whole(\.stack, 0...Hopper.mostSheets)
        case .blankBacks: .flag(\.hasBlankBacks)
        case .skipsBlankBacks: .flag(\.skipsBlankBacks)
        case .refusesDuplex: .flag(\.refusesDuplex)
        case .feederEnd: .choice(\.feederEnd)
        case .neverEmpty: .flag(\.isNeverEmpty)
        case .counters: .flag(\.hasCounters)
        case .lampCounter: .flag(\.hasLampCounter)
        case .prefetch: .whole(\.prefetch, 0...1000)
        case .focusTime: .number(\.focusTime, 0...3600)
        case .lampIdle: .number(\.lampIdle, 0...3600)
        case .turnsByItself: .flag(\.turnsByItself)
        case .vignetting: .number(\.vignetting, 0...75)
        case .sideLight: .number(\.sideLight, 0...75)
        case .announcedLength: .special { (configuration, text, _) throws(ValueMistake) in configuration.announcedLength = try AnnouncedLength(text) }
        case .modules: .whole(\.modules, 1...32)
        case .stitchAcross: .number(\.stitchAcross, -5...5)
        case .stitchDown: .number(\.stitchDown, -5...5)
        case .moduleLoss: .number(\.moduleLoss, -50...50)
        case .transportError: .number(\.transportError, -5...5)
        case .streak: .number(\.streak.loss, -90...100)
        case .streakX: .number(\.streak.left, 0...2000)
        case .streakWidth: .number(\.streak.width, 0.01...100)
        case .dust: .special { (configuration, text, _) throws(ValueMistake) in configuration.dust.append(try GlassDust(text)) }
        case .fibre: .special { (configuration, text, _) throws(ValueMistake) in configuration.fibres.append(try GlassFibre(text)) }
        case .stuckBit: .special { (configuration, text, _) throws(ValueMistake) in configuration.fixedBit = try FixedBit(text) }
        case .lamp: .number(\.lamp.output, 1...150)
        case .lampWarmth: .number(\.lamp.warmth, -20...20)
        case .lampRise: .number(\.lamp.rise, 0...600)
        case .buttons: .choice(\.buttons)
        case .optionFlags: .choice(\.optionFlags)
        case .resolutionName: .optionalText(\.resolutionName)
        case .sourceName: .optionalText(\.sourceName)
        case .fixedSource: .flag(\.hasFixedSource)
        case .geometry: .choice(\.geometry)
        case .nullTexts: .flag(\.hasNullTexts)
        case .garbageTexts: .choice(\.garbageTexts)
        case .startInvalidOnce: .flag(\.isStartInvalidOnce)
        case .fault: .special(Self.addFault)
        }
    }

    private static func addFault(_ configuration: inout ScannerConfiguration, _ text: String, _ folder: ScannerFolder) throws(ValueMistake) {
        let fault = try Fault(text)
        try FaultScope.scanner.check(fault)
        configuration.faults.always.append(fault)
    }

    private static func setSeed(_ configuration: inout ScannerConfiguration, _ text: String, _ folder: ScannerFolder) throws(ValueMistake) {
        guard let value = UInt64(text) else { throw ValueMistake("\"\(text)\" is not a whole number from 0 to 2^64 - 1") }
        configuration.seed = value
    }
}
