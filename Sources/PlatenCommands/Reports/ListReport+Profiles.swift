import PlatenModel

extension ListReport<Profile> {
    static func profiles(_ page: Page<Profile>) -> Self {
        Self(
            payload: page,
            columns: [.init("NAME"), .init("TITLE"), .init("MODE"), .init("BITS", .right), .init("DPI", .right), .init("CLASSES")],
            row: { profile in
                [
                    profile.name, profile.title, profile.mode.rawValue, String(profile.depth), OptionValue.plain(profile.resolution),
                    profile.classes.isEmpty ? "any" : profile.classes.map(\.rawValue).joined(separator: ", "),
                ]
            },
            emptySentence: "No profile is known. See where they are looked for with: platenctl doctor")
    }
}
