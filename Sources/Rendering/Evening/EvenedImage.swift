import Calibration
import FoundationEssentials
import Glibc
import LinuxSystem
import PlatenModel
import Raster
import WorkerProtocol

/// A master evened out by a flat field, as a TIFF of the same size. The master stays as it is.
enum EvenedImage {
    /// Writes it under a name of its own, and gives it its name when it is whole.
    ///
    /// - Throws: `flat-field-unreadable`; `image-unreadable`; `picture-not-drawn` for a master that is not the flat field's; what the disk says.
    static func write(_ source: String, _ order: EveningOrder, to output: String) throws(Problem) {
        let stored = try flatField(order.file)
        let reader = try TIFFReader(source)
        let (geometry, profile, orientation) = (reader.geometry, reader.iccProfile, reader.orientation)
        let tones = tones(of: profile, samples: geometry.samples)
        guard geometry.samples == stored.samples, geometry.depth == 8 || geometry.depth == 16 else {
            throw Problem(.pictureNotDrawn, ["path": output, "reason": "the flat field is one of other samples"])
        }
        let place = order.flatField
        let evening = RowEvening(
            stored, width: geometry.width, depth: geometry.depth, place: (place.left, place.top), resolution: (place.resolutionX, place.resolutionY),
            tones: tones)
        guard evening.reach > 0 else {
            throw Problem(.pictureNotDrawn, ["path": output, "reason": "the image lies beside the flat field"])
        }
        let tags = ImageTags(
            make: order.make, model: order.model, software: PlatenVersion.software, dateTime: order.acquired, hostComputer: order.hostComputer,
            imageUniqueID: order.uniqueID, resolutionX: geometry.resolutionX, resolutionY: geometry.resolutionY,
            orientation: orientation ?? .topLeft, iccProfile: profile, description: order.recipe)
        let temporary = "\(output).\(getpid())"
        unlink(temporary)
        let file = try ImageFile.create(temporary, reserving: geometry.width * geometry.samples * geometry.depth / 8 * geometry.height)
        do throws(Problem) {
            var frames = EvenedFrames(reader, evening)
            let image = try ImageRecorder(scanner: output).read(
                &frames, into: file, tags: tags, compression: .none, first: NoStage?.none, second: NoStage?.none
            ).complete().image
            _ = try image.makeDurable()
            do throws(SystemError) {
                try Folder.renameReplacing(temporary, to: output)
            } catch {
                throw Problem(.storageFailed, ["path": output, "reason": error.reason])
            }
        } catch {
            unlink(temporary)
            throw error
        }
    }

    private static func flatField(_ path: String) throws(Problem) -> StoredFlatField {
        let bytes: [UInt8]
        do throws(SystemError) {
            bytes = try SmallFile.bytes(of: path, limit: StoredFlatField.greatestBytes)
        } catch {
            throw Problem(.flatFieldUnreadable, ["path": path, "reason": error.reason])
        }
        return try StoredFlatField(bytes, path: path)
    }

    /// The curves of the profile that the image embeds; without one it is taken for sRGB.
    private static func tones(of profile: [UInt8]?, samples: Int) -> [ToneTable] {
        guard let profile, let curves = ICCToneCurves(profile, samples: samples) else {
            return [ToneTable](repeating: .sRGB, count: samples)
        }
        return curves.channels.map { curve in ToneTable { curve.light($0) } }
    }
}
