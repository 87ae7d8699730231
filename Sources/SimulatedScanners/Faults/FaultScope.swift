/// Whose faults a file holds.
enum FaultScope {
    /// Of the driver as a whole: the world's file `fault`.
    case driver
    case scanner

    /// Refuses a fault that cannot happen there.
    func check(_ fault: Fault) throws(ValueMistake) {
        switch (self, fault) {
        case (.driver, .event(_, at: .initialise)), (.driver, .event(_, at: .list)): return
        case (.driver, _): throw ValueMistake("the driver as a whole has the moments init and list only: no \(fault.kind)")
        case (.scanner, .event(_, at: .initialise)):
            throw ValueMistake("\(fault.kind) is none of one scanner: it stands in the file fault beside the scanners' folders")
        case (.scanner, _): return
        }
    }
}
