import PlatenModel

/// One delivery.
struct DeliveryReport: Report {
    let payload: JobDelivery

    var lines: [String] {
        Facts([
            "delivery to": payload.destination, "package": payload.package, "state": payload.state.rawValue,
            "attempts": String(payload.attempts), "files": payload.report.map { "\($0.intact) read back and intact" },
            "size": payload.report.map { HumanFormat.bytes($0.intactBytes) }, "job": payload.remark, "identifier": payload.id.rawValue,
        ]).lines
    }
}
