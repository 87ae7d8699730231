import LinuxSystem
import PageNumbers
import PlatenModel
import Raster

/// Brings pages to the disk on a thread of its own, in order, while the scanner takes the next. Meanwhile page numbers are read, by a program.
final class PageFinisher: Sendable {
    private struct Waiting: Sendable {
        let image: WrittenImage
        let strips: NumberStrips?
        let conclude: @Sendable (Result<FinishedImage, Problem>) -> Void
    }

    /// Pages that wait for no page numbers after one whose took too long: a program that hangs must not hold up a stack at every sheet.
    private static let pagesAfterLate = 20

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

    /// Brings a page to the disk. `conclude` is called on the finisher's thread.
    ///
    /// - Parameter strips: what is looked at for page numbers; nil: they are not read.
    func finish(_ image: WrittenImage, _ strips: NumberStrips? = nil, _ conclude: @escaping @Sendable (Result<FinishedImage, Problem>) -> Void) {
        pages.put(Waiting(image: image, strips: strips, conclude: conclude))
    }

    private static func run(_ pages: WorkQueue<Waiting>) {
        var skipped = 0
        while let page = pages.take() { page.conclude(finish(page, &skipped)) }
    }

    /// - Parameter skipped: pages whose numbers are not to be read, because those of one before took too long.
    private static func finish(_ page: Waiting, _ skipped: inout Int) -> Result<FinishedImage, Problem> {
        guard let strips = page.strips else { return durable(page.image).map { FinishedImage(sha256: $0, printedNumbers: nil) } }
        guard skipped == 0 else {
            skipped -= 1
            let problem = Problem(.pageNumbersUnread, ["reason": "those of a page before took too long"])
            return durable(page.image).map { FinishedImage(sha256: $0, printedNumbers: PrintedNumbers(span: strips.span, problem: problem)) }
        }
        let (result, numbers, isLate) = NumberReading.read(strips) { durable(page.image) }
        if isLate { skipped = pagesAfterLate }
        return result.map { FinishedImage(sha256: $0, printedNumbers: numbers) }
    }

    private static func durable(_ image: WrittenImage) -> Result<String, Problem> {
        do throws(Problem) {
            return .success(try image.makeDurable())
        } catch {
            return .failure(error)
        }
    }
}
