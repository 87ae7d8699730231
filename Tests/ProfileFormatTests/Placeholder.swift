enum ProfileFormatTestsPlaceholder {}
