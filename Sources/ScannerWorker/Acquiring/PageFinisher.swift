import LinuxSystem
import PlatenModel
import Raster

/// Brings pages to the disk on a thread of its own, in order, while the scanner takes the next.
final class PageFinisher: Sendable {
    private struct Waiting: Sendable {
        let image: WrittenImage
        let conclude: @Sendable (Result<String, Problem>) -> Void
    }

    private let pages = WorkQueue<Waiting>()
    /// Kept for its end, which waits for the pages.
    private let thread: Handover<DedicatedThread<Void>>

    /// - Throws: `internal-failure` where no thread can be had.
    init() throws(Problem) {
        do throws(SystemError) {
            thread = Handover(try DedicatedThread(name: "platen-finish") { [pages] in Self.run(pages) })
        } catch {
            throw Problem(.internalFailure, ["reason": error.description])
        }
    }

    deinit {
        pages.close()
    }

    /// Brings a page to the disk. `conclude` is called on the finisher's thread, with the SHA-256 of the file.
    func finish(_ image: WrittenImage, _ conclude: @escaping @Sendable (Result<String, Problem>) -> Void) {
        pages.put(Waiting(image: image, conclude: conclude))
    }

    private static func run(_ pages: WorkQueue<Waiting>) {
        while let page = pages.take() {
            do throws(Problem) {
                page.conclude(.success(try page.image.makeDurable()))
            } catch {
                page.conclude(.failure(error))
            }
        }
    }
}
