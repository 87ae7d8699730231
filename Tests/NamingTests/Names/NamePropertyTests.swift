import Foundation
import Naming
import PlatenModel
import Testing

@Suite("Names of anything at all")
struct NamePropertyTests {
    @Test("Whatever a call number holds and however a template is put together, no name leaves the folder, hides, is reserved or too long")
    func alwaysSafe() throws {
        var random = RandomNames(seed: 1)
        var given = 0
        var refused = 0
        for round in 1...6000 {
            guard let template = try? NameTemplate(parsing: random.template()) else { continue }
            do throws(NameRefusal) {
                let path = try template.path(for: random.facts(sequence: round))
                given += 1
                expectSafe(path, of: template)
            } catch {
                refused += 1
            }
        }
        // Both must really have been met.
        #expect(given > 500)
        #expect(refused > 500)
    }

    @Test("A value alone in a name is safe or nothing, and becomes no other when it is written once more")
    func everyValue() throws {
        var random = RandomNames(seed: 2)
        let template = try NameTemplate(parsing: "{call-number}/{sequence}.{extension}")
        var given = 0
        for _ in 1...6000 {
            let value = random.value()
            guard let path = try? template.path(for: NameFacts(job: "box", item: JobItem(callNumber: value), sequence: 1)) else { continue }
            given += 1
            expectSafe(path, of: template)
            let folder = String(Substring(path.utf8.dropLast("/1.tif".utf8.count)))
            let again = try template.path(for: NameFacts(job: "box", item: JobItem(callNumber: folder), sequence: 1))
            #expect(again.utf8.elementsEqual(path.utf8), "\(value.debugDescription)")
        }
        #expect(given > 4000)
    }

    @Test("No two captures of a job get one name, in whatever way file systems compare names")
    func neverTwice() throws {
        var random = RandomNames(seed: 3)
        var raised = 0
        var given = 0
        for _ in 1...300 {
            guard let template = try? NameTemplate(parsing: random.template()) else { continue }
            let job = random.jobName()
            var taken: Set<NameCollisionKey> = []
            for sequence in 1...20 {
                guard let (path, version) = try? template.path(for: random.facts(sequence: sequence, job: job), avoiding: taken.contains)
                else { continue }
                given += 1
                raised += version > 1 ? 1 : 0
                expectSafe(path, of: template)
                let isNew = taken.insert(.of(path)).inserted
                #expect(isNew, "\(path) of \(template)")
            }
        }
        #expect(given > 500)
        #expect(raised > 10)
    }

    @Test("A key is the same for every form of a path, and folding it again changes nothing")
    func keysAreSettled() {
        var random = RandomNames(seed: 4)
        for _ in 1...4000 {
            let value = random.value()
            let key = NameCollisionKey.of(value)
            #expect(NameCollisionKey.of(key.rawValue) == key, "\(value.debugDescription)")
            #expect(NameCollisionKey.of(value.decomposedStringWithCanonicalMapping) == key, "\(value.debugDescription)")
            #expect(NameCollisionKey.of(value.uppercased()) == key, "\(value.debugDescription)")
            #expect(NameCollisionKey.of(value.lowercased()) == key, "\(value.debugDescription)")
        }
    }

    /// Says by its own means what a safe path is.
    private func expectSafe(_ path: String, of template: NameTemplate) {
        let comment = Comment(rawValue: "\(path.debugDescription) of \(template)")
        #expect(path.utf8.elementsEqual(path.precomposedStringWithCanonicalMapping.utf8), comment)
        #expect(path.utf8.count <= 900, comment)
        #expect(path.unicodeScalars.allSatisfy { !"<>:\"\\|?*".unicodeScalars.contains($0) }, comment)
        #expect(
            path.unicodeScalars.allSatisfy { ![.control, .format, .privateUse, .unassigned].contains($0.properties.generalCategory) }, comment)
        for component in path.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false) {
            #expect((1...255).contains(component.count), comment)
            #expect(component.first != UInt8(ascii: ".") && component.first != UInt8(ascii: " "), comment)
            #expect(component.last != UInt8(ascii: ".") && component.last != UInt8(ascii: " "), comment)
            let stem = String(Substring(component)).split(separator: ".").first ?? ""
            #expect(stem.wholeMatch(of: /(?i)(con|prn|aux|nul|(com|lpt)[0-9¹²³]) */) == nil, comment)
        }
    }
}
