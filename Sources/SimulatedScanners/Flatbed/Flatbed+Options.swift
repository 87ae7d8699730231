extension Flatbed {
    private static let resolutions: [Int32] = [75, 100, 150, 200, 300, 600, 1200, 2400]
    private static let bySoftware: OptionCapabilities = [.softSelect, .softDetect, .emulated]

    func options() -> [Option] {
        standardOptions + geometryOptions + enhancementOptions + advancedOptions + sensorOptions
    }

    private var standardOptions: [Option] {
        [
            .group(.standard, "Standard"),
            .list(.mode, "Scan mode", "Colour, shades of grey, or black and white.", ScanMode.allCases.map(\.rawValue)),
            .list(.source, "Scan source", "Where the light comes from.", ScanSource.allCases.map(\.rawValue)),
            .flag(.preview, "Preview", "Taken as a wish for a quick scan; this scanner is equally quick always."),
            .numbers(.depth, "Bit depth", "Bits of each sample.", unit: .bit, [8, 16], 8),
            .numbers(.resolution, "Scan resolution", "Pixels an inch, across and down.", unit: .dotsPerInch, Self.resolutions, 150),
        ]
    }

    private var geometryOptions: [Option] {
        [
            .group(.geometry, "Geometry"),
            .length(.left, "Top-left x", "Left edge of the area, from the glass's left edge.", maximum: bed.width, value: 0),
            .length(.top, "Top-left y", "Upper edge of the area, from the glass's upper edge.", maximum: bed.height, value: 0),
            .length(.right, "Bottom-right x", "Right edge of the area.", maximum: bed.width, value: bed.width),
            .length(.bottom, "Bottom-right y", "Lower edge of the area.", maximum: bed.height, value: bed.height),
        ]
    }

    private var enhancementOptions: [Option] {
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

    private var advancedOptions: [Option] {
        [
            .group(.advanced, "Advanced"),
            .range(
                .lampOffTime, "Lamp off time", "Minutes without a scan after which the lamp goes out, 0 for never.", unit: .none, 0...60, 15,
                [.softSelect, .softDetect, .automatic, .advanced]),
            .sensor(.needCalibration, "Need calibration", "The columns of the sensor differ more than they should.", .flag(false), type: .bool),
            .button(.calibrate, "Calibrate", "Measures the white strip and evens the sensor's columns out."),
            .button(.clearCalibration, "Clear calibration", "Forgets the last calibration."),
        ]
    }

    private var sensorOptions: [Option] {
        [
            .group(.sensors, "Sensors"),
            .sensor(.scanButton, "Scan button", "Pressed since it was last read.", .flag(false), type: .bool),
            .sensor(.copyButton, "Copy button", "Pressed since it was last read.", .flag(false), type: .bool),
            .sensor(.emailButton, "Email button", "Pressed since it was last read.", .flag(false), type: .bool),
            .sensor(.buttonPressed, "Button pressed", "A button whose press was not read yet, or none.", .text("none"), type: .string(capacity: 16)),
            .sensor(.coverOpen, "Cover open", "The lid is up.", .flag(false), type: .bool),
            .sensor(.serialNumber, "Serial number", "Of this scanner.", .text(serial), type: .string(capacity: serial.utf8.count + 1)),
        ]
    }
}
