import Crypto
import PlatenModel

/// Writes one clip while the rows of its exposure pass. Used on one thread.
final class ClipRecorder<Observer: RowObserver> {
    private let order: ClipOrder
    private let plan: ImagePlan
    /// Nil: it begins beyond the last column.
    private let rectangle: PixelRectangle?
    private let exposureWidth: Int
    private let horizontal: Double
    private let vertical: Double
    private let cutter: RowCutter?
    private var block: RowBlock
    private var observer: Observer?
    private var encoder: TIFFEncoder?
    private var digest = SHA256()
    private var rows = 0
    private var failure: Problem?

    init(_ order: ClipOrder, of exposure: ImageLayout, tags: ImageTags, compression: MasterCompression, observe: (ImageLayout) -> Observer) {
        self.order = order
        exposureWidth = exposure.width
        horizontal = tags.horizontalResolution ?? RasterLimits.unknownResolution
        vertical = tags.verticalResolution ?? RasterLimits.unknownResolution
        rectangle = PixelRectangle(order.frame, horizontal: horizontal, vertical: vertical).clamped(toWidth: exposure.width, height: nil)
        cutter = rectangle.map { RowCutter($0, of: exposure) }
        let layout = cutter?.layout ?? exposure
        var own = tags
        own.imageUniqueID = order.imageUniqueID
        plan = ImagePlan(layout: layout, rows: rectangle?.height, tags: own, compression: compression)
        block = RowBlock(layout: layout)
        observer = rectangle == nil ? nil : observe(layout)
    }

    /// Takes those of the exposure's rows that are the clip's.
    func take(_ bytes: RawSpan, first: Int, count: Int) {
        guard let rectangle, let cutter, failure == nil, count > 0 else { return }
        let wanted = max(first, rectangle.top)..<max(max(first, rectangle.top), min(first + count, rectangle.top + rectangle.height))
        let rowBytes = bytes.byteCount / count
        for row in wanted {
            let start = (row - first) * rowBytes
            let offset = block.rows * block.layout.bytesPerRow
            block.withRoom { cutter.cut(bytes.extracting(start..<start + rowBytes), to: &$0, at: offset) }
            block.rows += 1
            if block.rows == block.capacity { write() }
        }
    }

    /// Closes the file. To be called once.
    func finish(exposureRows: Int) -> CutImage<Observer.Output> {
        write()
        do throws(Problem) {
            if let failure { throw failure }
            guard let rectangle, let encoder = encoder.take() else {
                throw order.frame.outside(
                    number: order.number, width: exposureWidth, rows: exposureRows, horizontal: horizontal, vertical: vertical)
            }
            let written = try encoder.finish()
            let layout = plan.layout
            let geometry = ImageGeometry(
                width: layout.width, height: rows, samples: layout.samples, depth: layout.depth,
                resolutionX: plan.tags.horizontalResolution, resolutionY: plan.tags.verticalResolution)
            let image = WrittenImage(
                file: order.file, size: written.size, sha256: written.digest, rowsSHA256: digest.finalize().hexText, geometry: geometry,
                warnings: rows < rectangle.height ? [.endsEarly(rows: rows, of: rectangle.height)] : [])
            return CutImage(rectangle: rectangle, result: .success(image), observation: observer.take()?.finish())
        } catch {
            order.file.discard()
            return CutImage(rectangle: rectangle, result: .failure(error), observation: nil)
        }
    }

    private func write() {
        guard failure == nil, block.rows > 0 else { return }
        do throws(Problem) {
            if encoder == nil { encoder = try TIFFEncoder(file: order.file.file, plan: plan) }
            try encoder?.append(block)
        } catch {
            failure = error
        }
        block.withRows {
            digest.update($0)
            observer?.take($0, count: block.rows)
        }
        rows += block.rows
        block.rows = 0
    }
}

extension CaptureWarning {
    fileprivate static func endsEarly(rows: Int, of wanted: Int) -> CaptureWarning {
        CaptureWarning(code: .fewerRows, sentence: "The exposure ends within the clip: it has \(rows) rows of \(wanted).")
    }
}
