extension PREMIS.Identifier {
    /// Who a scheduled task of the daemon acts as. It is no person.
    static let daemon = "platend"

    /// The program as such: which version acted then, records do not tell.
    static let program = PREMIS.Identifier(.init(.program, daemon), as: .linkingAgent, role: .executingProgram)

    static func user(_ name: String) -> PREMIS.Identifier {
        name == daemon ? program : PREMIS.Identifier(.init(.user, name), as: .linkingAgent, role: .implementer)
    }

    static func scanner(_ name: String) -> PREMIS.Identifier {
        PREMIS.Identifier(.init(.scanner, name), as: .linkingAgent, role: .capturingDevice)
    }
}
