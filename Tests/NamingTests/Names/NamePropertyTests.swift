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

    private func expectSafe(_ path: String, of template: NameTemplate) {
        let violation = violation(path)
        #expect(violation == nil, "\(path.debugDescription) of \(template)")
    }

    /// Says by its own means what a safe path is.
    private func violation(_ path: String) -> String? {
        let (dot, space): (Unicode.Scalar, Unicode.Scalar) = (".", " ")
        let invisible: Set<Unicode.GeneralCategory> = [.control, .format, .privateUse, .unassigned]
        if !path.utf8.elementsEqual(path.precomposedStringWithCanonicalMapping.utf8) { return "not NFC" }
        if path.utf8.count > 900 { return "too long" }
        if path.unicodeScalars.contains(where: { "<>:\"\\|?*".unicodeScalars.contains($0) }) { return "forbidden character" }
        if path.unicodeScalars.contains(where: { invisible.contains($0.properties.generalCategory) }) { return "invisible character" }
        for component in path.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false) {
            if !(1...255).contains(component.count) { return "component empty or too long" }
            let name = String(Substring(component)).unicodeScalars
            if let first = name.first, let last = name.last, [dot, space].contains(first) || [dot, space].contains(last) {
                return "dot or space at an edge"
            }
            if String(name.prefix { $0 != dot }).contains(/^(?i)(con|prn|aux|nul|(com|lpt)[0-9¹²³]) *$/) { return "device" }
        }
        return nil
    }
}
