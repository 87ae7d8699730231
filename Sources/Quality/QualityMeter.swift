import PlatenModel

/// All measures of one image, taken while its rows pass. Memory depends on the width of the image and hardly on its length; how the rows are cut
/// into pieces makes no difference.
public struct QualityMeter: Sendable {
    /// Rows between two looks at what passed so far.
    private static let outlook = 64

    private let form: ImageForm
    private var rows = 0
    private var planes: RowPlanes
    private var lumaHistogram: ChannelHistograms
    private var reducer: ReducedImageBuilder
    private var noise: NoiseMeter
    private var sharpness: SharpnessMeter
    private var streaks: StreakMeter
    private var rowMeter: RowMeter
    private var fringes: FringeMeter
    private var moire: MoireMeter
    private var banding: BandingMeter
    private var glass: GlassMeter?
    /// What passed so far.
    private var noiseSoFar = 2.0
    private var paperSoFar = 235

    /// - Parameters:
    ///   - glass: places to be watched, in millimetres from the corner of the image, of an image that was scanned through a glass; nil: it was not, or
    ///     nobody wants to know of its glass.
    ///   - isEmptyBed: there is no document, and hairs can be told from its strokes.
    public init(form: ImageForm, glass: [WatchedSpot]? = nil, isEmptyBed: Bool = false) {
        self.form = form
        planes = RowPlanes(form)
        lumaHistogram = ChannelHistograms(channels: 1, depth: 8)
        reducer = ReducedImageBuilder(form)
        noise = NoiseMeter(width: form.width)
        sharpness = SharpnessMeter(width: form.width)
        streaks = StreakMeter(width: form.width)
        rowMeter = RowMeter(width: form.width)
        moire = MoireMeter(width: form.width)
        banding = BandingMeter(width: form.width)
        self.glass = glass.flatMap { GlassMeter(form: form, watched: $0, findsFibres: isEmptyBed) }
        fringes = FringeMeter(width: form.samples == 3 ? form.width : 0)
    }

    /// Takes the next rows.
    ///
    /// - Parameter bytes: `count` rows of ``ImageForm/bytesPerRow`` bytes; more bytes and fewer are left alone.
    public mutating func take(_ bytes: RawSpan, count: Int) {
        let length = form.bytesPerRow
        guard length > 0 else { return }
        for row in 0..<min(count, bytes.byteCount / length) { take(row: bytes.extracting(row * length..<(row + 1) * length)) }
    }

    private mutating func take(row: RawSpan) {
        planes.take(row)
        // A copy shares the memory: nothing is copied, and the planes are not changed meanwhile.
        let luma = planes.luma
        let span = luma.span
        reducer.take(span)
        defer { rows += 1 }
        guard form.depth > 1 else { return }
        // An eighth of the rows tells paper and ink as well as all of them do.
        if rows.isMultiple(of: 8) { lumaHistogram.count(span, channel: 0) }
        noise.take(span, row: rows)
        if rows.isMultiple(of: Self.outlook) { lookOut() }
        sharpness.take(span, row: rows, noise: noiseSoFar)
        streaks.take(span, row: rows, noise: noiseSoFar, paper: paperSoFar)
        rowMeter.take(span, row: rows)
        moire.take(span)
        banding.take(span, noise: noiseSoFar)
        glass?.take(span, noise: noiseSoFar, paper: paperSoFar)
        guard form.samples == 3, fringes.looks(at: rows) else { return }
        guard form.depth == 16 else { return fringes.take(row, row: rows) }
        let (red, green, blue) = (planes.red, planes.green, planes.blue)
        fringes.take(red: red.span, green: green.span, blue: blue.span, row: rows)
    }

    private var luma: Histogram { lumaHistogram.histogram(0) }

    private mutating func lookOut() {
        noiseSoFar = max(0.25, noise.value ?? noiseSoFar)
        let luma = luma
        if luma.total > 0 { paperSoFar = luma.mode(from: luma.percentile(0.6)) }
    }

    /// All numbers, once the last row was taken.
    public consuming func finish() -> ImageQuality { findings().quality }

    /// The same with what the image tells of the glass.
    public consuming func findings() -> ImageFindings {
        let glass = glass?.finish()
        return ImageFindings(quality: numbers(), glass: glass)
    }

    private consuming func numbers() -> ImageQuality {
        let image = reducer.finish()
        let luma = luma
        let level = noise.value
        let exposure = ExposureMeasures(planes.histograms, luma: luma, noise: level)
        var measurements = exposure.measurements()
        measurements.append(
            Measurement(.noise, form.depth == 1 ? .notMeasurable(.bitonal) : level.map { .value($0) } ?? .notMeasurable(.nothingToJudge)))
        let marks = InkMeasures.marks(of: image, noise: level ?? 2)
        let runs = MarkedRuns(marks, width: image.width)
        let picture = pictureMeasurements(image, marks, runs)
        measurements += picture.measurements
        measurements.append(missingRows)
        if form.depth == 1 {
            let measures: [Measure] = [
                .edgeWidth, .edgeWidthAlong, .localEdgeWidth, .streaks, .lines, .stuckRows, .repeatedRows, .rowJumps, .uniformRows, .moire, .banding,
            ]
            measurements += .notMeasurable(measures, .bitonal)
        } else {
            let contrast = Double(luma.percentile(0.99) - luma.percentile(0.01))
            measurements += sharpness.measurements(form, height: rows, noise: max(0.25, level ?? 2), contrast: contrast)
            measurements += streaks.measurements(form, height: rows, noise: level ?? 2)
            measurements += rowMeter.measurements(form, noise: level)
            measurements.append(moire.measurement())
            measurements.append(banding.measurement())
        }
        if form.samples == 3 {
            measurements += fringes.measurements()
        } else {
            measurements += .notMeasurable([.misregistrationX, .misregistrationY], .grey)
        }
        let hash = PageHash(runs, angle: picture.angle)
        return ImageQuality(version: ImageQuality.currentVersion, measurements: measurements, hash: hash?.text)
    }

    private var missingRows: Measurement {
        guard let expected = form.expectedRows, rows > 0 else { return Measurement(.missingRows, .notMeasurable(.lengthUnknown)) }
        return Measurement(.missingRows, .value(Double(max(0, expected - rows))))
    }

    /// What the small picture tells, and the angle that its lines have, be it only likely.
    private func pictureMeasurements(
        _ image: ReducedImage, _ marks: [Bool], _ runs: MarkedRuns
    ) -> (measurements: [Measurement], angle: Double?) {
        let ink = InkMeasures.measurements(of: image, marks: runs)
        let border = SheetBorder(image)
        var measurements = ink
        let share = ink.first?.result.value ?? 0
        let isJudged = image.isLargeEnough && SkewMeter.isJudged(ink: share)
        let strips = isJudged ? InkStrips(image, isTransposed: false) : nil
        let lean = SkewMeter.lean(of: image, strips, share: share)
        measurements.append(lean.measurement)
        measurements += border.measurements
        let gutter = Gutter(image)
        measurements.append(LineCurvature.measurement(of: image, strips, angle: lean.measurement.result.value, gutter))
        measurements.append(BorderContent.measurement(of: border, marks: marks))
        measurements.append(form.depth == 1 ? Measurement(.illuminationSlope, .notMeasurable(.bitonal)) : IlluminationSlope.measurement(of: image))
        measurements +=
            form.depth == 1
            ? .notMeasurable([.reflections, .gutterShadow, .facingPages, .objectsOverEdge], .bitonal)
            : [
                Reflections.measurement(of: image), GutterShadow.measurement(of: image, gutter), FacingPages.measurement(of: border, gutter),
                EdgeObjects.measurement(of: border),
            ]
        return (measurements, lean.likely)
    }
}
