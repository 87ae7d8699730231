import PlatenModel
import Sane

/// An open scanner as the worker uses it, on the one thread that SANE belongs to. The calls are those of ``SaneScanner``.
protocol OpenedScanner: AnyObject {
    /// The stable name, for problems.
    var scanner: String { get }
    /// Whether a series of images runs; options cannot be set meanwhile.
    var isScanning: Bool { get }

    func options(includingValues: Bool) throws(SaneError) -> [ScannerOption]
    func value(of index: Int) throws(SaneError) -> OptionValue?
    func set(_ index: Int, to value: OptionValue, adjusting: ValueAdjustment) throws(SaneError) -> OptionChange
    func press(_ index: Int) throws(SaneError) -> OptionChange
    func parameters() throws(SaneError) -> SaneParameters
    func start() throws(SaneError)
    func read(into buffer: inout MutableRawSpan) throws(SaneError) -> Int?
    func cancel()
}
