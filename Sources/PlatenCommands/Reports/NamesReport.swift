import PlatenModel

/// Names: those that pages have beside those that they get, or those that may come.
struct NamesReport: Report {
    let payload: Page<NamedPage>

    var lines: [String] {
        if payload.items.isEmpty { return ["Every image has its name already."] }
        return payload.items.map { page in PlainText.oneLine(page.file.map { "\($0) -> \(page.name)" } ?? page.name) }
    }
}
