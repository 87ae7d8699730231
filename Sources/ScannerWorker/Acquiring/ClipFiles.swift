import PageNumbers
import PlatenModel
import Quality
import Raster
import WorkerProtocol

/// The files of the images that are cut out of one exposure: like its own they are there before the scanner moves.
struct ClipFiles {
    private let targets: [ClipTarget]
    private let frames: [ClipFrame]
    private var files: [ImageFile] = []

    /// Creates them, or none.
    ///
    /// - Parameter isSighted: the frames were found by a look at the bed.
    /// - Throws: what ``ImageFile/create(_:reserving:)`` throws; `worker-protocol` where there is not one target for each frame.
    init(_ targets: [ClipTarget], for preparation: Preparation, isSighted: Bool, scanner: String) throws(Problem) {
        frames = preparation.profile.clips
        // For an area that is found by sight there is one for each sheet that may be there.
        let targets = isSighted ? Array(targets.prefix(frames.count)) : targets
        self.targets = targets
        guard targets.count == frames.count else {
            throw Problem(.workerProtocol, ["scanner": scanner, "reason": "\(targets.count) captures for \(frames.count) clips"])
        }
        do throws(Problem) {
            for (target, bytes) in zip(targets, preparation.clipBytes) { files.append(try ImageFile.create(target.path, reserving: bytes)) }
        } catch {
            discard()
            throw error
        }
    }

    var isEmpty: Bool { files.isEmpty }

    func orders() -> [ClipOrder] {
        zip(files, zip(targets, frames)).enumerated().map { index, clip in
            ClipOrder(file: clip.0, frame: clip.1.1, number: index + 1, imageUniqueID: clip.1.0.capture.rawValue)
        }
    }

    func discard() {
        for file in files { file.discard() }
    }

    /// What was cut, and what was lost, with the captures that they are.
    func outcome(_ cut: [CutImage<PageFindings>], of exposure: Identifier<Capture>) -> (
        clips: [(read: ClipRead, image: WrittenImage, strips: NumberStrips?)], lost: [LostImage]
    ) {
        var clips: [(read: ClipRead, image: WrittenImage, strips: NumberStrips?)] = []
        var lost: [LostImage] = []
        for (index, (image, target)) in zip(cut, targets).enumerated() {
            switch image.result {
            case .success(let written):
                let place = CaptureClip(
                    exposure: exposure, frame: index + 1, left: image.rectangle?.left ?? 0, top: image.rectangle?.top ?? 0)
                clips.append(
                    (
                        ClipRead(
                            capture: target.capture, clip: place, size: written.size, sha256: written.sha256, rowsSHA256: written.rowsSHA256,
                            geometry: written.geometry, warnings: written.warnings,
                            quality: image.observation?.quality.quality), written, image.observation?.strips
                    ))
            case .failure(let problem): lost.append(LostImage(capture: target.capture, problem: problem))
            }
        }
        return (clips, lost)
    }
}
