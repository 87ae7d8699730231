/// One value of a profile with the keys that lead to it.
struct ProfileLine: Hashable {
    /// As YAML would name it: keys joined by dots, entries of a list by what they are called.
    let path: String
    /// As YAML writes it.
    let value: String
}
