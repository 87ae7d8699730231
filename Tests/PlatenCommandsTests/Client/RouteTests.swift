import PlatenClient
import Testing

struct RouteTests {
    @Test(
        "A name becomes exactly one segment of a path",
        arguments: [
            ("flatbed-1", "/v1/scanners/flatbed-1"), ("a/b", "/v1/scanners/a%2Fb"), ("..", "/v1/scanners/%2E%2E"), (".", "/v1/scanners/%2E"),
            ("a.b", "/v1/scanners/a.b"), ("é ?#%", "/v1/scanners/%C3%A9%20%3F%23%25"), ("a\nb", "/v1/scanners/a%0Ab"),
        ])
    func segments(name: String, path: String) {
        #expect(Route.scanner(name).target == path)
    }

    @Test("Query values are encoded, and those that are nil are left out")
    func query() {
        let route = Route.captures.query("job", "a&b=c").query("cycle", nil).query("limit", "5")
        #expect(route.target == "/v1/captures?job=a%26b%3Dc&limit=5")
    }
}
