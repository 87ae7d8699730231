enum SimulatedScannersTestsPlaceholder {}
