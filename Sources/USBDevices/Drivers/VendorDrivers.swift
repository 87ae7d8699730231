/// Which drivers know products of a USB vendor, as data.
///
/// Most drivers have their products' numbers built in and a configuration file that names none (`genesys`, `pixma`, `epson2` …), so the file
/// cannot tell.
///
/// Sources: the `:usbid` lines of the descriptions of sane-backends (doc/descriptions/*.desc), reduced to vendors; `ricoh2` of backend/ricoh2.c
/// (since 1.0.28); drivers that come apart from sane-backends of doc/descriptions-external/*.desc and their makers' packages: `epkowa`,
/// `utsushi`, `imagescan`, `epsonscan2` (Epson), `brother` to `brother5` (Brother), `hpaio` (HPLIP), `smfp` (Samsung).
enum VendorDrivers {
    static let table: [UInt16: Set<String>] = [
        // Hewlett-Packard
        0x03f0: [
            "avision", "genesys", "hp", "hp3500", "hp3900", "hp4200", "hp5400", "hp5590", "hpaio", "hpljm1005", "niash", "plustek", "rts8891",
            "xerox_mfp",
        ],
        // National Semiconductor
        0x0400: ["plustek"],
        // Kodak
        0x040a: ["avision", "kodakaio"],
        // Creative
        0x041e: ["stv680"],
        // Lexmark
        0x043d: ["gt68xx", "lexmark"],
        // Texas Instruments (CardScan)
        0x0451: ["cardscan"],
        // KYE (Genius)
        0x0458: ["gt68xx", "plustek", "u12"],
        // Primax
        0x0461: ["genesys"],
        // Silitek
        0x047b: ["niash"],
        // Kyocera
        0x0482: ["avision"],
        // Compaq
        0x049f: ["plustek"],
        // Acer, BenQ
        0x04a5: ["hp3900", "snapscan"],
        // Visioneer
        0x04a7: ["avision", "genesys", "gt68xx", "plustek"],
        // Canon
        0x04a9: ["canon630u", "canon_dr", "canon_lide70", "genesys", "pixma", "plustek"],
        // Nikon
        0x04b0: ["coolscan2", "coolscan3"],
        // Seiko Epson
        0x04b8: ["epkowa", "epson", "epson2", "epsonds", "epsonscan2", "imagescan", "plustek", "snapscan", "utsushi"],
        // Fujitsu, PFU
        0x04c5: ["avision", "epjitsu", "fujitsu", "ma1509"],
        // Konica
        0x04c8: ["stv680"],
        // Panasonic
        0x04da: ["genesys", "kvs1025", "kvs20xx", "kvs40xx"],
        // Samsung
        0x04e8: ["smfp", "xerox_mfp"],
        // Brother
        0x04f9: ["brother", "brother2", "brother3", "brother4", "brother5", "genesys"],
        // STMicroelectronics
        0x0553: ["stv680"],
        // Mustek
        0x055f: ["gt68xx", "ma1509", "mustek_usb", "mustek_usb2"],
        // Ricoh
        0x05ca: ["ricoh2"],
        // Ultima (Artec)
        0x05d8: ["artec_eplus48u", "gt68xx"],
        // Microtek
        0x05da: ["sm3600", "sm3840"],
        // Genesys Logic (Reflecta, Plustek film scanners)
        0x05e3: ["pieusb"],
        // Avision
        0x0638: ["avision"],
        // Minolta
        0x0686: ["avision"],
        // Agfa
        0x06bd: ["niash", "snapscan"],
        // Xerox
        0x06dc: ["hp3900"],
        // Plustek
        0x07b3: ["genesys", "gt68xx", "plustek", "u12"],
        // Corex (CardScan)
        0x08f0: ["cardscan"],
        // Xerox
        0x0924: ["xerox_mfp"],
        // Pentax
        0x0a17: ["genesys"],
        // Syscan
        0x0a53: ["plustek"],
        // Syscan
        0x0a82: ["genesys", "plustek"],
        // Canon Electronics
        0x1083: ["canon_dr", "genesys"],
        // Digital Dream
        0x1183: ["stv680"],
        // Konica Minolta
        0x132b: ["magicolor"],
        // Umax
        0x1606: ["plustek", "rts8891", "umax", "umax1220u"],
        // DCT
        0x1dcc: ["genesys"],
        // Dell
        0x413c: ["lexmark", "xerox_mfp"],
    ]
}
