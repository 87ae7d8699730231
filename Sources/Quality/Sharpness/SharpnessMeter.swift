import PlatenModel

/// How sharp an image is, by the widths of its strongest edges: independent of how much text there is, of its contrast and, unlike the variance of
/// the Laplacian or Tenengrad, of its content.
struct SharpnessMeter: Sendable {
    /// Edges that an image needs, and a zone of it.
    private static let edges = 200
    private static let zoneEdges = 60
    private static let zoneExcess = 1.35
    /// The third quartile of a zone's widths over the first, at most: type and lines that are out of focus are all about as wide, tones of pictures and
    /// screens are soft by themselves and of all widths.
    private static let zoneScatter = 2.0

    private var rows: RowEdges
    private var columns: ColumnEdges

    init(width: Int) {
        rows = RowEdges(width: width)
        columns = ColumnEdges(width: width)
    }

    mutating func take(_ luma: Span<UInt8>, row: Int, noise: Double) {
        rows.take(luma, row: row, noise: noise)
        columns.take(luma, row: row, noise: noise)
    }

    /// - Parameters:
    ///   - noise: of a pixel, in codes.
    ///   - contrast: codes between the 1st and the 99th percentile.
    consuming func measurements(_ form: ImageForm, height: Int, noise: Double, contrast: Double) -> [Measurement] {
        columns.finish(noise: noise)
        let least = max(12 * noise / 5.0.squareRoot(), 0.25 * contrast)
        let across = rows.grid.all.quartile(from: least, least: Self.edges)
        let along = columns.grid.all.quartile(from: least, least: Self.edges)
        func result(_ value: Double?) -> MeasurementResult { value.map { .value($0) } ?? .notMeasurable(.nothingToJudge) }
        return [
            Measurement(.edgeWidth, result(across)), Measurement(.edgeWidthAlong, result(along)),
            local(form, height, least, [(rows.grid, across), (columns.grid, along)]),
        ]
    }

    /// The widest edges of a zone, in terms of those of the whole image.
    private func local(_ form: ImageForm, _ height: Int, _ least: Double, _ grids: [(grid: ZoneGrid, whole: Double?)]) -> Measurement {
        var worst: Double?
        var places: [MeasuredPlace] = []
        for (grid, whole) in grids {
            guard let whole, whole > 0 else { continue }
            for zone in grid.zones(rows: height) {
                guard let width = zone.edges.quartile(from: least, least: Self.zoneEdges),
                    let upper = zone.edges.percentile(0.75, from: least, least: Self.zoneEdges), upper <= Self.zoneScatter * width
                else { continue }
                let ratio = width / whole
                worst = max(worst ?? 0, ratio)
                if ratio > Self.zoneExcess, let place = form.place(zone.columns, zone.rows, value: ratio) { places.append(place) }
            }
        }
        guard let worst else { return Measurement(.localEdgeWidth, .notMeasurable(.nothingToJudge)) }
        return Measurement(.localEdgeWidth, .value(worst), places: places.sorted { ($0.value ?? 0) > ($1.value ?? 0) })
    }
}
