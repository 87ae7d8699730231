import LinuxSystem
import PlatenModel
import Raster

/// Brings pages to the disk on a thread of its own, in order, while the scanner takes the next.
final class PageFinisher: Sendable {
    private struct Waiting: Sendable {
        let image: WrittenImage
        let conclude: @Sendable (Result<RecordedImage, Problem>) -> Void
    }

    private struct Line: Sendable {
        var waiting: [Waiting] = []
        var isClosed = false
    }

    private enum Next: Sendable {
        case page(Waiting)
        case end
    }

    private let line: Monitor<Line>
    /// Kept for its end, which waits for the pages.
    private let thread: Handover<DedicatedThread<Void>>

    /// - Throws: `internal-failure` where no thread can be had.
    init() throws(Problem) {
        let line = Monitor(Line())
        self.line = line
        do throws(SystemError) {
            thread = Handover(try DedicatedThread(name: "platen-finish") { Self.run(line) })
        } catch {
            throw Problem(.internalFailure, ["reason": error.description])
        }
    }

    deinit {
        line.change { $0.isClosed = true }
    }

    /// Brings a page to the disk. `conclude` is called on the finisher's thread.
    func finish(_ image: WrittenImage, _ conclude: @escaping @Sendable (Result<RecordedImage, Problem>) -> Void) {
        line.change { $0.waiting.append(Waiting(image: image, conclude: conclude)) }
    }

    private static func run(_ line: Monitor<Line>) {
        while true {
            let next: Next = line.wait { line in
                if !line.waiting.isEmpty { return .page(line.waiting.removeFirst()) }
                return line.isClosed ? .end : nil
            }
            guard case .page(let page) = next else { return }
            do throws(Problem) {
                page.conclude(.success(try page.image.makeDurable()))
            } catch {
                page.conclude(.failure(error))
            }
        }
    }
}
