import FoundationEssentials
import PlatenModel

extension PageRead {
    enum CodingKeys: String, CodingKey {
        case size, sha256, rowsSHA256, geometry, acquired, warnings, isCut, side, codes, quality, clips, lostClips, settings, glass
    }

    /// Workers of earlier versions tell of no codes, measures and clips.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        self.init(
            size: try container.decode(Int.self, forKey: .size), sha256: try container.decodeIfPresent(String.self, forKey: .sha256),
            rowsSHA256: try container.decode(String.self, forKey: .rowsSHA256),
            geometry: try container.decode(ImageGeometry.self, forKey: .geometry),
            acquired: try container.decode(Date.self, forKey: .acquired),
            warnings: try container.decode([CaptureWarning].self, forKey: .warnings), isCut: try container.decode(Bool.self, forKey: .isCut),
            side: try container.decode(SheetSide.self, forKey: .side),
            codes: try container.decodeIfPresent([ReadCode].self, forKey: .codes) ?? [],
            quality: try container.decodeIfPresent(ImageQuality.self, forKey: .quality),
            clips: try container.decodeIfPresent([ClipRead].self, forKey: .clips) ?? [],
            lostClips: try container.decodeIfPresent([LostImage].self, forKey: .lostClips) ?? [],
            settings: try container.decodeIfPresent(PreparedSettings.self, forKey: .settings),
            glass: try container.decodeIfPresent(GlassEvidence.self, forKey: .glass))
    }
}
