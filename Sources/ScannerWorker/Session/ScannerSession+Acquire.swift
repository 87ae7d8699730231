import Barcodes
import FoundationEssentials
import PageNumbers
import PlatenModel
import Quality
import Raster
import Sane
import WorkerProtocol

extension ScannerSession {
    /// Takes one image into its file. A feeder that is empty after at least one image ends the series without a problem.
    func acquire(_ request: AcquireImage) throws(Problem) -> WorkerReport {
        let handle = try opened()
        isInCycle = true
        let finisher = try pageFinisher()
        // A name that is taken, a folder that cannot be written and a disk that is full are known before the scanner moves.
        let file = try ImageFile.create(request.path, reserving: try prepared().settings.estimatedBytes)
        let clips: ClipFiles
        let aim: [CaptureWarning]
        do throws(Problem) {
            aim = try takeAim(request.path)
            clips = try ClipFiles(request.clips ?? [], for: try prepared(), isSighted: sightProfile != nil, scanner: handle.scanner)
        } catch {
            file.discard()
            throw error
        }
        do throws(Problem) {
            try start(handle)
        } catch {
            file.discard()
            clips.discard()
            return try seriesEnd(error, becauseEmpty: error.code == .feederEmpty)
        }
        let acquired = Date()
        let preparation = try prepared()
        var source: ScannerFrameSource
        let expectedRows: Int?
        do throws(Problem) {
            let begun = try ScannerFrameSource.parameters(of: handle)
            // What a driver promises, as far as the profile wants it.
            expectedRows = begun.rows.map { min($0, preparation.maximumRows ?? .max) }
            source = ScannerFrameSource(handle, begun: begun)
        } catch {
            file.discard()
            clips.discard()
            throw error
        }
        do throws(Problem) {
            // Written before the scanner goes on: a driver that crashes at the next page takes no page with it that was read.
            let taken = try read(&source, into: file, clips, request, preparation, acquired, expectedRows)
            let image = taken.image
            let side = preparation.side(ofImage: imagesInSeries)
            imagesInSeries += 1
            // The driver is still in the middle of a sheet that was cut: it is to let go of it.
            let isCut = image.warnings.contains { $0.code == .lengthLimitReached }
            if isCut { handle.cancel() }
            let (written, lost) = clips.outcome(taken.cut, of: request.capture)
            let page = PageRead(
                size: image.size, sha256: image.sha256, rowsSHA256: image.rowsSHA256, geometry: image.geometry, acquired: acquired,
                warnings: image.warnings + aim + warnings(preparation) + (taken.codes?.warnings ?? []), isCut: isCut, side: side,
                codes: taken.codes?.codes ?? [], quality: taken.findings?.quality.quality,
                clips: written.map(\.read), lostClips: lost, settings: sightProfile == nil ? nil : preparation.settings,
                glass: taken.findings?.quality.glass?.moved(by: preparation.origin ?? (0, 0)))
            finisher.finish(image, taken.findings?.strips) { [deliver] result in
                deliver(Self.outcome(result, of: request.capture, page))
            }
            for clip in written {
                finisher.finish(clip.image, clip.strips) { [deliver] result in
                    deliver(Self.outcome(result, of: clip.read.capture, PageRead(clip.read, of: page)))
                }
            }
            return .pageRead(page)
        } catch {
            clips.discard()
            // Some feeders tell only after the start that there is no sheet, by a status or by a page without rows.
            let isEmpty = source.bytes == 0 && (source.ranOutOfDocuments || error.code == .imageEmpty)
            return try seriesEnd(error, becauseEmpty: isEmpty)
        }
    }

    private func pageFinisher() throws(Problem) -> PageFinisher {
        if let finisher { return finisher }
        let new = try PageFinisher()
        finisher = new
        return new
    }

    private func prepared() throws(Problem) -> Preparation {
        guard let preparation else { throw outOfOrder("acquire came before prepare") }
        return preparation
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

    /// What is known of a page behind its last row.
    private struct Taken {
        let image: WrittenImage
        var codes: SheetCodes?
        var findings: PageFindings?
        var cut: [CutImage<PageFindings>] = []
    }

    /// Reads one image, and does with its rows what the profile asks for besides.
    private func read(
        _ source: inout ScannerFrameSource, into file: ImageFile, _ clips: ClipFiles, _ request: AcquireImage, _ preparation: Preparation,
        _ acquired: Date, _ expectedRows: Int?
    ) throws(Problem) -> Taken {
        let tags = tags(request, preparation, acquired)
        let strips = strips(preparation, tags)
        let observe: @Sendable (ImageLayout) -> PageObserver = { layout in
            PageObserver(QualityObserver(layout, resolutionX: tags.resolutionX, resolutionY: tags.resolutionY), strips(layout))
        }
        // Several items on the glass are judged one by one: all of them together have no skew and no margin.
        if !clips.isEmpty {
            let stage = ClipStage(clips.orders(), tags: tags, compression: preparation.profile.compression, observe: observe)
            let (image, cut, _) = try record(&source, into: file, preparation, tags, stage, NoStage?.none).complete()
            return Taken(image: image, cut: cut ?? [])
        }
        let codes = preparation.profile.slips.map { _ in BarcodeStage(resolutionX: tags.resolutionX, resolutionY: tags.resolutionY) }
        // Where the image lies on the bed has to be known, and a feeder has no bed.
        let origin = preparation.settings.isFeeder ? nil : preparation.origin
        let glass = origin.flatMap { origin in request.glass?.map { $0.within(origin) } }
        let quality = ObserverStage(name: "platen-quality") { layout in
            PageObserver(
                QualityObserver(layout, resolutionX: tags.resolutionX, resolutionY: tags.resolutionY, expectedRows: expectedRows, glass: glass),
                strips(layout))
        }
        let taken = try record(&source, into: file, preparation, tags, codes, quality).complete()
        return Taken(image: taken.image, codes: taken.first, findings: taken.second ?? nil)
    }

    /// What keeps head and foot of an image, where its page numbers are read.
    private func strips(_ preparation: Preparation, _ tags: ImageTags) -> @Sendable (ImageLayout) -> StripObserver? {
        guard let span = preparation.profile.pageNumbers else { return { _ in nil } }
        let rotation = preparation.profile.rotation(of: preparation.side(ofImage: imagesInSeries))
        return { StripObserver($0, resolutionX: tags.resolutionX, resolutionY: tags.resolutionY, span: span, rotation: rotation) }
    }

    private func tags(_ request: AcquireImage, _ preparation: Preparation, _ acquired: Date) -> ImageTags {
        let scale = request.scale ?? PixelScale(x: 1, y: 1)
        let stated = (
            x: preparation.resolutionX ?? preparation.profile.resolution,
            y: preparation.resolutionY ?? preparation.resolutionX ?? preparation.profile.resolution
        )
        return ImageTags(
            make: request.make, model: request.model, software: PlatenVersion.software, dateTime: acquired,
            hostComputer: request.hostComputer, imageUniqueID: request.capture.rawValue,
            resolutionX: stated.x * scale.x, resolutionY: stated.y * scale.y,
            orientation: Orientation(preparation.profile.rotation(of: preparation.side(ofImage: imagesInSeries))),
            iccProfile: preparation.iccProfile)
    }

    private func record<First: ImageStage, Second: ImageStage>(
        _ source: inout ScannerFrameSource, into file: ImageFile, _ preparation: Preparation, _ tags: ImageTags, _ first: First?,
        _ second: Second?
    ) throws(Problem) -> UnfinishedImage<First, Second> {
        let scanner = try opened().scanner
        var throttle = ProgressThrottle()
        let recorder = ImageRecorder(scanner: scanner, maximumRows: preparation.maximumRows, greatestRows: preparation.greatestRows)
        return try recorder.read(
            &source, into: file, tags: tags, compression: preparation.profile.compression,
            first: first, second: second,
            started: { frame in
                report(
                    .started(
                        AcquisitionStart(
                            width: frame.width, height: frame.rows, samples: frame.kind.imageSamples, depth: frame.depth,
                            isReserved: file.reserved != nil)))
            },
            progress: { [report] rows, totalRows, bytes in
                if throttle.isDue() { report(.progress(AcquisitionProgress(rows: rows, totalRows: totalRows, bytes: bytes))) }
            },
            isCancelled: { [state] in state.isCancelled })
    }

    /// What is odd about the page besides its rows.
    private func warnings(_ preparation: Preparation) -> [CaptureWarning] {
        guard preparation.resolutionX == nil else { return [] }
        let resolution = OptionValue.plain(preparation.profile.resolution)
        return [
            CaptureWarning(
                code: .resolutionUnknown,
                sentence: "The scanner does not tell its resolution; the file holds the \(resolution) pixels an inch that were asked for.")
        ]
    }

    private static func outcome(
        _ result: Result<FinishedImage, Problem>, of capture: Identifier<Capture>, _ page: PageRead
    ) -> WorkerReport {
        switch result {
        case .success(let image):
            .acquired(AcquiredImage(capture: capture, page, sha256: image.sha256, printedNumbers: image.printedNumbers))
        case .failure(let problem): .lost(LostImage(capture: capture, problem: problem))
        }
    }
}
