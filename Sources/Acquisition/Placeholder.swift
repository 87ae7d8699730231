enum AcquisitionPlaceholder {}
