"""The pixels of an uncompressed TIFF (TIFF 6.0, sections 2 and 8), read without any library of either side."""
import hashlib
import struct

STRIP_OFFSETS, STRIP_BYTE_COUNTS = 273, 279
SHORT, LONG, LONG8 = 3, 4, 16
FORMATS = {SHORT: "H", LONG: "I", LONG8: "Q"}


def digest_of_rows(path):
    """SHA-256 of all strips in their order."""
    with open(path, "rb") as file:
        strips = read_strips(file)
        digest = hashlib.sha256()
        for offset, count in strips:
            file.seek(offset)
            while count > 0:
                block = file.read(min(count, 1 << 20))
                if not block:
                    raise SystemExit(f"bench: {path} ends within a strip")
                digest.update(block)
                count -= len(block)
    return digest.hexdigest()


def read_strips(file):
    header = file.read(16)
    order = {b"II": "<", b"MM": ">"}.get(header[:2])
    if order is None:
        raise SystemExit(f"bench: {file.name} is not a TIFF file")
    is_big = struct.unpack(order + "H", header[2:4])[0] == 43
    file.seek(struct.unpack(order + ("Q" if is_big else "I"), header[8:16] if is_big else header[4:8])[0])
    count = struct.unpack(order + ("Q" if is_big else "H"), file.read(8 if is_big else 2))[0]
    width = 20 if is_big else 12
    directory = file.read(count * width)
    entries = {}
    for start in range(0, len(directory), width):
        tag, kind, values = struct.unpack(order + ("HHQ" if is_big else "HHI"), directory[start:start + (12 if is_big else 8)])
        if tag in (STRIP_OFFSETS, STRIP_BYTE_COUNTS):
            entries[tag] = read_values(file, order, kind, values, directory[start + (12 if is_big else 8):start + width], is_big)
    return list(zip(entries[STRIP_OFFSETS], entries[STRIP_BYTE_COUNTS]))


def read_values(file, order, kind, count, inline, is_big):
    size = count * struct.calcsize(FORMATS[kind])
    if size > len(inline):
        file.seek(struct.unpack(order + ("Q" if is_big else "I"), inline)[0])
        inline = file.read(size)
    return struct.unpack(f"{order}{count}{FORMATS[kind]}", inline[:size])
