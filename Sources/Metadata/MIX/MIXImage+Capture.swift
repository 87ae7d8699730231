import PlatenModel

extension MIX.Image {
    init(_ file: DescribedFile, _ record: PreservationRecord) {
        self.init(
            object: MIX.BasicDigitalObjectInformation(file),
            characteristics: MIX.BasicImageInformation(characteristics: MIX.BasicImageCharacteristics(file)),
            capture: MIX.ImageCaptureMetadata(file, record), assessment: MIX.ImageAssessmentMetadata(file.capture.geometry))
    }
}
