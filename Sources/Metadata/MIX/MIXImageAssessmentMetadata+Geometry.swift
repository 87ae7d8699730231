import PlatenModel

extension MIX.ImageAssessmentMetadata {
    init(_ geometry: ImageGeometry) {
        let x = geometry.resolutionX.flatMap(MIX.Rational.init)
        let y = geometry.resolutionY.flatMap(MIX.Rational.init)
        self.init(
            // Drivers tell pixels an inch of the original.
            spatialMetrics: x == nil && y == nil ? nil : .init(plane: "object plane", unit: "in.", x: x, y: y),
            colourEncoding: .init(
                bitsPerSample: .init(values: Array(repeating: geometry.depth, count: max(geometry.samples, 0)), unit: "integer"),
                samplesPerPixel: geometry.samples))
    }
}
