import FoundationEssentials

extension Capture {
    enum CodingKeys: String, CodingKey {
        case id, job, jobName, cycle, sequence, scanner, vendor, model, profile, acquired, file, size, sha256, rowsSHA256, geometry, options
        case warnings, supersedes, role, position, side, designation, part, pass, codes, printedNumbers, clip, verdicts, isBlank, flatField
    }

    /// Sidecars of earlier versions do not tell what came later.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        self.init(
            id: try container.decode(Identifier<Capture>.self, forKey: .id), job: try container.decode(Identifier<Job>.self, forKey: .job),
            jobName: try container.decode(String.self, forKey: .jobName),
            cycle: try container.decode(Identifier<Cycle>.self, forKey: .cycle), sequence: try container.decode(Int.self, forKey: .sequence),
            scanner: try container.decode(String.self, forKey: .scanner), vendor: try container.decode(String.self, forKey: .vendor),
            model: try container.decode(String.self, forKey: .model), profile: try container.decode(String.self, forKey: .profile),
            acquired: try container.decode(Date.self, forKey: .acquired), file: try container.decode(String.self, forKey: .file),
            size: try container.decode(Int.self, forKey: .size), sha256: try container.decode(String.self, forKey: .sha256),
            rowsSHA256: try container.decode(String.self, forKey: .rowsSHA256),
            geometry: try container.decode(ImageGeometry.self, forKey: .geometry),
            options: try container.decode([AppliedOption].self, forKey: .options),
            warnings: try container.decode([CaptureWarning].self, forKey: .warnings),
            supersedes: try container.decodeIfPresent(Identifier<Capture>.self, forKey: .supersedes),
            role: try container.decodeIfPresent(CaptureRole.self, forKey: .role) ?? .page,
            position: try container.decodeIfPresent(Int.self, forKey: .position),
            side: try container.decodeIfPresent(SheetSide.self, forKey: .side),
            designation: try container.decodeIfPresent(PageDesignation.self, forKey: .designation),
            part: try container.decodeIfPresent(String.self, forKey: .part), pass: try container.decodeIfPresent(String.self, forKey: .pass),
            codes: try container.decodeIfPresent([ReadCode].self, forKey: .codes) ?? [],
            printedNumbers: try container.decodeIfPresent(PrintedNumbers.self, forKey: .printedNumbers),
            clip: try container.decodeIfPresent(CaptureClip.self, forKey: .clip),
            verdicts: try container.decodeIfPresent([Verdict].self, forKey: .verdicts) ?? [],
            isBlank: try container.decodeIfPresent(Bool.self, forKey: .isBlank) ?? false,
            flatField: try container.decodeIfPresent(CaptureFlatField.self, forKey: .flatField))
    }
}
