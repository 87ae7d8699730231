import PlatenModel
import ProfileFormat
import TestSupport
import Testing

@Suite("A variable of a profile")
struct ProfileVariableTests {
    @Test("stands for its value in any scalar, quantities with units included")
    func values() throws {
        let text = """
            title: "${what} at ${ppi} ppi"
            mode: ${mode}
            depth: ${depth}
            resolution: ${ppi} dpi
            area: {width: "${width} mm", height: "${width}.5 mm"}
            options:
              exact: ${ppi}
              worded: "${ppi}"
              flag: ${flag}
              text: ${quoted}
              list:
                - ${depth}
                - 1
            variables: {what: Plans, mode: colour, depth: 8, ppi: 300, width: 210, flag: yes, quoted: "7"}
            """
        let folder = try ProfileFolder(["p.yaml": text])
        #expect(folder.problems() == [])
        let profile = try #require(folder.profile())
        #expect((profile.title, profile.mode, profile.depth, profile.resolution) == ("Plans at 300 ppi", .colour, 8, 300))
        #expect(profile.area == .rectangle(x: 0, y: 0, width: 210, height: 210.5))
        #expect(
            profile.options == [
                "exact": .number(300), "worded": .text("300"), "flag": .bool(true), "text": .text("7"), "list": .numbers([8, 1]),
            ])
    }

    @Test("may use others, in whatever order they are written")
    func nested() throws {
        let folder = try ProfileFolder([
            "p.yaml": "title: ${c}\nmode: grey\ndepth: 8\nresolution: 300\nvariables: {c: \"${b}-${a}\", a: 1, b: \"<${a}>\"}\n"
        ])
        #expect(folder.profile()?.title == "<1>-1")
    }

    @Test("has no part where dollar signs are doubled or stand for themselves")
    func dollars() throws {
        let folder = try ProfileFolder(["p.yaml": ProfileFolder.least + "options: {a: \"$${x} $$ $5 $\", b: \"$$$${x}\", c: $}\n"])
        #expect(folder.profile()?.options == ["a": .text("${x} $ $5 $"), "b": .text("$${x}"), "c": .text("$")])
    }

    @Test("of the nearest profile wins, in those that it extends too")
    func nearest() throws {
        let folder = try ProfileFolder([
            "base.yaml": "title: \"${ppi}, ${name}\"\nmode: grey\ndepth: 8\nresolution: ${ppi} ppi\nvariables: {ppi: 300, name: base}\n",
            "middle.yaml": "extends: base\nvariables: {ppi: 400, name: middle}\n", "p.yaml": "extends: middle\nvariables: {ppi: 600}\n",
        ])
        #expect(folder.problems() == [])
        #expect(folder.load().profiles.map(\.resolution) == [300, 400, 600])
        #expect(folder.load().profiles.map(\.title) == ["300, base", "400, middle", "600, middle"])
    }

    @Test("of an abstract base may be left to those that extend it, which are told where they lack it")
    func abstract() throws {
        let base = "abstract: true\ntitle: T\nmode: grey\ndepth: 8\nresolution: ${ppi} ppi\nvariables: {unused: \"${ppi}\"}\n"
        let folder = try ProfileFolder([
            "base.yaml": base, "p.yaml": "extends: base\nvariables: {ppi: 300}\n", "q.yaml": "title: Q\nextends: base\n",
        ])
        #expect(folder.load().profiles.map(\.resolution) == [300])
        #expect(
            folder.problems() == ["6:21", "5:13"].map { "q.yaml:2:10: there is no variable \"ppi\", as base.yaml:\($0) uses it" })
    }

    @Test("that makes an inherited value wrong is told where the profile itself writes it")
    func origin() throws {
        let folder = try ProfileFolder([
            "base.yaml": "title: T\nmode: grey\ndepth: 8\nresolution: ${a} ppi\nvariables: {a: \"${b}\", b: 300}\n",
            "p.yaml": "extends: base\nvariables:\n  b: many\n",
        ])
        #expect(folder.problems() == ["p.yaml:3:6: resolution is the text \"many ppi\""])
        #expect(folder.load().profiles.map(\.name) == ["base"])
    }

    @Test(
        "that cannot be known is told at its place",
        arguments: [
            ("resolution: ${pip}", "4:13: there is no variable \"pip\"", "Did you mean ppi? Variables: depth, ppi."),
            ("resolution: ${pp i}", "4:13: \"pp i\" cannot be the name of a variable", "Write up to 40 letters, digits, hyphens and underscores"),
            ("resolution: ${ppi dpi", "4:13: a variable begins with ${ and does not end", "Write ${name}, or $${ for the characters"),
            ("resolution: ${}", "4:13: \"\" cannot be the name of a variable", "Write up to 40 letters"),
            ("resolution: ${depth} lpi", "4:13: resolution has the unknown unit \"lpi\"", "Did you mean dpi?"),
        ])
    func unknown(line: String, problem: String, hint: String) throws {
        let text = "title: T\nmode: grey\ndepth: 8\n"
        let folder = try ProfileFolder(["p.yaml": text + line + "\nvariables: {ppi: 300, depth: 8}\n"])
        #expect(folder.problems() == ["p.yaml:\(problem)"])
        #expect(folder.hints().first?.hasPrefix(hint) == true, "\(folder.hints())")
        #expect(folder.load().profiles.isEmpty)
    }

    @Test(
        "that is none is told at its place, used or not",
        arguments: [
            ("variables: [a]", "5:12: variables is a list", "Write a group of keys and values below it."),
            ("variables: {1a: 1}", "5:13: \"1a\" cannot be the name of a variable", "Write up to 40 letters"),
            ("variables: {a: [1]}", "5:16: a is a list", "Write a text or a number."),
            ("variables: {a: null}", "5:16: a is empty", "Write a text or a number."),
            ("variables: {a: \"${a}\"}", "5:16: the variables use each other in a circle: a → a", "Take one of them out."),
            ("variables: {a: \"${b}\", b: \"${c}\", c: \"${b}\"}", "5:38: the variables use each other in a circle: b → c → b", "Take one"),
            ("variables: {a: \"${b}\"}", "5:16: there is no variable \"b\"", "Variables: a."),
            ("variables: {a: \"${b\"}", "5:16: a variable begins with ${ and does not end", "Write ${name}"),
            ("options: {a: ${x}}\nvariables: {x: 1}", "5:15: this is not YAML", "Put a text with ${name} in quotes where it stands within"),
            ("naming: a/${x}", "5:9: there is no variable \"x\"", "Write its value below variables, or $${ for the characters themselves."),
        ])
    func wrong(text: String, problem: String, hint: String) throws {
        let folder = try ProfileFolder(["p.yaml": ProfileFolder.least + text + "\n"])
        #expect(folder.problems().count == 1)
        #expect(folder.problems().first?.hasPrefix("p.yaml:\(problem)") == true, "\(folder.problems())")
        #expect(folder.hints().first?.hasPrefix(hint) == true, "\(folder.hints())")
    }

    @Test("has no part in extends and abstract, which decide where variables come from")
    func untouched() throws {
        let folder = try ProfileFolder(["p.yaml": ProfileFolder.least + "extends: ${a}\nabstract: ${b}\nvariables: {a: q, b: true}\n"])
        #expect(folder.problems() == ["p.yaml:5:10: extends is ${a}", "p.yaml:6:11: abstract is ${b}"])
    }

    @Test("in a circle that goes through two profiles is told in the one that closes it")
    func circleOfTwo() throws {
        let folder = try ProfileFolder([
            "base.yaml": ProfileFolder.least + "variables: {a: \"${b}\", b: 1}\n", "p.yaml": "extends: base\nvariables:\n  b: ${a}\n",
        ])
        #expect(folder.problems().count == 1)
        #expect(folder.problems().first?.hasPrefix("p.yaml:") == true)
        #expect(folder.problems().first?.contains("the variables use each other in a circle: a → b → a") == true, "\(folder.problems())")
    }

    @Test("within more than 16 others, or in a circle of a hundred, is refused", .timeLimit(.minutes(5)))
    func deep() throws {
        func chain(_ length: Int, last: String) -> String {
            let links = (1..<length).map { "  v\($0 + 1000): ${v\($0 + 1001)}\n" }.joined()
            return ProfileFolder.least + "variables:\n" + links + "  v\(length + 1000): \(last)\n"
        }
        #expect(try ProfileFolder(["p.yaml": chain(16, last: "1")]).problems() == [])
        let long = try ProfileFolder(["p.yaml": chain(17, last: "1")]).problems()
        #expect(long.first?.contains("more than 16 variables use each other: v1001 → ") == true)
        #expect(try ProfileFolder(["p.yaml": chain(100, last: "${v1001}")]).problems().isEmpty == false)
    }

    @Test("is one of a hundred at most, with a name of 40 characters at most")
    func many() throws {
        func variables(_ count: Int, name: String = "v") -> String {
            ProfileFolder.least + "variables:\n" + (0..<count).map { "  \(name)\($0): 1\n" }.joined()
        }
        #expect(try ProfileFolder(["p.yaml": variables(100)]).problems() == [])
        #expect(try ProfileFolder(["p.yaml": variables(101)]).problems() == ["p.yaml:6:3: there are 101 variables"])
        #expect(try ProfileFolder(["p.yaml": variables(1, name: String(repeating: "n", count: 39))]).problems() == [])
        #expect(try ProfileFolder(["p.yaml": variables(1, name: String(repeating: "n", count: 40))]).problems().count == 1)
        let unknown = try ProfileFolder(["p.yaml": variables(100) + "naming: ${v1x}\n"])
        #expect(unknown.hints().first?.hasPrefix("Did you mean v1? Write its value below variables") == true, "\(unknown.hints())")
    }

    @Test("that would unfold into gigabytes is refused at once", .timeLimit(.minutes(5)))
    func exploding() throws {
        var variables = "variables:\n  a0: xxxxxxxxxx\n"
        for level in 1...15 { variables += "  a\(level): " + String(repeating: "${a\(level - 1)}", count: 10) + "\n" }
        let bomb = try ProfileFolder(["p.yaml": ProfileFolder.least + variables])
        #expect(bomb.problems() == ["p.yaml:9:7: with its variables this is longer than 4096 bytes"])
        // Many values, none of which is long by itself.
        let list = "options:\n" + (0..<2_000).map { "  o\($0): ${x}\n" }.joined() + "variables: {x: " + String(repeating: "x", count: 1_000) + "}\n"
        let many = try ProfileFolder(["p.yaml": ProfileFolder.least + list])
        #expect(many.problems().first?.hasSuffix("with their variables the values of this profile are longer than 1 MiB") == true)
        // One text of many variables.
        let wide = "naming: " + String(repeating: "${x}", count: 100_000) + "\nvariables: {x: " + String(repeating: "x", count: 4_000) + "}\n"
        #expect(
            try ProfileFolder(["p.yaml": ProfileFolder.least + wide]).problems() == ["p.yaml:5:9: with its variables this is longer than 4096 bytes"])
    }
}
