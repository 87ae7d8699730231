import PlatenModel
import Raster
import Sane

/// Which of SANE's frames can be kept, and how they are called there.
enum FrameForm {
    /// Bits a sample that images may have.
    static let depths: Set<Int> = [1, 8, 16]

    /// The frame's parameters in the terms of the recorder. Throws `frame-unsupported` for frames that are no pixels of light.
    static func parameters(_ parameters: SaneParameters, of scanner: String) throws(Problem) -> FrameParameters {
        let kind: FrameKind
        switch parameters.format {
        case .grey: kind = .grey
        case .colour: kind = .rgb
        case .red: kind = .red
        case .green: kind = .green
        case .blue: kind = .blue
        case .unknown: throw unsupported(parameters, by: scanner)
        }
        return FrameParameters(
            kind: kind, width: parameters.pixelsPerLine, rows: parameters.lines, bytesPerRow: parameters.bytesPerLine,
            depth: parameters.depth, isLast: parameters.isLastFrame)
    }

    static func unsupported(_ parameters: SaneParameters, by scanner: String) -> Problem {
        let reason =
            if case .unknown(let number) = parameters.format { "frame format \(number)" } else { "\(parameters.depth) bits a sample" }
        return Problem(.frameUnsupported, ["scanner": scanner, "reason": reason])
    }
}
