/// Who may use a device node.
enum NodeAccess {
    /// Whether members of the group may read and write the node, by its access control list where `getfacl` tells it.
    static func lets(_ group: String, use node: String, _ facts: FileFacts, _ surroundings: DoctorSurroundings) async -> Bool {
        let list = await surroundings.commands("getfacl", "--omit-header", "--absolute-names", surroundings.path(node))
        if let list, list.status == 0 { return AccessList(list.output).letsGroup(group, owningGroup: facts.groupName) }
        return facts.permissions & 0o006 == 0o006 || facts.groupName == group && facts.permissions & 0o060 == 0o060
    }
}
