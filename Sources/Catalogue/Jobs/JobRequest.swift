import Foundation
import PlatenModel

/// Brings what a request for a job says into the form that is kept; see ``JobLimits`` for what is refused.
enum JobRequest {
    /// The job that a request asks for. Its name and title are empty where the request names neither: see ``DatedJobNames``.
    ///
    /// - Throws: `job-name-invalid`, `request-malformed`.
    static func job(_ request: NewJob, by caller: Caller, at now: Date) throws(Problem) -> Job {
        if let name = request.name, !JobName.isValid(name) { throw Problem(.jobNameInvalid, ["job": String(name.prefix(120))]) }
        let name = request.name ?? ""
        return Job(
            id: .make(), name: name, title: try title(request.title) ?? name, created: now.asKept, createdBy: caller.userName,
            restrictedTo: try groups(request.restrictedTo ?? []), item: try item(request.item ?? JobItem()),
            place: try line(request.place, "place", atMost: JobLimits.longestPlace))
    }

    /// The title without spaces around it; nil where there is none.
    static func title(_ title: String?) throws(Problem) -> String? {
        try line(title, "title", atMost: JobLimits.longestTitle)
    }

    /// One line of text; nil where there is nothing but spaces.
    static func line(_ text: String?, _ name: String, atMost limit: Int) throws(Problem) -> String? {
        guard let text else { return nil }
        guard text.count <= limit, isPlain(text) else {
            throw Problem(
                .requestMalformed, ["reason": "\(name) is longer than \(limit) characters or has line ends or control characters"])
        }
        return text.allSatisfy(\.isWhitespace) ? nil : text
    }

    /// The groups in order, each once.
    static func groups(_ names: [String]) throws(Problem) -> [String] {
        let groups = Set(names)
        guard groups.count <= JobLimits.mostGroups, groups.allSatisfy({ !$0.isEmpty && $0.utf8.count <= JobLimits.longestGroup && isPlain($0) })
        else {
            throw Problem(.requestMalformed, ["reason": "restrictedTo takes at most \(JobLimits.mostGroups) names of groups"])
        }
        return groups.sorted()
    }

    /// The description with empty texts as nothing.
    static func item(_ item: JobItem) throws(Problem) -> JobItem {
        var item = item
        item.callNumber = try line(item.callNumber, "callNumber", atMost: JobLimits.longestName)
        item.institution = try line(item.institution, "institution", atMost: JobLimits.longestName)
        item.collection = try line(item.collection, "collection", atMost: JobLimits.longestName)
        item.documentType = try line(item.documentType, "documentType", atMost: JobLimits.longestName)
        item.remarks = try line(item.remarks, "remarks", atMost: JobLimits.longestRemark)
        item.slip = try line(item.slip, "slip", atMost: JobLimits.longestSlip)
        if let angle = item.maximumOpeningAngle, !JobLimits.openingAngles.contains(angle) {
            throw Problem(.requestMalformed, ["reason": "maximumOpeningAngle is not within \(JobLimits.openingAngles) degrees"])
        }
        if let expected = item.expected, !(1...JobLimits.mostExpected).contains(expected.count) {
            throw Problem(.requestMalformed, ["reason": "expected.count is not between 1 and \(JobLimits.mostExpected)"])
        }
        return item
    }

    /// Without NUL, at which SQLite cuts a text off, and without what would act on a terminal.
    private static func isPlain(_ text: String) -> Bool {
        !text.contains(where: \.isNewline) && !text.unicodeScalars.contains { $0.properties.generalCategory == .control }
    }
}
