/// One thing that a survey of the masters comes across.
public enum SurveyedFile: Sendable, Hashable {
    case jobRecord(JobRecord)
    case capture(SurveyedCapture)
    case finding(SurveyFinding)
}
