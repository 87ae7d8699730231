import PlatenModel

extension PREMIS.Relationship {
    static func partOf(_ job: Job) -> PREMIS.Relationship {
        PREMIS.Relationship(
            type: "structural", subType: "is part of", objects: [.init(.init(.job, job.id.rawValue), as: .relatedObject)], events: [])
    }

    /// Of an image that was cut out of an exposure.
    static func isCut(from exposure: Identifier<Capture>) -> PREMIS.Relationship {
        PREMIS.Relationship(
            type: "derivation", subType: "has source", objects: [.init(.init(.capture, exposure.rawValue), as: .relatedObject)], events: [])
    }

    static func supersedes(_ old: Identifier<Capture>, by capture: Identifier<Capture>) -> PREMIS.Relationship {
        replacement("supersedes", old, event: capture)
    }

    static func isSuperseded(by capture: Identifier<Capture>) -> PREMIS.Relationship {
        replacement("is superseded by", capture, event: capture)
    }

    private static func replacement(
        _ subType: XMLText, _ other: Identifier<Capture>, event capture: Identifier<Capture>
    ) -> PREMIS.Relationship {
        PREMIS.Relationship(
            type: "replacement", subType: subType, objects: [.init(.init(.capture, other.rawValue), as: .relatedObject)],
            events: [.init(PREMIS.Event.replacementIdentity(capture), as: .relatedEvent)])
    }
}
