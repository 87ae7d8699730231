/// What measures are called, and what is to be done about them: the one place for their words.
public enum MeasureTexts {
    /// A few words, such as for the first column of a table.
    public static func title(of measure: Measure) -> String { texts(measure).title }

    /// What is wrong, in one line.
    static func sentence(of measure: Measure, side: LimitSide, value: Double, limit: Double, places: [MeasuredPlace]) -> String {
        let bound = side == .above ? "at most" : "at least"
        var sentence =
            "\(texts(measure).title): \(MeasureFormat.text(value, of: measure)), the limit is \(bound) \(MeasureFormat.text(limit, of: measure))"
        if let place = places.first {
            sentence += ", at \(MeasureFormat.place(place))"
            if places.count > 1 { sentence += " and \(places.count - 1) more" }
        }
        return sentence + "."
    }

    static func advice(for measure: Measure, side: LimitSide) -> String {
        let texts = texts(measure)
        return side == .above ? texts.above : texts.below ?? texts.above
    }

    private struct Texts {
        let title: String
        /// What to do where the number is too great.
        let above: String
        /// The same where it is too small; nil: the same.
        var below: String?
    }

    private static func texts(_ measure: Measure) -> Texts {
        switch measure {
        case .clippedHighlights, .clippedShadows, .paperWhite, .inkBlack, .contrast, .paperCast, .emptyCodes, .paddedDepth, .noise,
            .illuminationSlope:
            exposure(measure)
        case .edgeWidth, .edgeWidthAlong, .localEdgeWidth, .misregistrationX, .misregistrationY: sharpness(measure)
        case .streaks, .lines, .stuckRows, .repeatedRows, .rowJumps, .uniformRows, .missingRows: rows(measure)
        default: geometry(measure)
        }
    }

    private static func exposure(_ measure: Measure) -> Texts {
        switch measure {
        case .clippedHighlights:
            Texts(title: "blown-out highlights", above: "Lower the exposure or brightness of the profile, and look for reflections.")
        case .clippedShadows: Texts(title: "lost shadows", above: "Raise the exposure, or take contrast and black point out of the driver's options.")
        case .paperWhite:
            Texts(
                title: "paper white", above: "Lower the exposure.",
                below: "Raise the exposure; if the paper is not dark by itself, look at the lamp and its age.")
        case .inkBlack: Texts(title: "ink black", above: "Look for stray light and an open lid.", below: "Raise the exposure.")
        case .contrast:
            Texts(title: "contrast", above: "Look at gamma and contrast of the driver's options.", below: "Look for stray light and haze.")
        case .paperCast: Texts(title: "colour cast of the paper", above: "Calibrate the scanner's white, unless the paper has this colour.")
        case .emptyCodes:
            Texts(title: "codes that do not occur", above: "Switch off gamma, brightness and contrast in the driver: 8 bits were stretched.")
        case .paddedDepth: Texts(title: "16 bits that are 8", above: "Choose 8 bits, or a driver that delivers 16.")
        case .noise: Texts(title: "noise", above: "Let the lamp warm up, and calibrate.", below: "Switch off the driver's denoising.")
        default: Texts(title: "brightness that falls off", above: "Close the lid, and let the lamp warm up; then calibrate.")
        }
    }

    private static func sharpness(_ measure: Measure) -> Texts {
        switch measure {
        case .edgeWidth: Texts(title: "edge width across the scan", above: "Press the original flat or refocus, clean the glass, then scan it again.")
        case .edgeWidthAlong:
            Texts(title: "edge width along the scan", above: "Keep original and scanner still, press it flat or refocus, then scan it again.")
        case .localEdgeWidth: Texts(title: "a part less sharp than the rest", above: "Press the original flat there, then scan it again.")
        case .misregistrationX:
            Texts(title: "colour fringes across the scan", above: "Calibrate the scanner; where it stays, have its optics looked at.")
        default:
            Texts(
                title: "colour fringes along the scan", above: "Scan it again without touching the scanner; where it stays, have its drive looked at."
            )
        }
    }

    private static func rows(_ measure: Measure) -> Texts {
        switch measure {
        case .streaks: Texts(title: "streaks along the scan", above: "Clean the glass strip of the feeder, or the calibration strip, at that place.")
        case .lines: Texts(title: "lines over the whole length", above: "Clean the glass at that place; where it stays, calibrate.")
        case .stuckRows: Texts(title: "rows that repeat", above: "Scan it again; where it happens again, look at cable and drive.")
        case .repeatedRows: Texts(title: "parts that come twice", above: "Scan it again; where it happens again, look at cable and driver.")
        case .rowJumps: Texts(title: "jumps between rows", above: "Scan it again; where it happens again, look at the transport.")
        case .uniformRows: Texts(title: "rows without an image", above: "Scan it again; where it happens again, look at cable and lamp.")
        default: Texts(title: "missing rows", above: "Scan it again: the scanner delivered less than it said.")
        }
    }

    private static func geometry(_ measure: Measure) -> Texts {
        switch measure {
        case .skew: Texts(title: "skew of the content", above: "Lay the original straight, then scan it again.")
        case .edgeSkew: Texts(title: "skew of the sheet", above: "Lay the sheet straight, then scan it again.")
        case .ink:
            Texts(title: "ink", above: "See whether this is the right original.", below: "The page is blank: see whether it lies the right way up.")
        case .inkedParts: Texts(title: "parts with ink", above: "See whether this is the right original.", below: "The page is blank.")
        case .sheetWidth, .sheetHeight:
            Texts(
                title: measure == .sheetWidth ? "width of the sheet" : "height of the sheet", above: "See whether two sheets came together.",
                below: "See whether the sheet is folded or came in askew.")
        case .reflections:
            Texts(title: "reflections", above: "Turn the lamps or the original so that they do not mirror, and look for glossy film and glass.")
        case .moire:
            Texts(title: "moiré", above: "Scan at two and a half times the print's screen or more, such as 440 pixels an inch for 175 lines.")
        case .banding:
            Texts(
                title: "bands across the scan",
                above: "Let the lamp warm up and keep other light away; where it stays, have lamp and drive looked at.")
        case .gutterShadow:
            Texts(title: "shadow in the gutter", above: "Open the book wider, lower the cradle's middle, or light it from both sides.")
        case .lineCurvature:
            Texts(title: "lines that bend", above: "Press the page flat, open the book wider or raise the cradle on that side, then scan it again.")
        case .facingPages:
            Texts(title: "difference between the facing pages", above: "Lay the book's middle under the scanner's, and see whether a leaf is folded.")
        case .objectsOverEdge:
            Texts(title: "something over the edge of the sheet", above: "Take fingers, clips and weights off the page, then scan it again.")
        case .smallestMargin:
            Texts(title: "margin around the sheet", above: "Choose a smaller area.", below: "Move the sheet away from the edge, then scan it again.")
        default:
            Texts(title: "content at the edge of the image", above: "Something may be cut off: move the original, or choose a larger area.")
        }
    }
}
