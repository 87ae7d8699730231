enum CatalogueTestsPlaceholder {}
