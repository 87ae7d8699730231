import FoundationEssentials
import Glibc
import LinuxSystem
import PlatenModel

/// Tesseract at work on the strips of an image. The end of the value ends it.
///
/// It looks at them three times at the same time: for words, which tells numbers in a line with others, and for digits and for anything in pieces that
/// stand by themselves.
public struct NumberReading: ~Copyable, Sendable {
    private let strips: NumberStrips
    private let pieces: NumberPieces?
    private let ink: [StripInk]
    private let digits: ChildProgram?
    private let figures: ChildProgram?
    private let words: ChildProgram
    private let end: Double

    static let program = "tesseract"

    /// Reads the page numbers while `work` is done. Whatever goes wrong with the numbers is told with them: `tesseract-missing`,
    /// `page-numbers-unread`. Blocks for as long as `work` does, or for ``PageNumberLimits/seconds``: then it was late.
    public static func read<Result>(
        _ strips: NumberStrips, while work: () -> Result
    ) -> (result: Result, numbers: PrintedNumbers, isLate: Bool) {
        var reading: NumberReading?
        var problem: Problem?
        do throws(Problem) {
            reading = try NumberReading(of: strips)
        } catch {
            problem = error
        }
        let result = work()
        guard let reading = reading.take() else { return (result, PrintedNumbers(span: strips.span, problem: problem), false) }
        let end = reading.end
        do throws(Problem) {
            return (result, try reading.finish(), false)
        } catch {
            return (result, PrintedNumbers(span: strips.span, problem: error), MonotonicClock.seconds() >= end)
        }
    }

    /// - Throws: `tesseract-missing`; `page-numbers-unread`.
    private init(of strips: NumberStrips) throws(Problem) {
        let ink = StripInk.all(of: strips)
        let pieces = NumberPieces(of: strips, ink)
        let words = try Self.look(["tsv"], at: strips.file, strips.resolution)
        let digits = try Self.look(["-c", "tessedit_char_whitelist=0123456789", "tsv"], at: pieces, strips.resolution)
        let figures = try Self.look(["tsv"], at: pieces, strips.resolution)
        self.words = words
        self.digits = digits
        self.figures = figures
        self.pieces = pieces
        self.ink = ink
        self.strips = strips
        end = MonotonicClock.seconds() + PageNumberLimits.seconds
    }

    /// Nil: there are no pieces.
    private static func look(_ arguments: [String], at pieces: NumberPieces?, _ resolution: Double) throws(Problem) -> ChildProgram? {
        guard let pieces else { return nil }
        return try look(arguments, at: pieces.file, resolution)
    }

    private static func look(_ arguments: [String], at input: [UInt8], _ resolution: Double) throws(Problem) -> ChildProgram {
        do throws(SystemError) {
            // A picture of a few lines, read from standard input.
            let common = ["-", "-", "--psm", "6", "--dpi", String(Int(resolution.rounded()))]
            return try ChildProgram(program, common + arguments, environment: environment, input: input)
        } catch {
            let isMissing = error.number == ENOENT || error.number == EACCES
            throw Problem(isMissing ? .tesseractMissing : .pageNumbersUnread, ["reason": error.reason])
        }
    }

    /// Waits for what it finds; for ``PageNumberLimits/seconds`` after its beginning at most.
    ///
    /// - Throws: `page-numbers-unread`.
    private consuming func finish() throws(Problem) -> PrintedNumbers {
        let (strips, pieces, ink, end) = (strips, pieces, ink, end)
        let first = Self.table(words.finish(within: end - MonotonicClock.seconds()))
        // The end of each is waited for, whatever became of the others.
        let second = digits?.finish(within: end - MonotonicClock.seconds())
        let third = figures?.finish(within: end - MonotonicClock.seconds())
        let lines = try first.get()
        let alone = try [second, third].compactMap { $0 }.map { ending throws(Problem) in try Self.table(ending).get() }
        let finder = NumberFinder(strips: strips, ink: ink)
        return PrintedNumbers(span: strips.span, numbers: finder.numbers(in: lines, pieces, alone.first ?? [], alone.last ?? []))
    }

    private static func table(_ ending: ChildProgram.Ending) -> Result<[TesseractWord], Problem> {
        let reason: String
        switch ending {
        case .exited(let status, let output):
            // The head of the table comes before the work: it is there although nothing was done.
            if status ?? 0 != 0 {
                reason = "\(program) ended with status \(status ?? 0)"
            } else if let words = TesseractWord.words(output) {
                return .success(words)
            } else {
                reason = "\(program) wrote no table of words"
            }
        case .unwatched(let error): reason = "\(program) could not be waited for: \(error)"
        case .signalled(let signal): reason = "\(program) was ended by signal \(signal)"
        case .late: reason = "\(program) took more than \(Int(PageNumberLimits.seconds)) s"
        }
        return .failure(Problem(.pageNumbersUnread, ["reason": reason]))
    }

    /// This process's, without what is there for drivers. One thread each: the others of the machine scan.
    private static let environment: [String] = {
        let own = ProcessInfo.processInfo.environment.filter { !$0.key.hasPrefix("LD_") && !$0.key.hasPrefix("SANE_") }
        return own.merging(["OMP_THREAD_LIMIT": "1"]) { $1 }.map { "\($0.key)=\($0.value)" }
    }()

    /// Takes what programs are told of their surroundings. To be called before a driver is loaded: one that changes them meanwhile would be read
    /// half-way.
    public static func prepare() { _ = environment }
}
