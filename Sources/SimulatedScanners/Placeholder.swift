enum SimulatedScannersPlaceholder {}
