import Crypto
import FoundationEssentials
import PlatenModel
import WorkerProtocol

/// Pictures of captures for people to look at: made by a worker when they are first asked for, then kept as files.
public actor PictureService {
    /// Captures on a contact sheet.
    public static let sheetSize = 48
    /// Pictures between two looks at how much they take.
    private static let pruning = 200

    private let folder: PictureFolder
    private let configuration: @Sendable () -> StationConfiguration
    private let hostName: String
    private let render: @Sendable (RenderOrder) async throws(Problem) -> Void
    /// One after the other: a station with two cores is there to scan.
    private var last: Task<Problem?, Never>?
    private var made = 0

    /// - Parameter render: returns when the order's output is there.
    public init(_ surroundings: CurationSurroundings, render: @escaping @Sendable (RenderOrder) async throws(Problem) -> Void) {
        folder = PictureFolder(path: surroundings.picturesFolder)
        configuration = surroundings.configuration
        hostName = surroundings.hostName
        self.render = render
    }

    /// The path of a picture's file.
    ///
    /// - Parameter master: the path of the capture's master.
    /// - Throws: `image-unreadable`, `picture-not-drawn`, `storage-failed`, `storage-full`; of an evened one `flat-field-missing` and
    ///   `flat-field-unreadable`.
    public func picture(_ kind: PictureKind, of capture: Capture, master: String) async throws(Problem) -> String {
        let path = folder.path(of: capture.id, kind)
        if kind == .evened { return try await evened(capture, master: master, at: path) }
        let marks = kind == .overlay ? RenderMark.marks(of: capture.verdicts) : []
        let order = RenderOrder(
            kind: .picture, pictures: [RenderedPicture(source: master, marks: marks)], longSide: kind.longSide, output: path)
        return try await make(order)
    }

    private func evened(_ capture: Capture, master: String, at path: String) async throws(Problem) -> String {
        guard let flatField = capture.flatField else {
            throw Problem(.flatFieldMissing, ["capture": capture.id.rawValue, "scanner": capture.scanner])
        }
        // As large as masters: room is made before.
        await folder.prune()
        let (geometry, configuration) = (capture.geometry, configuration())
        let bytes = geometry.width * geometry.samples * geometry.depth / 8 * geometry.height
        try await folder.checkSpace(for: bytes, reserve: configuration.reservedBytes)
        let evening = EveningOrder(
            file: "\(DefaultPaths.flatFields(in: configuration.stateFolder))/\(flatField.file)", flatField: flatField, make: capture.vendor,
            model: capture.model,
            acquired: capture.acquired, hostComputer: hostName, uniqueID: Self.identifier(of: capture, flatField),
            recipe: "The image \(capture.id.rawValue) evened out by the flat field \(flatField.calibration.rawValue)",
            bytes: bytes)
        return try await make(
            RenderOrder(kind: .evened, pictures: [RenderedPicture(source: master)], longSide: 0, output: path, evening: evening))
    }

    /// The same for the same image and flat field: a UUID of version 8 (RFC 9562), by a digest of both.
    private static func identifier(of capture: Capture, _ flatField: CaptureFlatField) -> String {
        var bytes = Array(SHA256.hash(data: Data("\(capture.id.rawValue) \(flatField.calibration.rawValue)".utf8)).prefix(16))
        bytes[6] = bytes[6] & 0x0F | 0x80
        bytes[8] = bytes[8] & 0x3F | 0x80
        let digits = bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }
        return [0..<4, 4..<6, 6..<8, 8..<10, 10..<16].map { digits[$0].joined() }.joined(separator: "-")
    }

    /// The path of a sheet with thumbnails of these captures, in this order, framed where quality control has something against them.
    ///
    /// - Parameter captures: with the paths of their masters.
    public func contactSheet(of captures: [(capture: Capture, master: String)]) async throws(Problem) -> String {
        let pictures = captures.map { capture, master in
            RenderedPicture(
                source: master, label: Self.label(of: capture), marks: RenderMark.marks(of: capture.verdicts),
                thumbnail: folder.path(of: capture.id, .thumbnail))
        }
        // Whatever changes on it makes it another sheet.
        var hash = SHA256()
        for picture in pictures { hash.update(data: Data("\(picture)\n".utf8)) }
        let digest = hash.finalize().prefix(16).map { byte in (byte < 16 ? "0" : "") + String(byte, radix: 16) }.joined()
        let order = RenderOrder(
            kind: .contactSheet, pictures: pictures, longSide: PictureKind.thumbnail.longSide, output: folder.path(ofSheet: digest))
        return try await make(order)
    }

    /// The path of a file that somebody else is to write; its folder is there.
    public func newFile(_ name: String) async throws(Problem) -> String {
        try await folder.prepare()
        return "\(folder.path)/\(name)"
    }

    /// Makes a picture of a preview, with the sheets framed.
    public func keepPreview(_ preview: Identifier<ScannerPreview>, of image: String, sheets: [ClipFrame]) async throws(Problem) {
        try await keep(image, frames: sheets, at: folder.path(of: preview))
    }

    /// Makes a picture of a look at a bed for maintenance, with what was found framed.
    public func keepLook(_ record: Identifier<MaintenanceRecord>, of image: String, spots: [ClipFrame]) async throws(Problem) {
        try await keep(image, frames: spots, at: folder.path(of: record))
    }

    private func keep(_ image: String, frames: [ClipFrame], at output: String) async throws(Problem) {
        let marks = frames.enumerated().map { index, sheet in
            RenderMark(
                number: index + 1, action: .warn, place: MeasuredPlace(left: sheet.x, top: sheet.y, width: sheet.width, height: sheet.height))
        }
        let order = RenderOrder(
            kind: .picture, pictures: [RenderedPicture(source: image, marks: marks)], longSide: PictureKind.overlay.longSide,
            output: output)
        _ = try await make(order)
    }

    /// The path of a preview's picture; nil where there is none, or none any more.
    public func preview(_ preview: Identifier<ScannerPreview>) async -> String? {
        await kept(preview.rawValue, at: folder.path(of: preview))
    }

    /// The path of the picture of a look at a bed for maintenance; nil where there is none, or none any more.
    public func look(_ record: Identifier<MaintenanceRecord>) async -> String? {
        await kept(record.rawValue, at: folder.path(of: record))
    }

    private func kept(_ identifier: String, at path: String) async -> String? {
        // Nothing else is a name of a file here.
        guard UUID(uuidString: identifier)?.uuidString.lowercased() == identifier else { return nil }
        return await folder.exists(path) ? path : nil
    }

    /// Removes a file that is of no more use.
    public func discard(_ file: String) async { await folder.discard(file) }

    /// Its place in the item, and the number that it bears.
    static func label(of capture: Capture) -> String {
        (["\(capture.position)"] + [capture.designation.map { "\($0)" }].compactMap(\.self)).joined(separator: " - ")
    }

    private func make(_ order: RenderOrder) async throws(Problem) -> String {
        if await folder.exists(order.output) { return order.output }
        let (before, folder, render) = (last, folder, render)
        let task = Task { () -> Problem? in
            _ = await before?.value
            // Somebody who asked at the same time had it made.
            if await folder.exists(order.output) { return nil }
            do throws(Problem) {
                try await folder.prepare()
                try await render(order)
                return nil
            } catch {
                return error
            }
        }
        last = task
        if let problem = await task.value { throw problem }
        made += 1
        if made.isMultiple(of: Self.pruning) { await folder.prune() }
        return order.output
    }
}

extension RenderMark {
    /// The places of all verdicts, numbered through in their order.
    static func marks(of verdicts: [Verdict]) -> [RenderMark] {
        verdicts.flatMap { verdict in verdict.places.map { (verdict.action, $0) } }.enumerated().map { index, entry in
            RenderMark(number: index + 1, action: entry.0, place: entry.1)
        }
    }
}
