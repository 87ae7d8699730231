import PlatenModel
import WorkerProtocol

/// The part of the bed to be scanned, and what is cut out of it, by the sheets that a prescan showed.
struct SightedArea: Hashable {
    /// Millimetres from the bed's corner.
    let area: ClipFrame
    /// In millimetres from the corner of ``area``; none of a single sheet, which is the whole image.
    let clips: [ClipFrame]

    /// Nil: there are no sheets, or more than anybody lays on a glass.
    ///
    /// - Parameters:
    ///   - sheets: in millimetres from the bed's corner.
    ///   - bed: its width and height in millimetres.
    init?(_ sheets: [ClipFrame], margin: Double, bed: (width: Double, height: Double)) {
        guard (1...AcquireImage.greatestSheets).contains(sheets.count) else { return nil }
        let frames = sheets.map { sheet in
            let (left, top) = (max(0, sheet.x - margin), max(0, sheet.y - margin))
            let right = min(bed.width, sheet.x + sheet.width + margin)
            let bottom = min(bed.height, sheet.y + sheet.height + margin)
            return ClipFrame(x: left, y: top, width: right - left, height: bottom - top)
        }
        guard frames.allSatisfy({ $0.width > 0 && $0.height > 0 }) else { return nil }
        let left = frames.map(\.x).min() ?? 0
        let top = frames.map(\.y).min() ?? 0
        let right = frames.map { $0.x + $0.width }.max() ?? 0
        let bottom = frames.map { $0.y + $0.height }.max() ?? 0
        area = ClipFrame(x: left, y: top, width: right - left, height: bottom - top)
        clips = frames.count == 1 ? [] : frames.map { ClipFrame(x: $0.x - left, y: $0.y - top, width: $0.width, height: $0.height) }
    }
}
