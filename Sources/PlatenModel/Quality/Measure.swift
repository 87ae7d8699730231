/// What can be measured of an image by its content: indicators, which are estimates and are never shown as figures of FADGI or ISO 19264-1.
public enum Measure: String, Sendable, Hashable, CaseIterable, Codable, CodingKeyRepresentable {
    // Exposure
    case clippedHighlights = "clipped-highlights"
    case clippedShadows = "clipped-shadows"
    case paperWhite = "paper-white"
    case inkBlack = "ink-black"
    case contrast
    case paperCast = "paper-cast"
    case emptyCodes = "empty-codes"
    case paddedDepth = "padded-depth"
    case noise
    case illuminationSlope = "illumination-slope"
    // Sharpness
    case edgeWidth = "edge-width"
    case edgeWidthAlong = "edge-width-along"
    case localEdgeWidth = "local-edge-width"
    case misregistrationX = "misregistration-x"
    case misregistrationY = "misregistration-y"
    // Rows and columns
    case streaks
    case lines
    case stuckRows = "stuck-rows"
    case repeatedRows = "repeated-rows"
    case rowJumps = "row-jumps"
    case uniformRows = "uniform-rows"
    case missingRows = "missing-rows"
    // Geometry and content
    case skew
    case edgeSkew = "edge-skew"
    case ink
    case inkedParts = "inked-parts"
    case sheetWidth = "sheet-width"
    case sheetHeight = "sheet-height"
    case smallestMargin = "smallest-margin"
    case contentAtBorder = "content-at-border"
    case reflections
    case gutterShadow = "gutter-shadow"
    case lineCurvature = "line-curvature"
    case facingPages = "facing-pages"
    case objectsOverEdge = "objects-over-edge"
    case moire
    case banding

    /// The unit of its numbers.
    public var unit: MeasureUnit {
        switch self {
        case .clippedHighlights, .clippedShadows, .emptyCodes, .paddedDepth, .illuminationSlope, .ink, .contentAtBorder,
            .reflections:
            .fraction
        case .paperWhite, .inkBlack, .contrast, .paperCast, .noise, .streaks, .gutterShadow, .moire, .banding: .codes
        case .edgeWidth, .edgeWidthAlong, .misregistrationX, .misregistrationY: .pixels
        case .localEdgeWidth: .ratio
        case .lines, .stuckRows, .repeatedRows, .rowJumps, .uniformRows, .missingRows, .inkedParts: .count
        case .skew, .edgeSkew: .degrees
        case .sheetWidth, .sheetHeight, .smallestMargin, .lineCurvature, .facingPages, .objectsOverEdge: .millimetres
        }
    }

    /// What limits are compared with: of an angle its size, whichever way it leans.
    public func magnitude(of value: Double) -> Double { unit == .degrees ? abs(value) : value }
}
