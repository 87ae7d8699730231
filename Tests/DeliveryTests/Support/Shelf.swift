import Delivery
import Foundation
import LinuxSystem
import Logging
import PlatenModel
import TestSupport

@testable import Delivery

/// A package, a folder that it is delivered to, and what a delivery needs.
struct Shelf {
    let scratch: ScratchFolder
    let package: SamplePackage
    var destination: DestinationConfiguration
    var settings: DeliverySettings
    var logger = Logger(label: "test")

    init(_ files: [String: Data] = SamplePackage.pages, bandwidth: Int? = nil, attempts: Int = 1, label: String = #function) throws {
        scratch = try ScratchFolder(label)
        package = try SamplePackage(in: scratch, files)
        try Folder.create(scratch.path("shelf"), permissions: 0o755)
        destination = DestinationConfiguration(
            name: "shelf", place: .folder(path: scratch.path("shelf")), bandwidth: bandwidth, attempts: attempts)
        settings = DeliverySettings(searchPath: "/usr/local/bin:/usr/bin:/bin", home: scratch.path("home"))
        settings.progressInterval = 0.05
        settings.pause = { _ in }
        settings.chance = { 0 }
    }

    func copy(as folder: String = "box-7") -> PackageCopy {
        PackageCopy(package.path, as: folder, to: destination, settings: settings, logger: logger)
    }

    /// Makes `text` the rclone that deliveries find. In it `$real` is the installed one.
    mutating func replaceRclone(by text: String) throws {
        let program = try scratch.write("#!/bin/sh\nreal=/usr/bin/rclone\n\(text)\n", to: "bin/rclone")
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: program)
        settings.searchPath = "\(scratch.path("bin")):/usr/bin:/bin"
    }

    /// Content by path of all files below a folder of the scratch.
    func files(_ folder: String = "shelf") throws -> [String: Data] {
        let lines = try Shell.run("sh", ["-c", "cd \"$0\" && find . -type f", scratch.path(folder)]).text.split(separator: "\n")
        return try Dictionary(
            uniqueKeysWithValues: lines.map { line in
                (String(line.dropFirst(2)), try Data(contentsOf: URL(fileURLWithPath: "\(scratch.path(folder))/\(line.dropFirst(2))")))
            })
    }

    /// Whether the shelf holds the package under this name and nothing else.
    func holdsOnlyPackage(as folder: String = "box-7") throws -> Bool {
        let expected = try files("package")
        return try files() == Dictionary(uniqueKeysWithValues: expected.map { ("\(folder)/\($0.key)", $0.value) })
    }

    /// Changes one byte of a file; its size and its time stay.
    func damage(_ path: String) throws {
        let file = scratch.path(path)
        let time = try FileManager.default.attributesOfItem(atPath: file)[.modificationDate]
        var content = try Data(contentsOf: URL(fileURLWithPath: file))
        content[content.count / 2] ^= 1
        try content.write(to: URL(fileURLWithPath: file))
        if let time { try FileManager.default.setAttributes([.modificationDate: time], ofItemAtPath: file) }
    }
}
