@testable import PlatenCommands

extension DoctorVerdict {
    var outcome: DoctorFinding.Outcome { DoctorFinding(check: "", self).outcome }
    var sentence: String { DoctorFinding(check: "", self).sentence }
    var mend: String? { DoctorFinding(check: "", self).mend }
}
