/// How the terminal of somebody's computer writes characters, where it was confirmed by the person.
package enum ClientEncoding: String, Hashable, Sendable {
    case utf8
    case gb18030
}
