import Foundation
import PlatenModel
import TestSupport
import Testing
import WorkerProtocol

@testable import Rendering

@Suite("Pictures of masters")
struct RendererTests {
    private static let limit = 1 << 24

    /// A grey page, light with a dark square of 100 pixels whose corner is given.
    private func page(width: Int, height: Int, square: (x: Int, y: Int)) -> [UInt8] {
        var bytes = [UInt8](repeating: 230, count: width * height)
        for y in square.y..<square.y + 100 { for x in square.x..<square.x + 100 { bytes[y * width + x] = 20 } }
        return bytes
    }

    private func drawn(_ order: RenderOrder) throws -> Picture {
        try Renderer.perform(order)
        return try #require(JPEGFile.read(order.output, limit: Self.limit))
    }

    private func isNear(_ colour: PictureColour, _ grey: Int) -> Bool {
        [colour.red, colour.green, colour.blue].allSatisfy { abs(Int($0) - grey) <= 12 }
    }

    @Test("are small, show the same, and stand upright", arguments: ImageRotation.allCases)
    func upright(rotation: ImageRotation) throws {
        let folder = try ScratchFolder("pictures")
        let (width, height) = (600, 1200)
        try MasterFile.write(page(width: width, height: height, square: (0, 0)), width: width, rotation: rotation, to: folder.path("a.tif"))
        let picture = try drawn(
            RenderOrder(kind: .picture, pictures: [RenderedPicture(source: folder.path("a.tif"))], longSide: 300, output: folder.path("a.jpg")))
        let isTurned = rotation == .quarter || rotation == .threeQuarters
        #expect(picture.width == (isTurned ? 300 : 150) && picture.height == (isTurned ? 150 : 300))
        // The corner that was the first lies where the turn takes it.
        let (right, bottom) = (picture.width - 10, picture.height - 10)
        let (x, y) =
            switch rotation {
            case .upright: (10, 10)
            case .quarter: (right, 10)
            case .half: (right, bottom)
            case .threeQuarters: (10, bottom)
            }
        #expect(isNear(picture[x, y], 20))
        let others = [(10, 10), (right, 10), (right, bottom), (10, bottom)].filter { $0 != (x, y) }
        #expect(others.allSatisfy { isNear(picture[$0.0, $0.1], 230) })
    }

    @Test("keep colour, all depths, and black and white as they are")
    func depths() throws {
        let folder = try ScratchFolder("pictures")
        let colour = (0..<400 * 400).flatMap { _ -> [UInt8] in [200, 100, 50] }
        try MasterFile.write(colour, width: 400, samples: 3, to: folder.path("8.tif"))
        let wide = (0..<400 * 400).flatMap { _ -> [UInt8] in [0x34, 200, 0x12, 100, 0x7f, 50] }
        try MasterFile.write(wide, width: 400, samples: 3, depth: 16, to: folder.path("16.tif"))
        // 1 is black: the left half of each byte.
        try MasterFile.write([UInt8](repeating: 0xf0, count: 50 * 400), width: 400, depth: 1, to: folder.path("1.tif"))
        for name in ["8", "16"] {
            let picture = try drawn(
                RenderOrder(
                    kind: .picture, pictures: [RenderedPicture(source: folder.path("\(name).tif"))], longSide: 100, output: folder.path("\(name).jpg")
                ))
            let middle = picture[50, 50]
            #expect(abs(Int(middle.red) - 200) < 8 && abs(Int(middle.green) - 100) < 8 && abs(Int(middle.blue) - 50) < 8, "\(name): \(middle)")
        }
        let bits = try ReducedMaster(folder.path("1.tif"), longSide: 100).picture
        #expect(bits[0, 0] == .black && bits[1, 0] == .white && bits[2, 7] == .black)
    }

    @Test("frame each place where it lies, in the colour of what is to be done, on images that are turned, too")
    func marks() throws {
        let folder = try ScratchFolder("pictures")
        let (width, height) = (600, 1200)
        for rotation in [ImageRotation.upright, .half] {
            let path = folder.path("\(rotation.rawValue).tif")
            try MasterFile.write(page(width: width, height: height, square: (300, 700)), width: width, rotation: rotation, to: path)
            let place = MeasuredPlace(left: 300 / 100 * 25.4, top: 700 / 100 * 25.4, width: 25.4, height: 25.4)
            for (action, isRed) in [(QualityAction.warn, false), (.hold, true)] {
                let order = RenderOrder(
                    kind: .picture, pictures: [RenderedPicture(source: path, marks: [RenderMark(number: 1, action: action, place: place)])],
                    longSide: 600, output: folder.path("\(rotation.rawValue)-\(action.rawValue).jpg"))
                let picture = try drawn(order)
                // Half the size: the square is 50 pixels wide, the frame lies around it.
                let (left, top) = rotation == .upright ? (150, 350) : (300 - 150 - 50, 600 - 350 - 50)
                let frame = picture[left + 25, top - 2]
                #expect(Int(frame.red) > 150 && Int(frame.blue) < 90 && (Int(frame.green) < 90) == isRed, "\(frame)")
                #expect(isNear(picture[left + 25, top + 25], 20))
            }
        }
    }

    @Test("bear marks with any numbers, however damaged the record is")
    func hostileMarks() throws {
        let folder = try ScratchFolder("pictures")
        try MasterFile.write(page(width: 300, height: 300, square: (0, 0)), width: 300, to: folder.path("a.tif"))
        let places = [
            MeasuredPlace(left: -1e9, top: 1e9, width: 1e12, height: -5), MeasuredPlace(left: 0, top: 0, width: 0, height: 0),
            MeasuredPlace(left: 1e300, top: 1e300, width: 1e300, height: 1e300),
        ]
        let marks = places.enumerated().map { RenderMark(number: Int.max - $0.offset, action: .stop, place: $0.element) }
        let picture = try drawn(
            RenderOrder(
                kind: .picture, pictures: [RenderedPicture(source: folder.path("a.tif"), marks: marks)], longSide: 1600, output: folder.path("a.jpg"))
        )
        #expect(picture.width == 300 && picture.height == 300)
    }

    @Test("make a contact sheet in order, keep the thumbnails, and leave the place of a damaged master empty")
    func contactSheet() throws {
        let folder = try ScratchFolder("pictures")
        for index in 0..<8 {
            try MasterFile.write([UInt8](repeating: UInt8(index * 25 + 20), count: 300 * 300), width: 300, to: folder.path("\(index).tif"))
        }
        try Data("no TIFF".utf8).write(to: URL(fileURLWithPath: folder.path("3.tif")))
        let pictures = (0..<8).map {
            RenderedPicture(source: folder.path("\($0).tif"), label: "\($0 + 1) - 12r", thumbnail: folder.path("\($0).thumb.jpg"))
        }
        let order = RenderOrder(kind: .contactSheet, pictures: pictures, longSide: 128, output: folder.path("sheet.jpg"))
        let sheet = try drawn(order)
        let cell = (width: 128 + 16, height: 128 + 22 + 16)
        #expect(sheet.width == 6 * cell.width + 16 && sheet.height == 2 * cell.height + 16)
        for index in 0..<8 {
            let (x, y) = (16 + index % 6 * cell.width + 64, 16 + index / 6 * cell.height + 64)
            #expect(isNear(sheet[x, y], index == 3 ? 255 : index * 25 + 20), "\(index): \(sheet[x, y])")
        }
        // Kept thumbnails need no master any more.
        try FileManager.default.removeItem(atPath: folder.path("0.tif"))
        #expect(try drawn(order) == sheet)
        #expect(!FileManager.default.fileExists(atPath: folder.path("3.thumb.jpg")))
    }

    @Test("name a master that cannot be read, and leave nothing behind")
    func damaged() throws {
        let folder = try ScratchFolder("pictures")
        try Data("no TIFF".utf8).write(to: URL(fileURLWithPath: folder.path("a.tif")))
        do {
            try Renderer.perform(
                RenderOrder(kind: .picture, pictures: [RenderedPicture(source: folder.path("a.tif"))], longSide: 300, output: folder.path("a.jpg")))
            Issue.record("a damaged master was drawn")
        } catch let problem {
            #expect(problem.code == .imageUnreadable && problem.sentence.contains("a.tif"))
        }
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path("")) == ["a.tif"])
    }
}
