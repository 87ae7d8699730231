import Curation
import Maintenance
import PlatenModel

extension MaintenanceService.Pictures {
    /// Kept among the other pictures, under the record's identifier.
    static func of(_ pictures: PictureService) -> Self {
        Self(
            newFile: { name throws(Problem) in try await pictures.newFile(name) },
            keep: { record, image, spots throws(Problem) in
                // A frame about each spot, wide enough to be seen.
                let frames = spots.prefix(99).map { spot in
                    let side = max(4, spot.diameter * 3)
                    return ClipFrame(x: spot.x - side / 2, y: spot.y - side / 2, width: side, height: side)
                }
                try await pictures.keepLook(record, of: image, spots: Array(frames))
            },
            discard: { await pictures.discard($0) })
    }
}
