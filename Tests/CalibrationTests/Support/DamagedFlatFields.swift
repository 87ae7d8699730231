import Calibration
import PlatenModel
import Testing

/// Files of flat fields that something happened to.
enum DamagedFlatFields {
    /// Expects that each text is refused as unreadable, and tells by number which is not.
    static func expectRefused(_ texts: [String]) {
        for (index, text) in texts.enumerated() {
            #expect("\(index)") {
                try StoredFlatField(Array(text.utf8), path: "/state/flat-fields/a.json")
            } throws: {
                ($0 as? Problem)?.code == .flatFieldUnreadable
            }
        }
    }
}
