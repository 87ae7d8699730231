import Metadata
import PlatenModel
import Testing

@Suite("Files and structure")
struct StructureTests {
    @Test("Pages, controls and replaced captures are in groups of their own, each with its facts")
    func groups() throws {
        let document = try WrittenDocument(SampleRecord.full())
        #expect(try document.count("//mets:fileGrp") == 3)
        #expect(try document.count("//mets:fileGrp[@USE='MASTER']/mets:file") == 5)
        #expect(try document.count("//mets:fileGrp[@USE='CONTROL']/mets:file") == 2)
        #expect(try document.count("//mets:fileGrp[@USE='SUPERSEDED']/mets:file") == 1)
        let file = "//mets:file[@OWNERID='\(SampleRecord.identifier(4))']"
        #expect(try document.value("string(\(file)/@CHECKSUM)") == String(repeating: "4", count: 64))
        #expect(try document.value("string(\(file)/@CHECKSUMTYPE)") == "SHA-256")
        #expect(try document.value("string(\(file)/@SIZE)") == "1000004")
        #expect(try document.value("string(\(file)/@MIMETYPE)") == "image/tiff")
        #expect(try document.value("string(\(file)/@CREATED)") == "2027-03-31T09:15:40Z")
        #expect(try document.value("string(\(file)/mets:FLocat/@xlink:href)") == "data/ms-104/ms-104_0004.tif")
    }

    @Test("Paths become references that no program takes for something else")
    func references() throws {
        var record = SampleRecord.bare()
        record.captures[0].file = "data/12: a%b ü#1?.tif"
        #expect(
            try WrittenDocument(record).value("string(//mets:FLocat/@xlink:href)") == "data/12%3A%20a%25b%20%C3%BC%231%3F.tif")
    }

    @Test("The physical map leads from the item through its parts to the pages, each with its order, number and label")
    func physical() throws {
        let document = try WrittenDocument(SampleRecord.full())
        let map = "//mets:structMap[@TYPE='physical']"
        #expect(try document.value("string(\(map)/mets:div/@DMDID)") == "dmd-item")
        #expect(try document.count("\(map)/mets:div[@TYPE='item']/mets:div[@TYPE='part']") == 3)
        #expect(try document.value("string(\(map)/mets:div/mets:div[3]/@LABEL)") == "Volume 1")
        #expect(try document.value("string(\(map)/mets:div/mets:div[2]/@ORDER)") == "2")
        #expect(try document.count("\(map)//mets:div[@TYPE='page']") == 4)
        let page = "\(map)/mets:div/mets:div[1]/mets:div[2]"
        #expect(try document.value("string(\(page)/@ORDER)") == "2")
        #expect(try document.value("string(\(page)/@ORDERLABEL)") == "1v")
        #expect(try document.value("string(\(page)/@LABEL)") == "Folio 1 verso")
        let file = try document.value("string(\(page)/mets:fptr/@FILEID)")
        #expect(try document.value("string(//mets:file[@ID='\(file)']/@OWNERID)") == SampleRecord.identifier(8).rawValue)
    }

    @Test("The images of a page that was taken in several passes belong to one page")
    func passes() throws {
        let document = try WrittenDocument(SampleRecord.full())
        #expect(try document.count("//mets:structMap[@TYPE='physical']//mets:div[@ORDERLABEL='2r']/mets:fptr") == 2)
    }

    @Test("Controls and replaced captures are in no map")
    func mapped() throws {
        let document = try WrittenDocument(SampleRecord.full())
        for group in ["CONTROL", "SUPERSEDED"] {
            #expect(try document.count("//mets:fptr[@FILEID=//mets:fileGrp[@USE='\(group)']/mets:file/@ID]") == 0)
        }
        #expect(try document.count("//mets:fptr[@FILEID=//mets:fileGrp[@USE='MASTER']/mets:file/@ID]") == 5)
    }

    @Test("The logical map has each part once, linked with all of its pages")
    func logical() throws {
        let document = try WrittenDocument(SampleRecord.full())
        #expect(try document.count("//mets:structMap[@TYPE='logical']/mets:div/mets:div") == 2)
        let part = try document.value("string(//mets:structMap[@TYPE='logical']//mets:div[@LABEL='Volume 1']/@ID)")
        #expect(try document.count("//mets:smLink[@*[local-name()='from']='\(part)']") == 3)
    }

    @Test("An item without parts has one map, whose pages are its own, and no links")
    func plain() throws {
        let document = try WrittenDocument(SampleRecord.bare())
        #expect(try document.count("//mets:structMap") == 1)
        #expect(try document.count("//mets:structMap/mets:div/mets:div[@TYPE='page'][@ORDER='1']") == 1)
        #expect(try document.count("//mets:structLink") == 0)
    }

    @Test("A job without images has a document without files")
    func empty() throws {
        var record = SampleRecord.bare()
        record.captures = []
        let document = try WrittenDocument(record)
        #expect(try document.count("//mets:fileSec") == 0)
        #expect(try document.count("//mets:structMap/mets:div") == 1)
    }
}
