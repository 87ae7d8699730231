import Glibc
import LinuxSystem
import TestSupport
import Testing

@Suite("Names of users, groups and this machine")
struct UsersTests {
    @Test("Known numbers have names, unknown ones stay numbers")
    func names() {
        #expect(Users.name(ofUser: 0) == "root")
        #expect(Users.name(ofGroup: 0) == "root")
        #expect(Users.name(ofUser: 4_000_000_001) == "4000000001")
        #expect(Users.name(ofGroup: 4_000_000_001) == "4000000001")
    }

    @Test("Groups are found by name")
    func identifiers() {
        #expect(Users.identifier(ofGroup: "root") == 0)
        #expect(Users.identifier(ofGroup: "no-such-group-here") == nil)
        #expect(Users.identifier(ofGroup: "") == nil)
    }

    @Test("The host's name is what uname tells")
    func hostName() throws {
        #expect(Users.hostName == (try Shell.run("uname", ["-n"]).text.split(separator: "\n").first.map(String.init)))
    }
}
