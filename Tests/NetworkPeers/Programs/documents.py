"""Pages with a pattern that a test can compute, as PNG and as JPEG."""
import struct
import zlib


class Pattern:
    """The sample of column x, row y and channel c is (x + 2y + 85c + 29 * document + seed) mod 256; the Swift side has the same formula.
    Columns and rows count from the corner of the bed, those of a window from the window's."""

    def __init__(self, document, seed, left=0, top=0):
        self.start = 29 * document + seed + left + 2 * top

    def sample(self, x, y, channel):
        return (x + 2 * y + 85 * channel + self.start) & 255

    def row(self, y, width, channels):
        # 256 columns repeat themselves.
        period = bytes(self.sample(x, y, channel) for x in range(256) for channel in range(channels))
        return (period * (width // 256 + 1))[: width * channels]


def png(pattern, width, height, channels, resolution):
    """A PNG (ISO/IEC 15948) of 8 bits a sample, rows unfiltered."""
    def chunk(kind, content):
        return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))

    # Rows repeat themselves, too: 2y is the same again after 128 of them.
    rows = [b"\0" + pattern.row(y, width, channels) for y in range(min(height, 128))]
    packer = zlib.compressobj(1)
    packed = b"".join(packer.compress(rows[y % 128]) for y in range(height)) + packer.flush()
    metre = round(resolution / 0.0254)
    return (b"\x89PNG\r\n\x1a\n"
            + chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2 if channels == 3 else 0, 0, 0, 0))
            + chunk(b"pHYs", struct.pack(">IIB", metre, metre, 1))
            + chunk(b"IDAT", packed) + chunk(b"IEND", b""))


def jpeg(pattern, width, height, channels, resolution):
    """A baseline JPEG (ITU-T T.81) whose blocks of 8 x 8 are of one value each, that of their upper left sample: with a quantiser of 8 the
    constant part of the transform is that value exactly, and no other part is needed. Colour is stored as RGB, which Adobe's marker says, so
    that decoders give back what was put in."""
    def segment(marker, content):
        return struct.pack(">BBH", 0xFF, marker, len(content) + 2) + content

    components = range(1, channels + 1)
    # One table for the constant parts, twelve codes of four bits; one for all others, whose only code says that there are none.
    constant = bytes([0, 0, 0, 12] + [0] * 12) + bytes(range(12))
    nothing = bytes([1] + [0] * 15) + b"\0"
    head = (b"\xff\xd8"
            + (segment(0xEE, b"Adobe" + struct.pack(">HHHB", 100, 0, 0, 0)) if channels == 3
               else segment(0xE0, b"JFIF\0" + struct.pack(">HBHHBB", 0x0102, 1, resolution, resolution, 0, 0)))
            + segment(0xDB, b"\0" + bytes([8] * 64))
            + segment(0xC0, struct.pack(">BHHB", 8, height, width, channels) + b"".join(bytes([c, 0x11, 0]) for c in components))
            + segment(0xC4, b"\x00" + constant + b"\x10" + nothing)
            + segment(0xDA, bytes([channels]) + b"".join(bytes([c, 0]) for c in components) + b"\0\x3f\0"))

    def code(difference):
        size = abs(difference).bit_length()
        extra = difference if difference > 0 else difference + (1 << size) - 1
        return f"{size:04b}" + (f"{extra:0{size}b}" if size else "") + "0"

    codes = {difference: code(difference) for difference in range(-255, 256)}
    bits, before = [], [128] * channels
    for y in range(0, height, 8):
        for x in range(0, width, 8):
            for channel in range(channels):
                value = pattern.sample(x, y, channel)
                bits.append(codes[value - before[channel]])
                before[channel] = value
    stream = "".join(bits)
    stream += "1" * (-len(stream) % 8)
    scan = int("1" + stream, 2).to_bytes(len(stream) // 8 + 1, "big")[1:]
    return head + scan.replace(b"\xff", b"\xff\0") + b"\xff\xd9"


FORMATS = {"image/png": png, "image/jpeg": jpeg}
