/// What was done to a scanner.
public enum MaintenanceKind: String, Codable, Sendable, Hashable, CaseIterable {
    /// A look at the empty bed.
    case glassCheck = "glass-check"
    /// A look at black: what the sensor says where no light comes back.
    case darkCheck = "dark-check"
    /// Somebody wiped the glass; with a look at it behind that.
    case glassCleaned = "glass-cleaned"
    /// The driver's own calibration, with a look at the bed before and behind it.
    case driverCalibration = "driver-calibration"
    /// An ICC profile of the scanner, by a colour chart.
    case colourCalibration = "colour-calibration"
    /// The scale of images, by rulers on the bed.
    case geometryCalibration = "geometry-calibration"
    /// What the guidelines of digitisation say of the scanner, by one scan of a target.
    case conformance
    /// What evens out the columns of the sensor in derivatives, by the empty white bed or a white sheet.
    case flatFieldCalibration = "flat-field-calibration"
    /// The colour profile before the one in use is used again.
    case colourRestored = "colour-restored"
    /// The flat field before the one in use is used again.
    case flatFieldRestored = "flat-field-restored"
    /// Things that a person did, and says so.
    case lampReplaced = "lamp-replaced"
    case rollersReplaced = "rollers-replaced"
    case firmwareChanged = "firmware-changed"
    case moved
    case serviced

    /// Whether the scanner takes part in it; else it is only noted.
    public var usesScanner: Bool {
        switch self {
        case .glassCheck, .darkCheck, .glassCleaned, .driverCalibration, .geometryCalibration, .colourCalibration, .conformance,
            .flatFieldCalibration:
            true
        case .colourRestored, .flatFieldRestored, .lampReplaced, .rollersReplaced, .firmwareChanged, .moved, .serviced: false
        }
    }

    /// Whether it is done with a lamp that has come to rest.
    public var needsWarmLamp: Bool {
        switch self {
        case .driverCalibration, .colourCalibration, .conformance, .flatFieldCalibration: true
        case .glassCheck, .darkCheck, .glassCleaned, .geometryCalibration, .colourRestored, .flatFieldRestored, .lampReplaced, .rollersReplaced,
            .firmwareChanged,
            .moved, .serviced:
            false
        }
    }

    /// Whether the scanner is another one behind it, so that its figures begin anew. A wiped glass changes its spots only.
    public func restarts(_ figure: FigureKind) -> Bool {
        switch self {
        case .glassCheck, .darkCheck, .geometryCalibration, .colourCalibration, .colourRestored, .conformance, .flatFieldCalibration,
            .flatFieldRestored:
            false
        case .glassCleaned: figure == .glassSpots
        case .driverCalibration: figure != .glassSpots
        case .rollersReplaced: false
        case .lampReplaced, .firmwareChanged, .moved, .serviced: true
        }
    }

    /// Whether optics and travel may be others behind it, so that a scale that was measured before counts no more.
    public var changesGeometry: Bool {
        switch self {
        case .firmwareChanged, .moved, .serviced: true
        case .glassCheck, .darkCheck, .glassCleaned, .driverCalibration, .geometryCalibration, .colourCalibration, .colourRestored, .conformance,
            .flatFieldCalibration, .flatFieldRestored, .lampReplaced, .rollersReplaced:
            false
        }
    }

    /// Whether columns, or the places of a camera's bed, may differ in another way behind it, so that a flat field of before counts no more.
    public var endsFlatFields: Bool { restarts(.columnDeviation) }

    /// What a person does before it, in the order of doing. Nothing: it only has to be said.
    public var steps: [String] {
        switch self {
        case .glassCheck: ["Take everything off the glass and close the lid; lay a clean white sheet into a feeder."]
        case .darkCheck:
            [
                "Make the room dark and lay black velvet over all of the bed, or leave the lid open where nothing is above it; a black sheet into a feeder."
            ]
        case .glassCleaned: ["Wipe the glass and the white of the lid, and let them dry.", "Take everything off the glass and close the lid."]
        case .driverCalibration:
            [
                "Take everything off the glass and close the lid; lay the white calibration sheet into a feeder."
            ]
        case .colourCalibration:
            [
                "Calibrate the scanner.", "Wipe chart and glass free of dust; lay the chart straight in the middle, face down.",
                "Close the lid.",
            ]
        case .geometryCalibration:
            [
                "Lay a ruler across the bed and another along it, with ticks of one pitch that are 4 mm long and more.",
                "Take everything else off the bed and close the lid.",
                "Of a scanner that draws sheets in: a sheet with such ticks. Lines across all of it tell, too, how well the modules of its sensor fit.",
            ]
        case .conformance:
            [
                "Calibrate the scanner; the glass is clean.",
                "Lay the target in the middle, face down and turned by about 4°: its patches' borders are the slanted edges.", "Close the lid.",
            ]
        case .flatFieldCalibration:
            [
                "Calibrate the scanner, where its driver can; wipe the glass and the white of the lid, and let them dry.",
                "Take everything off the glass and close the lid, and leave it closed until it is done; lay six clean white sheets of one kind and of the full width into a feeder.",
                "Lay one clean white card over all that a camera above its bed sees, and keep out of its light until it is done.",
            ]
        case .colourRestored, .flatFieldRestored, .lampReplaced, .rollersReplaced, .firmwareChanged, .moved, .serviced: []
        }
    }
}
