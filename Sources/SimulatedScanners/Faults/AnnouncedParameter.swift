/// A part of what `sane_get_parameters` answers, which a fault can make a lie.
enum AnnouncedParameter: String, CaseIterable {
    case format = "announced-format"
    case lines = "announced-lines"
    case pixels = "announced-pixels"
    case bytesPerLine = "announced-bytes-per-line"
    case depth = "announced-depth"

    func set(_ value: Int32, in parameters: inout FrameParameters) {
        switch self {
        case .format: parameters.format = FrameFormat(rawValue: value)
        case .lines: parameters.lines = Int(value)
        case .pixels: parameters.pixelsPerLine = Int(value)
        case .bytesPerLine: parameters.bytesPerLine = Int(value)
        case .depth: parameters.depth = Int(value)
        }
    }
}
