/// Every key of scanner.conf. All may be left out; each but `fault`, `dust` and `fibre` may stand once. Flags are `yes` or `no`, `no` where nothing else is said.
enum ConfigurationKey: String, CaseIterable {
    // What it is

    /// `flatbed`, the default; `sheet-fed`: a duplex feeder with the sources and sensors of fujitsu, see ``SheetFedScanner``; `large-format`: a
    /// scanner for plans of unknown length, see ``LargeFormatScanner``; `overhead`: a scanner for open books, see ``OverheadScanner``.
    case scannerClass = "class"
    /// What SANE reports. Default `Platen`.
    case vendor
    /// What SANE reports. Default `Simulated Flatbed` or the like, by the class.
    case model
    /// Option `serial-number`; also the seed of what makes this sensor unlike another. Default: the subfolder's name.
    case serial
    /// Width in millimetres of the glass, or of the widest sheet that goes through, 10 to 2000. Default 216, large-format 914, overhead 594.
    case bedWidth = "bed-width"
    /// Length in millimetres of the glass, or of the longest sheet that goes through, 10 to 20000. Default 300, large-format
    /// 15000, overhead 420.
    case bedHeight = "bed-height"
    /// Flag: the flatbed has a duplex feeder in its lid and no transparency unit. Its sources are `Flatbed`, `Automatic Document Feeder` and
    /// `ADF Duplex`.
    case adf

    // How SANE calls it

    /// The device has this name after `platensim:`, any text, instead of the subfolder's.
    case listedAs = "listed-as"
    /// The scanner is the one of that subfolder, reached through another driver: it has the same files (lock, stack, buttons, faults) and keys
    /// but those that stand here as well, and a name of its own.
    case aliasOf = "alias-of"
    /// Vendor and product number of a USB device, hexadecimal; both or none. The scanner is then called `libusb:BBB:DDD` by the bus and device
    /// number that /sys/bus/usb/devices has for it at that moment, unless `listed-as` says otherwise, and is unplugged where there is none.
    case usbVendor = "usb-vendor"
    case usbProduct = "usb-product"
    /// Only the USB device with this serial number is the scanner.
    case usbSerial = "usb-serial"
    /// Only the USB device at this port is the scanner, by its name in /sys/bus/usb/devices, such as `1-2`.
    case usbPort = "usb-port"

    // How it delivers

    /// Bytes a second, at most; 0, the default, means as fast as possible.
    case pace
    /// Bytes a `sane_read` at most; 0, the default, means as many as are asked for. Odd numbers end in the middle of samples.
    case readLimit = "read-limit"
    /// Bytes that follow the pixels of every line, 0 to 4096. Default 0.
    case linePadding = "line-padding"
    /// Flag: option `depth` has 12 as well: samples from 0 to 4095 in words of 16 bits, as with microtek2.
    case twelveBit = "twelve-bit"
    /// How a colour page from the glass comes: `single`, the default, or in three frames, `RGB`, `RBG`, `GRB`, `GBR`, `BRG`, `BGR`; see
    /// ``PassOrder``.
    case passes
    /// Seconds that the lamp needs after `sane_open`, or with an overhead scanner after the first `sane_start`, 0 to 3600. Default 0.
    case warmUp = "warm-up"
    /// `block`, the default: `sane_start` waits for the lamp; `status`: it answers WARMING_UP (12) until the lamp is warm.
    case warmUpStyle = "warm-up-style"

    // How it sees

    /// Standard deviation of the noise of each sample, in 8-bit units, 0 to 64. Default 0.
    case noise
    /// Standard deviation of the gain of the sensor's columns, in per cent, 0 to 30. Default 0. `calibrate` removes nine tenths of it.
    /// A feeder's sensor for the backs of sheets has gains of its own, and so it is with the offsets. Of an overhead scanner: of each pixel.
    case gainVariation = "gain-variation"
    /// Added to each sample, in 8-bit units, -64 to 64. Default 0.
    case offset
    /// Flag: a calibration lies in a file, the one of option `calibration-file`, and counts for the mode and resolution that it was made with, as
    /// with genesys. Without it a flatbed remembers one calibration for everything, and a sheet-fed scanner has none.
    case needCalibration = "need-calibration"
    /// Dirt over some columns of the sensor, or a tired element: how much of the light is lost there, in per cent, -90 (brighter) to 100. Default 0.
    case streak
    /// Where that begins, in millimetres from the left edge of the sensor, 0 to 2000. Default 0.
    case streakX = "streak-x"
    /// How wide it is, in millimetres, 0.01 to 100. Default 0.2.
    case streakWidth = "streak-width"
    /// A speck on a flatbed's glass, `X Y DIAMETER LOSS` or `X Y DIAMETER LOSS TONE`: its middle and its diameter in millimetres, how much of the page's
    /// light is lost there in per cent, -90 (brighter) to 100, and how light it is itself in per cent of white, 0, the default, to 100: grey dust is
    /// dark on paper and light on black. May stand several times.
    case dust
    /// A hair on a flatbed's glass, `X Y LENGTH ANGLE BEND WIDTH LOSS` or the same and `TONE`: one end and its length in millimetres, where it goes from
    /// there in degrees clockwise from the right, by how many degrees it turns until its other end, its width in millimetres, and loss and tone as of
    /// `dust`. May stand several times.
    case fibre
    /// A bit of a channel that always has one value, `CHANNEL BIT VALUE`: `red`, `green` or `blue`, 0 to 7 of the upper eight bits of a sample, -8 to
    /// -1 of the lower eight of one of 16 bits, and 0 or 1.
    /// Default: none. Of images in one frame.
    case stuckBit = "stuck-bit"
    /// What the lamp gives, in per cent of a new one, 1 to 150. Default 100.
    case lamp
    /// By how much the lamp's light is warmer than a new one's, in per cent: more red, less blue, -20 to 20. Default 0.
    case lampWarmth = "lamp-warmth"
    /// Seconds in which a lamp that was lit comes two thirds nearer to its full light; it begins with 85 per cent of it, 0 to 600. Default 0: full
    /// from the first moment.
    case lampRise = "lamp-rise"
    /// Standard deviation of the dark offset of the sensor's columns, in 8-bit units, 0 to 16. Default 0. `calibrate` leaves it as it is; `offset` should
    /// be several times as much, since what is below 0 is cut off.
    case offsetVariation = "offset-variation"
    /// What comes of the option `lamp-off-scan`: `none`, the default: it is not there; `dark` and others, see ``DarkScan``.
    case lampOffScan = "lamp-off-scan"
    /// Seconds that `calibrate` blocks, 0 to 3600. Default 0.
    case calibrateTime = "calibrate-time"

    // What it sees

    /// `text`, `plan`, `spread` (of a book), `none`: the glass is empty, sheets are blank; or `generated`, the default: a plan in large format, a
    /// spread from overhead, else a text. ``PageLayout``, ``PlanLayout`` and ``BookSpread`` know where everything is on these pages.
    case page
    /// Which generated page, 0 to 2^64 - 1. Default 1. The sheets of a feeder count on from it, see ``SheetSide``, and the pages
    /// of a book, see ``BookSpread``.
    case seed
    /// An image to put on the glass instead: TIFF, PNG or JPEG, from the subfolder or with an absolute path. Its size is that of its
    /// resolution tag, 300 dpi where it has none. Also the front of every sheet.
    case document
    /// Where the left edge of page or document lies, in millimetres, -2000 to 2000: from the glass's left edge, or from where the feeder would
    /// have put it, or from where a book would lie in the middle of the bed. Default 0.
    case documentX = "document-x"
    /// Where its top edge lies. Default 0.
    case documentY = "document-y"
    /// By how much further to the right the document lies on a flatbed's glass at every page of the scanner's life, in millimetres, -100 to 100: it
    /// slides. Default 0.
    case slideX = "slide-x"
    /// By how much further down. Default 0.
    case slideY = "slide-y"
    /// Width of the generated page in millimetres, 10 to 2000. Default 210, large-format 841. Of a spread, one page.
    case pageWidth = "page-width"
    /// Height of the generated page in millimetres, 10 to 20000. Default 297, large-format 1189: there it is where the sheet ends, unless the file
    /// `sheet-length` says otherwise, see ``ScannerFile``.
    case pageHeight = "page-height"
    /// Flag: every page from the glass has the same bytes, noise and all, as if the driver gave out one page for ever.
    case samePageForEver = "same-page-for-ever"

    // The feeder

    /// Sheets in the hopper, 0 to 1000000, where there is no file `stack`. Default 0.
    case stack
    /// Flag: nothing is printed on the back of the sheets.
    case blankBacks = "blank-backs"
    /// Flag: of a series of both sides, backs are left out on which nothing is printed.
    case skipsBlankBacks = "skips-blank-backs"
    /// Flag: there is a source for both sides, and `sane_start` answers INVAL where it is set.
    case refusesDuplex = "refuses-duplex"
    /// What an empty hopper does: `no-docs`, the default, and others, see ``FeederEnd``.
    case feederEnd = "feeder-end"
    /// Flag: where the hopper is empty the last sheet comes again and again, byte for byte.
    case neverEmpty = "never-empty"
    /// Flag: a flatbed or sheet-fed scanner shows what it counts itself, as with canon_dr: options `total-counter` and `roller-counter`. Files of these
    /// names hold what is added to the sheets that it drew in, or of a flatbed to its pages.
    case counters
    /// Flag: a flatbed shows how long its lamp was on, as with hs2p: option `LAMP TIME`, which is 0 until button `Update` was pressed, and then what a
    /// file `lamp-time` holds.
    case lampCounter = "lamp-counter"
    /// Sheets, 0 to 1000, that are drawn in before they are asked for, and lost when the series ends before. Default 0.
    case prefetch

    // The overhead scanner

    /// Seconds that the first `sane_start` of a session takes to focus, behind `warm-up`, 0 to 3600. Default 0. See ``LampSession``.
    case focusTime = "focus-time"
    /// Seconds that lamp and focus stay after `sane_cancel`, 0 to 3600. Default 60.
    case lampIdle = "lamp-idle"
    /// Flag: a spread that was captured gives way to the next one by itself.
    case turnsByItself = "turns-by-itself"

    /// What the lens of an overhead scanner loses in the corners of the bed, by the fourth power of the cosine, in per cent, 0 to 75. Default 0.
    case vignetting
    /// By how much less light comes from the lamp on the left to the right edge of the bed, by the square of the distance, in per cent, 0 to 75.
    /// Default 0: the light is even.
    case sideLight = "side-light"

    // The large-format scanner

    /// What `sane_get_parameters` says of the lines: `unknown`, the default: -1; `exact`; `area`: as many as the area has, of which fewer may come;
    /// or the lines of so many millimetres, 10 to 20000, whatever comes.
    case announcedLength = "announced-length"
    /// Modules of the sensor side by side, 1 to 32. Default 5.
    case modules
    /// Millimetres, -5 to 5, by which every second module, from the second on, sees what lies further right. Default 0.
    case stitchAcross = "stitch-across"
    /// The same downwards. Default 0.
    case stitchDown = "stitch-down"
    /// Per cent, -50 to 50, by which every second module, from the second on, gives less of the light. Default 0. `calibrate` leaves a tenth of it.
    case moduleLoss = "module-loss"
    /// Per cent, -5 to 5, by which the transport moves the sheet too far between two rows: the image is so much shorter. Default 0.
    case transportError = "transport-error"

    // How the driver behaves

    /// How buttons and sensors are read: `event-queue`, the default, and others, see ``ButtonStyle``.
    case buttons
    /// `true`, the default, or `all-inactive`: every option is flagged inactive and works all the same, as with the Canon LiDE 220 of genesys.
    case optionFlags = "option-flags"
    /// The name of option `resolution`; `x-resolution+y-resolution` makes it two, which have to be equal at `sane_start`.
    case resolutionName = "resolution-name"
    /// The name of option `source`.
    case sourceName = "source-name"
    /// Flag: the source is what the scanner is switched over to, the first of its sources, and no program can set it.
    case fixedSource = "fixed-source"
    /// `full`, the default, `far-only`: `br-x` and `br-y`; `none`: the area is the whole one.
    case geometry
    /// Flag: vendor, model and type of the device are null pointers, and so are the names of option groups.
    case nullTexts = "null-texts"
    /// Vendor and model are no texts: `invalid-utf8`, `long` (4096 bytes) or `empty`. Default `none`.
    case garbageTexts = "garbage-texts"
    /// Flag: the first `sane_start` of the scanner's life answers INVAL, and so do others until somebody lists the options again.
    case startInvalidOnce = "start-invalid-once"

    // What goes wrong

    /// A fault that happens every time, see ``Fault``; may stand several times. Faults that happen once stand in the file `fault`.
    case fault
}
