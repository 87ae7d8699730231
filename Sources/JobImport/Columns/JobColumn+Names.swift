extension JobColumn {
    /// Other names of the column in English, Dutch, French and German, as people write them.
    public var otherNames: [String] {
        switch self {
        case .name: ["job", "job name", "naam", "opdracht", "nom", "travail", "Auftrag"]
        case .title: ["titel", "titre", "intitulé"]
        case .callNumber: ["call no.", "shelfmark", "signatuur", "plaatskenmerk", "cote", "Signatur"]
        case .institution: ["instelling", "établissement", "Einrichtung"]
        case .collection: ["fonds", "collectie", "verzameling", "Sammlung", "Bestand"]
        case .documentType: ["type", "profile", "soort document", "profiel", "type de document", "profil", "Dokumenttyp", "Dokumentart"]
        case .fragile: ["breekbaar", "kwetsbaar", "fragiel", "zerbrechlich", "empfindlich", "fragil"]
        case .openingAngle: ["maximum opening angle", "openingshoek", "angle d'ouverture", "Öffnungswinkel", "Oeffnungswinkel"]
        case .doNotFlatten: ["niet vlakleggen", "niet platdrukken", "ne pas aplatir", "nicht glätten", "nicht glaetten", "nicht flachdrücken"]
        case .remarks:
            ["remark", "notes", "comments", "opmerking", "opmerkingen", "remarque", "remarques", "Bemerkung", "Bemerkungen", "Anmerkungen"]
        case .expected: ["expected count", "count", "aantal", "verwacht", "verwacht aantal", "nombre", "nombre attendu", "Anzahl", "erwartet"]
        case .unit: ["eenheid", "unité", "Einheit"]
        case .restrictedTo:
            ["groups", "beperkt tot", "groepen", "réservé à", "restreint à", "groupes", "beschränkt auf", "beschraenkt auf", "Gruppen"]
        case .due: ["due date", "deadline", "uiterlijk", "vervaldatum", "échéance", "date limite", "fällig", "faellig", "Frist", "Termin"]
        case .slip: ["slip code", "barcode", "streepjescode", "code-barres", "Strichcode", "Laufzettel"]
        case .place: ["location", "shelf", "plaats", "standplaats", "bewaarplaats", "emplacement", "lieu", "Standort", "Ort"]
        }
    }

    /// The column that a header names, whatever its case, accents, spaces, hyphens and underscores.
    static func named(_ header: String) -> JobColumn? {
        byKey[HeaderKey.of(header)]
    }

    /// The name that a person most likely meant: its own, or one of the others. Nil where none is near.
    static func nearest(to header: String) -> String? {
        let key = HeaderKey.of(header)
        return HeaderKey.nearest(to: key, among: namesByKey.keys).flatMap { namesByKey[$0] }
    }

    private static let byKey = Dictionary(allCases.flatMap { column in column.keys.map { ($0, column) } }) { first, _ in first }

    private static let namesByKey = Dictionary(
        allCases.flatMap { column in ([column.rawValue] + column.otherNames).map { (HeaderKey.of($0), $0) } }
    ) { first, _ in first }

    /// All its names in the form in which headers are compared.
    var keys: [String] { ([rawValue] + otherNames).map(HeaderKey.of) }
}
