import PlatenModel

extension MIX.BasicImageCharacteristics {
    init(_ file: DescribedFile) {
        let geometry = file.capture.geometry
        // A profile names a working space, or a file: of that only the name means something elsewhere.
        let profile = file.cycle?.profile.iccProfile.flatMap { $0.split(separator: "/").last }
        self.init(
            width: geometry.width > 0 ? geometry.width : nil, height: geometry.height > 0 ? geometry.height : nil,
            photometricInterpretation: .init(
                colourSpace: MIX.ColourSpace(geometry),
                colourProfile: profile.map { .init(iccProfile: .init(name: XMLText(String($0)))) }))
    }
}
