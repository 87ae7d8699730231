enum PreservationPlaceholder {}
