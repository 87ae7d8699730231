import LinuxSystem
import PlatenModel

/// The three passes of a colour image, kept on disk until the last is there.
///
/// The file loses its name as soon as it is made: whatever happens, the kernel frees it when the process lets go.
struct PassSpool {
    /// Where the rows of one pass lie in the file, without padding, one sample a pixel.
    struct Pass {
        var offset: Int
        var rows: Int
    }

    let file: OpenFile
    let layout: ImageLayout
    private(set) var passes: [FrameKind: Pass] = [:]
    private var end = 0

    /// - Parameters:
    ///   - path: of the image that is recorded; the spool lies beside it, where there has to be room anyway.
    ///   - layout: of the rows of each pass.
    init(beside path: String, layout: ImageLayout) throws(Problem) {
        let spoolPath = path + ".spool"
        file = try OpenFile.create(spoolPath)
        self.layout = layout
        do {
            try FileDescriptor.remove(spoolPath)
        } catch {
            throw Problem(storing: error, at: spoolPath)
        }
    }

    /// Adds all rows of a pass; returns what the feed knows about it.
    mutating func add<Source: FrameSource & ~Copyable>(
        _ frame: FrameParameters, from source: inout Source, scanner: String, observer: RecordingObserver
    ) throws(Problem) -> FrameFeed {
        var reader = FrameReader(frame: frame, scanner: scanner)
        var block = RowBlock(layout: layout)
        var pass = Pass(offset: end, rows: 0)
        repeat {
            try reader.fill(&block, from: &source, observer: observer)
            try append(block)
            pass.rows += block.rows
        } while block.rows == block.capacity
        passes[frame.kind] = pass
        return reader.feed
    }

    private mutating func append(_ block: borrowing RowBlock) throws(Problem) {
        let file = file
        let offset = end
        do {
            try block.withRows { rows throws(SystemError) in try file.descriptor.write(rows, at: offset) }
        } catch {
            throw Problem(storing: error, at: file.path)
        }
        end += block.rows * layout.bytesPerRow
    }
}
