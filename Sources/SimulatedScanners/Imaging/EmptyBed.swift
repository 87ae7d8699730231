/// Nothing but what is behind the page.
final class EmptyBed: PageContent {
    private let colour: Reflectance
    private let channels: Int
    private var isDrawn = false

    init(_ colour: Reflectance, channels: Int) {
        self.colour = colour
        self.channels = channels
    }

    func next(into samples: inout [UInt16]) -> RowChange {
        guard !isDrawn else { return .none }
        RowKernels.fill(&samples, pixels: 0..<samples.count / channels, channels: channels, with: colour)
        isDrawn = true
        return .whole
    }
}
