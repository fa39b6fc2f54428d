import CZip

/// The parts of a zip file in memory. Nothing is ever unpacked to a disk. The only file that knows libzip,
/// which the first archive loads.
final class Archive {
    private struct Part {
        let index: zip_uint64_t
        let size: Int
    }

    private let zip: OpaquePointer
    private let memory: UnsafeMutableRawBufferPointer?
    private var parts: [String: Part] = [:]

    /// Opens the archive in `bytes`, which are a stranger's: its parts are judged before any is unpacked.
    init(_ bytes: [UInt8]) throws(WorkbookFault) {
        try Self.requireLibrary()
        let memory = UnsafeMutableRawBufferPointer.allocate(byteCount: max(bytes.count, 1), alignment: 1)
        memory.copyBytes(from: bytes)
        let source = lazy_zip_source_buffer_create(memory.baseAddress, zip_uint64_t(bytes.count), 0, nil)
        guard let zip = lazy_zip_open_from_source(source, ZIP_RDONLY, nil) else {
            lazy_zip_source_free(source)
            memory.deallocate()
            throw Self.isWhole(bytes) ? .damaged(part: "") : .incomplete
        }
        (self.zip, self.memory) = (zip, memory)
        try list(judge: Self.judge)
    }

    /// Opens the archive that this program wrote to `path`.
    init(writtenTo path: String) throws(WorkbookFault) {
        try Self.requireLibrary()
        guard let zip = lazy_zip_open(path, ZIP_RDONLY, nil) else { throw .damaged(part: "") }
        (self.zip, memory) = (zip, nil)
        try list { _, _ in }
    }

    deinit {
        lazy_zip_discard(zip)
        memory?.deallocate()
    }

    var names: [String] { Array(parts.keys) }

    func has(_ name: String) -> Bool { parts[name] != nil }

    /// Unpacks a part piece by piece. A part that holds more than it said is damaged.
    func read(_ name: String, piece: (UnsafeRawBufferPointer) throws(WorkbookFault) -> Void)
        throws(WorkbookFault)
    {
        guard let part = parts[name], let file = lazy_zip_fopen_index(zip, part.index, 0) else {
            throw .damaged(part: name)
        }
        defer { lazy_zip_fclose(file) }
        let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 65_536, alignment: 1)
        defer { buffer.deallocate() }
        var left = part.size
        while true {
            let count = Int(lazy_zip_fread(file, buffer.baseAddress, zip_uint64_t(buffer.count)))
            guard count >= 0, count <= left else { throw .damaged(part: name) }
            if count == 0 { break }
            left -= count
            try piece(UnsafeRawBufferPointer(rebasing: buffer[..<count]))
        }
        guard left == 0 else { throw .damaged(part: name) }
    }

    /// Whether the record is there with which every zip file ends: 22 bytes, and a comment as long as they
    /// say.
    private static func isWhole(_ bytes: [UInt8]) -> Bool {
        let mark: [UInt8] = [0x50, 0x4B, 0x05, 0x06]
        let tail = bytes.suffix(22 + 0xFFFF)
        return tail.indices.dropLast(21).reversed().contains { start in
            tail[start..<(start + 4)].elementsEqual(mark)
                && start + 22 + Int(tail[start + 20]) + Int(tail[start + 21]) << 8 <= tail.endIndex
        }
    }

    private static func requireLibrary() throws(WorkbookFault) {
        if let name = lazy_zip_missing() { throw .unavailable(library: String(cString: name)) }
    }

    private func list(
        judge: (String, zip_stat_t) throws(WorkbookFault) -> Void
    ) throws(WorkbookFault) {
        let count = lazy_zip_get_num_entries(zip, 0)
        guard (0...zip_int64_t(ImportLimits.parts)).contains(count) else {
            throw .expandsTooFar(ratio: ImportLimits.ratio)
        }
        for index in 0..<zip_uint64_t(count) {
            var facts = zip_stat_t()
            guard lazy_zip_stat_index(zip, index, 0, &facts) == 0, let text = facts.name else {
                throw .damaged(part: "")
            }
            let name = String(cString: text)
            try judge(name, facts)
            guard parts.updateValue(Part(index: index, size: Int(facts.size)), forKey: name) == nil else {
                throw .damaged(part: name)
            }
        }
    }

    private static func judge(_ name: String, _ facts: zip_stat_t) throws(WorkbookFault) {
        let steps = name.split(omittingEmptySubsequences: false) { $0 == "/" || $0 == "\\" }
        if name.hasPrefix("/") || name.hasPrefix("\\") || steps.contains("..") || name.contains(":") {
            throw .unsafePath(name)
        }
        if facts.encryption_method != ZIP_EM_NONE { throw .passwordProtected }
        guard [ZIP_CM_STORE, ZIP_CM_DEFLATE].contains(Int32(facts.comp_method)) else {
            throw .damaged(part: name)
        }
        let allowed = min(
            max(facts.comp_size, 1) * zip_uint64_t(ImportLimits.ratio), zip_uint64_t(ImportLimits.partBytes))
        guard facts.size <= allowed else { throw .expandsTooFar(ratio: ImportLimits.ratio) }
    }
}
