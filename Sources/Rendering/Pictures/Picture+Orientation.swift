import Raster

extension Picture {
    /// Turned so that it stands upright.
    func upright(from orientation: Orientation) -> Picture {
        guard orientation != .topLeft else { return self }
        let isTurned = orientation == .rightTop || orientation == .leftBottom
        var result = Picture(width: isTurned ? height : width, height: isTurned ? width : height, colour: .white)
        for y in 0..<height {
            for x in 0..<width {
                let place = PixelBox(left: x, top: y, width: 1, height: 1).upright(from: orientation, width: width, height: height)
                result[place.left, place.top] = self[x, y]
            }
        }
        return result
    }
}
