import PlatenModel
import WorkerProtocol

/// Draws what an order asks for.
public enum Renderer {
    /// Bytes of a thumbnail's file at most.
    private static let thumbnailBytes = 4 << 20

    /// Returns when the file is there under its name.
    ///
    /// - Throws: `image-unreadable` for a master that is damaged; on a contact sheet such a master leaves its place empty.
    public static func perform(_ order: RenderOrder) throws(Problem) {
        switch order.kind {
        case .picture:
            guard let first = order.pictures.first else { throw Problem(.pictureNotDrawn, ["path": order.output, "reason": "no image"]) }
            try JPEGFile.write(Overlay.draw(try ReducedMaster(first.source, longSide: order.longSide), first.marks), to: order.output)
        case .evened:
            guard let first = order.pictures.first, let evening = order.evening else {
                throw Problem(.pictureNotDrawn, ["path": order.output, "reason": "no image, or no flat field"])
            }
            try EvenedImage.write(first.source, evening, to: order.output)
        case .contactSheet:
            var pictures: [(picture: Picture, order: RenderedPicture)] = []
            for picture in order.pictures { pictures.append((try thumbnail(picture, order.longSide), picture)) }
            try JPEGFile.write(ContactSheet.draw(pictures, side: order.longSide), to: order.output)
        }
    }

    /// From its file, or made and kept there.
    private static func thumbnail(_ picture: RenderedPicture, _ longSide: Int) throws(Problem) -> Picture {
        if let path = picture.thumbnail, let known = JPEGFile.read(path, limit: thumbnailBytes) { return known }
        let master: ReducedMaster
        do throws(Problem) {
            master = try ReducedMaster(picture.source, longSide: longSide)
        } catch {
            return Picture(width: longSide, height: longSide, colour: .white)
        }
        let made = master.picture.upright(from: master.orientation)
        if let path = picture.thumbnail { try JPEGFile.write(made, to: path) }
        return made
    }
}
