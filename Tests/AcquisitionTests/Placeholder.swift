enum AcquisitionTestsPlaceholder {}
