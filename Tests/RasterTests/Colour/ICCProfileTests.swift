import Foundation
import LinuxSystem
import PlatenModel
import Raster
import TestSupport
import Testing

@Suite("ICC profiles")
struct ICCProfileTests {
    struct Case: Sendable, CustomTestStringConvertible {
        var bytes: [UInt8]
        var samples = 3
        var fault: ICCProfileFault
        var testDescription: String { fault.description }
    }

    static let cases = [
        Case(bytes: [], fault: .noProfile),
        Case(bytes: Array(SampleICCProfile.bytes().prefix(131)), fault: .noProfile),
        Case(bytes: SampleICCProfile.bytes(signature: "acsq"), fault: .noProfile),
        Case(bytes: SampleICCProfile.bytes() + [0], fault: .wrongSize(stated: 132, bytes: 133)),
        Case(bytes: SampleICCProfile.bytes(stated: 0x8000_0000), fault: .wrongSize(stated: 0x8000_0000, bytes: 132)),
        Case(bytes: SampleICCProfile.bytes(deviceClass: "link"), fault: .unsuitableClass("link")),
        Case(bytes: SampleICCProfile.bytes(deviceClass: "nm\u{0}l"), fault: .unsuitableClass("nm?l")),
        Case(bytes: SampleICCProfile.bytes(space: "CMYK"), fault: .wrongColourSpace("CMYK", samples: 3)),
        Case(bytes: SampleICCProfile.bytes(space: "GRAY"), fault: .wrongColourSpace("GRAY", samples: 3)),
        Case(bytes: SampleICCProfile.bytes(), samples: 1, fault: .wrongColourSpace("RGB ", samples: 1)),
        Case(bytes: SampleICCProfile.bytes(size: (4 << 20) + 1), fault: .tooLarge(bytes: (4 << 20) + 1)),
    ]

    @Test("What an image cannot embed is refused with its reason", arguments: cases)
    func refused(_ one: Case) {
        let fault = #expect(throws: ICCProfileFault.self) { try ICCProfile(one.bytes, samples: one.samples) }
        #expect(fault == one.fault)
    }

    @Test("A profile with the samples of the image is taken, up to 4 MB", arguments: [("RGB ", 3), ("GRAY", 1)])
    func taken(space: String, samples: Int) throws {
        for deviceClass in ["scnr", "mntr", "prtr", "spac"] {
            let bytes = SampleICCProfile.bytes(space: space, deviceClass: deviceClass, size: 4 << 20)
            #expect(try ICCProfile(bytes, samples: samples).bytes == bytes)
        }
    }

    @Test("A file is read by its path; one that is missing or does not suit is a problem of the profile that names it")
    func files() throws {
        let folder = try ScratchFolder()
        let path = folder.path("a.icc")
        let bytes = SampleICCProfile.bytes(size: 4 << 20)
        try Data(bytes).write(to: URL(fileURLWithPath: path))
        #expect(try ICCProfile(contentsOf: path, samples: 3).bytes == bytes)
        let unsuitable = try #require(throws: Problem.self) { try ICCProfile(contentsOf: path, samples: 1) }
        #expect(unsuitable.code == .profileInvalid)
        let reason = "\(path) cannot be embedded: it is for the colour space \"RGB \", and the image has 1 sample a pixel"
        #expect(unsuitable.sentence == "icc-profile: \(path): \(reason).")
        try Data(bytes + [0]).write(to: URL(fileURLWithPath: path))
        let large = try #require(throws: Problem.self) { try ICCProfile(contentsOf: path, samples: 3) }
        #expect(large.parameters["reason"]?.hasSuffix("it has 4194305 bytes, more than 4194304") == true)
        let missing = try #require(throws: Problem.self) { try ICCProfile(contentsOf: folder.path("b.icc"), samples: 3) }
        #expect(missing.parameters["reason"] == "\(folder.path("b.icc")) cannot be read: No such file or directory")
        #expect(missing.next == "Correct the path in the profile.")
    }

    @Test("A named colour space is the file of Debian's package, and its lack names the package", arguments: WorkingSpace.allCases)
    func names(_ space: WorkingSpace) throws {
        if space.paths.contains(where: Folder.exists) {
            let profile = try ICCProfile(contentsOf: space.rawValue, samples: 3)
            let known = try space.paths.filter(Folder.exists).map { try Data(contentsOf: URL(fileURLWithPath: $0)) }
            #expect(known.first == Data(profile.bytes))
            #expect(throws: Problem.self) { try ICCProfile(contentsOf: space.rawValue, samples: 1) }
        } else {
            let problem = try #require(throws: Problem.self) { try ICCProfile(contentsOf: space.rawValue, samples: 3) }
            #expect(problem.next.contains("colord-data"))
        }
    }
}
