import PlatenModel
import Raster
import Sane

/// The frames of one image from an open scanner whose first frame has begun.
struct ScannerFrameSource: FrameSource {
    private let handle: any OpenedScanner
    /// The frame that runs already; nil once it has been asked for.
    private var begun: FrameParameters?
    /// Bytes of all frames so far.
    private(set) var bytes = 0
    /// The scanner said while reading that the feeder is empty.
    private(set) var ranOutOfDocuments = false

    init(_ handle: any OpenedScanner, begun: FrameParameters) {
        self.handle = handle
        self.begun = begun
    }

    mutating func startFrame() throws(Problem) -> FrameParameters {
        if let begun {
            self.begun = nil
            return begun
        }
        try handle.asking { scanner throws(SaneError) in try scanner.start() }
        return try Self.parameters(of: handle)
    }

    /// The exact parameters of the frame that has begun.
    static func parameters(of handle: any OpenedScanner) throws(Problem) -> FrameParameters {
        let parameters = try handle.asking { scanner throws(SaneError) in try scanner.parameters() }
        return try FrameForm.parameters(parameters, of: handle.scanner)
    }

    mutating func read(into buffer: inout MutableRawSpan) throws(Problem) -> Int? {
        do throws(SaneError) {
            let count = try handle.read(into: &buffer)
            bytes += count ?? 0
            return count
        } catch {
            guard error.status == .noDocuments else { throw error.problem }
            ranOutOfDocuments = true
            // Sheet-fed scanners say so at the end of the sheet (simple-scan, scanner.vala: "only return NO_DOCS after a read"); before the first
            // byte it means that there was no sheet.
            guard bytes > 0 else { throw error.problem }
            return nil
        }
    }
}
