import Testing

@testable import Raster

@Suite("The digest of a file that libtiff is writing")
struct FileDigestTests {
    private let head: [UInt8] = [0x49, 0x49, 42, 0, 0, 0, 0, 0]
    private let bigHead: [UInt8] = [0x49, 0x49, 43, 0, 8, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]
    private let strips: [[UInt8]] = [[1, 2, 3], [4, 5]]

    @Test("A tail in any order and a gap in it count as the bytes of the file")
    func tail() {
        var digest = begun(directoryOffset: 14)
        digest.beginTail()
        note(&digest, [14, 0, 0, 0], 4)
        note(&digest, [9, 9], 18)
        note(&digest, [7, 7], 14)
        #expect(digest.finish() == TestImage.sha256(head.prefix(4) + [14, 0, 0, 0] + [1, 2, 3, 4, 5, 0, 7, 7, 0, 0, 9, 9]))
    }

    @Test("BigTIFF has its offset in 8 bytes at 8")
    func big() {
        var digest = FileDigest()
        note(&digest, bigHead, 0)
        digest.beginStrips(directoryOffset: 0x1_2345_6789, isBig: true)
        note(&digest, [1], 16)
        digest.beginTail()
        note(&digest, [0x89, 0x67, 0x45, 0x23, 1, 0, 0, 0], 8)
        #expect(digest.finish() == TestImage.sha256(bigHead.prefix(8) + [0x89, 0x67, 0x45, 0x23, 1, 0, 0, 0, 1]))
    }

    @Test("A directory elsewhere than predicted leaves no digest")
    func wrongPrediction() {
        var digest = begun(directoryOffset: 14)
        digest.beginTail()
        note(&digest, [16, 0, 0, 0], 4)
        #expect(digest.finish() == nil)
    }

    @Test("No prediction leaves no digest")
    func noPrediction() {
        var digest = begun(directoryOffset: nil)
        digest.beginTail()
        note(&digest, [14, 0, 0, 0], 4)
        #expect(digest.finish() == nil)
    }

    @Test("A strip that is written again, or with a gap before it, leaves no digest", arguments: [9, 14])
    func notInOrder(offset: Int) {
        var digest = begun(directoryOffset: 14)
        note(&digest, [1], offset)
        digest.beginTail()
        note(&digest, [14, 0, 0, 0], 4)
        #expect(digest.finish() == nil)
    }

    private func begun(directoryOffset: Int?) -> FileDigest {
        var digest = FileDigest()
        note(&digest, head, 0)
        digest.beginStrips(directoryOffset: directoryOffset, isBig: false)
        note(&digest, strips[0], 8)
        note(&digest, strips[1], 11)
        return digest
    }

    private func note(_ digest: inout FileDigest, _ bytes: [UInt8], _ offset: Int) {
        digest.note(bytes.span.bytes, at: offset)
    }
}
