import PlatenModel
import Sane

/// The scanner behind libsane, owned by the SANE thread.
final class SaneHandle: OpenedScanner {
    private var handle: SaneScanner
    let scanner: String

    init(_ handle: consuming SaneScanner) {
        scanner = handle.scanner
        self.handle = handle
    }

    var canceller: SaneCanceller { handle.canceller }
    var isScanning: Bool { handle.isScanning }

    func options(includingValues: Bool) throws(SaneError) -> [ScannerOption] {
        try handle.options(includingValues: includingValues)
    }

    func value(of index: Int) throws(SaneError) -> OptionValue? { try handle.value(of: index) }

    func set(_ index: Int, to value: OptionValue, adjusting: ValueAdjustment) throws(SaneError) -> OptionChange {
        try handle.set(index, to: value, adjusting: adjusting)
    }

    func press(_ index: Int) throws(SaneError) -> OptionChange { try handle.press(index) }
    func parameters() throws(SaneError) -> SaneParameters { try handle.parameters() }
    func start() throws(SaneError) { try handle.start() }
    func read(into buffer: inout MutableRawSpan) throws(SaneError) -> Int? { try handle.read(into: &buffer) }
    func cancel() { handle.cancel() }
}
