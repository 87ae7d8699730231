/// Metadata Encoding and Transmission Standard, version 1.12 (Library of Congress, 2018): the structure that holds a package together.
/// Elements and attributes stand in the order of its schema; those that are never written are left out.
enum METS {}
