import PlatenModel

/// Every path of the socket's resources, as it goes over the wire.
package struct Route: Sendable, Hashable {
    /// Percent-encoded, with a slash first.
    package private(set) var path: String
    private var parameters: [String] = []

    private init(_ segments: String..., root: String = "/v1") {
        path = root + segments.map { "/" + Self.encode($0) }.joined()
    }

    package static let status = Route("status")
    package static let scanners = Route("scanners")
    package static let scannersRefresh = Route("scanners", "refresh")
    package static let profiles = Route("profiles")
    package static let profileCheck = Route("profiles", "check")
    package static let jobs = Route("jobs")
    package static let jobsImport = Route("jobs", "import")
    package static let captures = Route("captures")
    package static let alerts = Route("alerts")
    package static let events = Route("events")
    package static let destinations = Route("destinations")
    package static let retention = Route("retention")
    package static let removals = Route("retention", "removals")
    /// Where Prometheus looks for it.
    package static let metrics = Route("metrics", root: "")

    package static func scanner(_ name: String) -> Route { Route("scanners", name) }
    package static func scannerOptions(_ name: String) -> Route { Route("scanners", name, "options") }
    package static func scannerRetry(_ name: String) -> Route { Route("scanners", name, "retry") }
    package static func scannerTrigger(_ name: String) -> Route { Route("scanners", name, "trigger") }
    package static func profile(_ name: String) -> Route { Route("profiles", name) }
    package static func profileFit(_ name: String) -> Route { Route("profiles", name, "fit") }
    package static func profileQuality(_ name: String) -> Route { Route("profiles", name, "quality") }
    package static func profileText(_ name: String) -> Route { Route("profiles", name, "text") }
    package static func profileDifferences(_ name: String) -> Route { Route("profiles", name, "differences") }
    package static func job(_ identifierOrName: String) -> Route { Route("jobs", identifierOrName) }
    package static func restriction(ofJob identifierOrName: String) -> Route { Route("jobs", identifierOrName, "restriction") }
    package static func moves(ofJob identifierOrName: String) -> Route { Route("jobs", identifierOrName, "moves") }
    package static func history(ofJob identifierOrName: String) -> Route { Route("jobs", identifierOrName, "history") }
    package static func pages(ofJob identifierOrName: String) -> Route { Route("jobs", identifierOrName, "pages") }
    package static func order(ofJob identifierOrName: String) -> Route { Route("jobs", identifierOrName, "order") }
    package static func names(ofJob identifierOrName: String) -> Route { Route("jobs", identifierOrName, "names") }
    package static func completeness(ofJob identifierOrName: String) -> Route { Route("jobs", identifierOrName, "completeness") }
    package static func acceptances(ofJob identifierOrName: String) -> Route { Route("jobs", identifierOrName, "acceptances") }
    package static func cycles(ofJob identifierOrName: String) -> Route { Route("jobs", identifierOrName, "cycles") }
    package static func packages(ofJob identifierOrName: String) -> Route { Route("jobs", identifierOrName, "packages") }
    package static func package(_ identifierOrName: String, ofJob job: String) -> Route { Route("jobs", job, "packages", identifierOrName) }
    package static func deliveries(ofJob identifierOrName: String) -> Route { Route("jobs", identifierOrName, "deliveries") }
    package static func delivery(_ identifier: String, ofJob job: String) -> Route { Route("jobs", job, "deliveries", identifier) }
    package static func cycle(_ identifierOrPrefix: String) -> Route { Route("cycles", identifierOrPrefix) }
    package static func cyclePause(_ identifierOrPrefix: String) -> Route { Route("cycles", identifierOrPrefix, "pause") }
    package static func cycleResume(_ identifierOrPrefix: String) -> Route { Route("cycles", identifierOrPrefix, "resume") }
    package static func cycleEnd(_ identifierOrPrefix: String) -> Route { Route("cycles", identifierOrPrefix, "end") }
    package static func cycleTrigger(_ identifierOrPrefix: String) -> Route { Route("cycles", identifierOrPrefix, "trigger") }
    package static func capture(_ identifierOrPrefix: String) -> Route { Route("captures", identifierOrPrefix) }
    package static func quality(of capture: Identifier<Capture>) -> Route { Route("captures", capture.rawValue, "quality") }
    package static func master(of capture: Identifier<Capture>) -> Route { Route("captures", capture.rawValue, "master") }

    package static func previews(ofScanner name: String) -> Route { Route("scanners", name, "previews") }
    package static func preview(_ preview: Identifier<ScannerPreview>) -> Route { Route("previews", preview.rawValue) }
    package static let maintenance = Route("maintenance")
    package static func alert(_ number: Int64) -> Route { Route("alerts", String(number)) }
    package static func maintenance(ofScanner name: String) -> Route { Route("scanners", name, "maintenance") }
    package static func condition(ofScanner name: String) -> Route { Route("scanners", name, "condition") }
    package static func glass(ofScanner name: String) -> Route { Route("scanners", name, "glass") }
    package static func figure(_ figure: String, ofScanner name: String) -> Route { Route("scanners", name, "figures", figure) }
    package static func picture(of record: Identifier<MaintenanceRecord>) -> Route { Route("maintenance", record.rawValue, "picture") }
    package static let inspections = Route("inspections")
    package static func inspections(ofJob identifierOrName: String) -> Route { Route("jobs", identifierOrName, "inspections") }
    package static func inspection(of capture: Identifier<Capture>) -> Route { Route("captures", capture.rawValue, "inspection") }
    package static let backup = Route("backup")
    package static let fixityRuns = Route("fixity-runs")
    package static func fixityRun(_ run: Identifier<FixityRun>) -> Route { Route("fixity-runs", run.rawValue) }
    package static func picture(_ name: String, of capture: Identifier<Capture>) -> Route { Route("captures", capture.rawValue, name) }
    package static func contactSheet(ofJob identifierOrName: String) -> Route { Route("jobs", identifierOrName, "contact-sheet") }
    package static func fixity(of capture: Identifier<Capture>) -> Route { Route("captures", capture.rawValue, "fixity") }

    /// The same route with one more query parameter. Nil: unchanged.
    package func query(_ name: String, _ value: String?) -> Route {
        guard let value else { return self }
        var route = self
        route.parameters.append("\(Self.encode(name))=\(Self.encode(value))")
        return route
    }

    /// Path and query.
    package var target: String {
        parameters.isEmpty ? path : "\(path)?\(parameters.joined(separator: "&"))"
    }

    /// All but the unreserved characters of RFC 3986, section 2.3, as `%XX`: what is encoded so fits a path segment, a query value and,
    /// in a URL for a Unix socket, the host.
    package static func encode(_ text: String) -> String {
        // A segment of dots alone would name another resource (RFC 3986, section 5.2.4).
        let onlyDots = text == "." || text == ".."
        var result = ""
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
                UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "~"):
                result.unicodeScalars.append(Unicode.Scalar(byte))
            case UInt8(ascii: ".") where !onlyDots:
                result.append(".")
            default:
                let digits = String(byte, radix: 16, uppercase: true)
                result += digits.count == 1 ? "%0\(digits)" : "%\(digits)"
            }
        }
        return result
    }
}
