import Foundation
import PlatenModel
import TestSupport
import Testing

@Suite("The OpenAPI document", .mayBlock, .enabled(if: Tools.schemaValidator, "needs python3 with yaml and jsonschema"))
struct OpenAPITests {
    /// Its parts, in the order in which they make the document.
    static let document = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .appendingPathComponent("../../Sources/SocketAPI/OpenAPI").standardized.path

    /// Says what is wrong with answers: each line of the input is the name of a schema, a tab and JSON.
    static let validator = """
        import glob, json, sys, yaml, jsonschema
        document = yaml.safe_load("".join(open(part).read() for part in sorted(glob.glob(sys.argv[1] + "/*.yaml"))))
        for line in open(sys.argv[2]):
            name, text = line.rstrip("\\n").split("\\t", 1)
            assert name in document["components"]["schemas"], name
            schema = {"$ref": "#/components/schemas/" + name, "components": document["components"]}
            for error in jsonschema.Draft202012Validator(schema).iter_errors(json.loads(text)):
                print(name, list(error.path), error.message)
        """

    /// Prints each path with its methods.
    private static let paths = """
        import glob, sys, yaml
        document = "".join(open(part).read() for part in sorted(glob.glob(sys.argv[1] + "/*.yaml")))
        for path, item in yaml.safe_load(document)["paths"].items():
            methods = [name for name in item if name in ("get", "head", "post", "put", "delete", "patch")]
            assert all("x-role" in item[name] for name in methods), path
            print(path, *sorted(name.upper() for name in methods))
        """

    @Test("lists the methods that each path takes, no more and no fewer")
    func methods() async throws {
        let station = try await StationUnderTest(world: [:])
        let listed = try Shell.run("python3", ["-c", Self.paths, Self.document])
        #expect(listed.status == 0, "\(listed.errors)")
        let lines = listed.text.split(separator: "\n").map { $0.split(separator: " ").map(String.init) }
        #expect(lines.count > 10)
        for line in lines {
            let path = line[0].replacing(/\{[a-z]+\}/, with: "x")
            // No route takes TRACE: the answer tells what it takes instead.
            let answer = try station.request("TRACE", path)
            #expect(answer.problemCode == "method-not-allowed", "\(path)")
            let allowed = (answer.headers["allow"] ?? "").split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) }.sorted()
            #expect(allowed == Array(line.dropFirst()), "\(path)")
        }
    }

    @Test("describes what the daemon answers")
    func answers() async throws {
        let archive = try ScratchFolder("openapi-archive")
        let station = try await StationUnderTest(configuration: "destinations: {archive: {kind: folder, path: \(archive.path), attempts: 1}}\n")
        let job = try station.makeJob("atlas")
        let cycle = try await station.runCycle(job, NewCycle(profile: StationUnderTest.quick, scanner: try station.flatbed))
        let failed = try await station.runCycle(job, NewCycle(profile: "office-a4", scanner: try station.stockDriver))
        #expect(failed.problem != nil)
        let capture = try #require(try station.captures(of: job).first)
        var lines = ""
        #expect(try station.request("POST", "/v1/jobs/\(job.id)/moves", body: #"{"to":"on-hold","remark":"torn","place":"B 12"}"#).status == 201)
        let look = try station.request("POST", "/v1/fixity-runs", body: "{}").decode(FixityRun.self)
        try await station.until("the masters are looked at") {
            try station.get(FixityRun.self, "/v1/fixity-runs/\(look.id)").state == .completed
        }
        let package = try await station.package(job)
        let delivery = try await station.deliver(job, to: "archive")
        for (schema, path) in [
            ("JobPackages", "/v1/jobs/atlas/packages"), ("JobPackage", "/v1/jobs/atlas/packages/\(package.name)"),
            ("JobDeliveries", "/v1/jobs/atlas/deliveries"), ("JobDelivery", "/v1/jobs/atlas/deliveries/\(delivery.id)"),
            ("Destinations", "/v1/destinations"), ("RetentionOverview", "/v1/retention"),
            ("FixityRun", "/v1/fixity-runs/\(look.id)"), ("FixityChecks", "/v1/captures/\(capture.id)/fixity"),
            ("Jobs", "/v1/jobs?state=on-hold&search=atl"), ("JobHistory", "/v1/jobs/\(job.id)/history"),
            ("StationStatus", "/v1/status"), ("Scanners", "/v1/scanners"), ("Scanner", "/v1/scanners/\(try station.flatbed)"),
            ("ScannerOptions", "/v1/scanners/\(try station.flatbed)/options"), ("ScannerOptions", "/v1/scanners/\(try station.stockDriver)/options"),
            ("Profiles", "/v1/profiles"), ("Profile", "/v1/profiles/book"), ("Jobs", "/v1/jobs"), ("Job", "/v1/jobs/atlas"),
            ("Cycles", "/v1/jobs/atlas/cycles"), ("Cycle", "/v1/cycles/\(cycle.id)"), ("Cycle", "/v1/cycles/\(failed.id)"),
            ("Captures", "/v1/captures?limit=1"), ("Capture", "/v1/captures/\(capture.id)"), ("ProblemDocument", "/v1/nothing"),
            ("ProblemDocument", "/v1/jobs/nothing"),
        ] {
            lines += "\(schema)\t\(try station.request("GET", path).body)\n"
        }
        for line in try station.eventText().split(separator: "\n") where line.hasPrefix("data: ") {
            lines += "Event\t\(line.dropFirst(6))\n"
        }
        let file = try station.scratch.write(lines, to: "answers")
        let result = try Shell.run("python3", ["-c", Self.validator, Self.document, file])
        #expect(result.status == 0, "\(result.errors)")
        #expect(result.text.isEmpty, "\(result.text)")
    }
}
