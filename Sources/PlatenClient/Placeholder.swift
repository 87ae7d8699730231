enum PlatenClientPlaceholder {}
