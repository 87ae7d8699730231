import PlatenModel

/// What an expected number counts, in English, Dutch, French and German.
enum UnitField {
    private static let words: [String: ExpectedCount.Unit] = [
        "page": .pages, "pages": .pages, "pp": .pages, "image": .pages, "images": .pages, "pagina": .pages, "paginas": .pages, "pagina's": .pages,
        "bladzijde": .pages, "bladzijden": .pages, "seite": .pages, "seiten": .pages,
        "sheet": .sheets, "sheets": .sheets, "leaf": .sheets, "leaves": .sheets, "folio": .sheets, "folios": .sheets, "folio's": .sheets,
        "blad": .sheets, "bladen": .sheets, "vel": .sheets, "vellen": .sheets, "feuille": .sheets, "feuilles": .sheets, "feuillet": .sheets,
        "feuillets": .sheets, "blatt": .sheets, "blätter": .sheets, "blaetter": .sheets,
    ]

    static func unit(_ text: String) throws(FieldFault) -> ExpectedCount.Unit {
        guard let unit = words[text.lowercased().replacing("’", with: "'")] else {
            throw FieldFault(.unitInvalid, allowed: "pages, pagina's, Seiten; sheets, vellen, feuilles, Blätter")
        }
        return unit
    }
}
