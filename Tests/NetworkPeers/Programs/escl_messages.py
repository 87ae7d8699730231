"""What the responder says, after the eSCL technical specification (Mopria Alliance, 2.97): the elements that a client needs."""
from scanner import FEEDER_STATES, RESOLUTIONS

NAMESPACES = ('xmlns:scan="http://schemas.hp.com/imaging/escl/2011/05/03" '
              'xmlns:pwg="http://www.pwg.org/schemas/2010/12/sm"')


def element(name, *content):
    return f"<{name}>{''.join(map(str, content))}</{name}>"


def message(name, *content):
    return f'<?xml version="1.0" encoding="UTF-8"?>\n<{name} {NAMESPACES}>{"".join(content)}</{name}>\n'.encode()


def input_source(name, scanner):
    resolutions = [element("scan:DiscreteResolution", element("scan:XResolution", r), element("scan:YResolution", r)) for r in RESOLUTIONS]
    formats = [element(kind, f) for f in scanner.formats for kind in ("pwg:DocumentFormat", "scan:DocumentFormatExt")]
    return element(
        name,
        element("scan:MinWidth", 16), element("scan:MaxWidth", scanner.width),
        element("scan:MinHeight", 16), element("scan:MaxHeight", scanner.height),
        element("scan:MaxScanRegions", 1),
        element("scan:SettingProfiles", element(
            "scan:SettingProfile",
            element("scan:ColorModes", element("scan:ColorMode", "Grayscale8"), element("scan:ColorMode", "RGB24")),
            element("scan:DocumentFormats", *formats),
            element("scan:SupportedResolutions", element("scan:DiscreteResolutions", *resolutions)))))


def capabilities(scanner, model, identifier):
    return message(
        "scan:ScannerCapabilities",
        element("pwg:Version", "2.1"), element("pwg:MakeAndModel", model), element("pwg:SerialNumber", identifier[-12:]),
        element("scan:UUID", identifier),
        element("scan:Platen", input_source("scan:PlatenInputCaps", scanner)),
        element("scan:Adf",
                input_source("scan:AdfSimplexInputCaps", scanner), input_source("scan:AdfDuplexInputCaps", scanner),
                element("scan:FeederCapacity", 50),
                element("scan:AdfOptions", element("scan:AdfOption", "DetectPaperLoaded"), element("scan:AdfOption", "Duplex"))))


def status(scanner):
    job = scanner.job
    feeder = FEEDER_STATES.get(scanner.feeder) or ("ScannerAdfLoaded" if scanner.sheets else "ScannerAdfEmpty")
    jobs = "" if job is None else element("scan:Jobs", element(
        "scan:JobInfo",
        element("pwg:JobUri", f"/eSCL/ScanJobs/{job.id}"), element("pwg:JobUuid", job.id), element("scan:Age", 0),
        element("pwg:ImagesCompleted", job.completed), element("pwg:JobState", "Processing" if job.is_open else "Completed")))
    return message(
        "scan:ScannerStatus",
        element("pwg:Version", "2.1"), element("pwg:State", "Processing" if job is not None and job.is_open else "Idle"),
        element("scan:AdfState", feeder), jobs)
