import PlatenModel
import Raster

extension ProfileResolver {
    /// Bytes of the pixels of each of the profile's clips.
    ///
    /// - Parameter image: what the driver announces; height 0: unknown.
    /// - Throws: `clip-outside` where a frame reaches beyond the image by more than the profile's tolerance.
    func clipBytes(of image: ImageGeometry, rowsPerInch: Double) throws(Problem) -> [Int?] {
        let pixelsPerInch = image.resolutionX ?? image.resolutionY ?? profile.resolution
        var bytes: [Int?] = []
        for (index, frame) in profile.clips.enumerated() {
            let rectangle = PixelRectangle(frame, horizontal: pixelsPerInch, vertical: rowsPerInch)
            let allowed = (x: profile.areaTolerance / 25.4 * pixelsPerInch, y: profile.areaTolerance / 25.4 * rowsPerInch)
            let isWithin =
                Double(rectangle.left + rectangle.width) <= Double(image.width) + allowed.x
                && (image.height == 0 || Double(rectangle.top + rectangle.height) <= Double(image.height) + allowed.y)
            guard isWithin, let clip = rectangle.clamped(toWidth: image.width, height: image.height == 0 ? nil : image.height) else {
                throw frame.outside(
                    number: index + 1, width: image.width, rows: image.height, horizontal: pixelsPerInch, vertical: rowsPerInch)
            }
            bytes.append(ImageLayout(width: clip.width, samples: image.samples, depth: image.depth).bytesPerRow * clip.height)
        }
        return bytes
    }
}
