import FoundationEssentials
import Glibc
import LinuxSystem
import PlatenModel
import Raster
import Sane
import WorkerProtocol

extension ScannerSession {
    /// Takes one image into its file. A feeder that is empty after at least one image ends the series without a problem.
    func acquire(_ request: AcquireImage) throws(Problem) -> WorkerReport {
        let handle = try opened()
        try checkStorage(request.path)
        do throws(Problem) {
            try start(handle)
        } catch {
            return try seriesEnd(error, becauseEmpty: error.code == .feederEmpty)
        }
        let acquired = Date()
        let preparation = try prepared()
        var source = ScannerFrameSource(handle, begun: try ScannerFrameSource.parameters(of: handle))
        do throws(Problem) {
            let image = try record(&source, request, preparation, acquired)
            imagesInSeries += 1
            return .acquired(image)
        } catch {
            // Some feeders tell only after the start that there is no sheet, by a status or by a page without rows.
            let isEmpty = source.bytes == 0 && (source.ranOutOfDocuments || error.code == .imageEmpty)
            return try seriesEnd(error, becauseEmpty: isEmpty)
        }
    }

    private func prepared() throws(Problem) -> Preparation {
        guard let preparation else { throw outOfOrder("acquire came before prepare") }
        return preparation
    }

    /// A name that is taken or a folder that cannot be written is known before the scanner moves.
    private func checkStorage(_ path: String) throws(Problem) {
        do throws(SystemError) {
            _ = try FileDescriptor.create(path, permissions: 0o640)
            try FileDescriptor.remove(path)
        } catch {
            // How much room is missing shows only with the size of the image.
            guard error.number != ENOSPC, error.number != EDQUOT else { return }
            throw Problem(.storageFailed, ["path": path, "reason": error.reason])
        }
    }

    private func start(_ handle: any OpenedScanner) throws(Problem) {
        let preparation = try prepared()
        // Options cannot be set in the middle of a series.
        let refresh: (() throws(Problem) -> Void)? =
            handle.isScanning
            ? nil
            : { [self] () throws(Problem) in
                self.preparation = try resolver(of: preparation.profile, on: handle).resolve()
            }
        let sourceChanged = lastSource != nil && lastSource != preparation.source
        try retry.start(
            handle, sourceChanged: sourceChanged, refresh: refresh, waiting: { report(.waiting($0)) }, isCancelled: { isCancelled })
        lastSource = preparation.source
    }

    private func seriesEnd(_ problem: Problem, becauseEmpty: Bool) throws(Problem) -> WorkerReport {
        guard becauseEmpty, preparation?.settings.isFeeder == true, imagesInSeries > 0, !isCancelled else { throw problem }
        endSeries()
        return .noMoreDocuments
    }

    private func record(
        _ source: inout ScannerFrameSource, _ request: AcquireImage, _ preparation: Preparation, _ acquired: Date
    ) throws(Problem) -> AcquiredImage {
        let scanner = try opened().scanner
        let tags = ImageTags(
            make: request.make, model: request.model, software: PlatenVersion.software, dateTime: acquired,
            hostComputer: request.hostComputer, imageUniqueID: request.capture.rawValue,
            resolutionX: preparation.resolutionX ?? preparation.profile.resolution,
            resolutionY: preparation.resolutionY ?? preparation.resolutionX ?? preparation.profile.resolution)
        var throttle = ProgressThrottle()
        let image = try ImageRecorder(scanner: scanner).record(
            &source, to: request.path, tags: tags, compression: preparation.profile.compression,
            started: { frame in
                report(
                    .started(
                        AcquisitionStart(width: frame.width, height: frame.rows, samples: frame.kind.imageSamples, depth: frame.depth)))
            },
            progress: { [report] rows, totalRows, bytes in
                if throttle.isDue() { report(.progress(AcquisitionProgress(rows: rows, totalRows: totalRows, bytes: bytes))) }
            },
            isCancelled: { [state] in state.isCancelled })
        return acquiredImage(image, request, preparation, acquired)
    }

    private func acquiredImage(
        _ image: RecordedImage, _ request: AcquireImage, _ preparation: Preparation, _ acquired: Date
    ) -> AcquiredImage {
        var warnings = image.warnings
        if preparation.resolutionX == nil {
            let resolution = OptionValue.plain(preparation.profile.resolution)
            warnings.append(
                CaptureWarning(
                    code: .resolutionUnknown,
                    sentence: "The scanner does not tell its resolution; the file holds the \(resolution) pixels an inch that were asked for."))
        }
        return AcquiredImage(
            capture: request.capture, acquired: acquired, size: image.size, sha256: image.sha256, rowsSHA256: image.rowsSHA256,
            geometry: image.geometry, warnings: warnings)
    }
}
