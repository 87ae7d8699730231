enum ProfileFormatPlaceholder {}
