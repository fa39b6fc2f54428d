import FilingStore
import Glibc

/// What the store asks of the file system.
enum Disk {
    /// Files of the store are for their owner alone.
    static let fileMode: mode_t = 0o600
    static let folderMode: mode_t = 0o700

    /// The folder that `path` stands in.
    static func folder(of path: String) -> String {
        guard let slash = path.lastIndex(of: "/") else { return "." }
        return slash == path.startIndex ? "/" : String(path[..<slash])
    }

    /// Makes the folder and those above it where they are missing.
    static func makeFolder(_ path: String) throws(StoreFailure) {
        if mkdir(path, folderMode) == 0 || errno == EEXIST { return }
        guard errno == ENOENT, folder(of: path) != path else { throw StoreFailure(system: errno, at: path) }
        try makeFolder(folder(of: path))
        guard mkdir(path, folderMode) == 0 || errno == EEXIST else {
            throw StoreFailure(system: errno, at: path)
        }
    }

    /// Opens a file, by default for reading and writing, closed to child processes.
    static func open(_ path: String, _ flags: Int32 = 0) throws(StoreFailure) -> Int32 {
        let descriptor = Glibc.open(path, O_RDWR | O_CLOEXEC | flags, fileMode)
        guard descriptor >= 0 else { throw StoreFailure(system: errno, at: path) }
        return descriptor
    }

    /// Makes an empty file unless there is one. A file that is there is not even opened: closing it would
    /// drop the locks that SQLite holds on it elsewhere in this process.
    static func makeFile(_ path: String) throws(StoreFailure) {
        let descriptor = Glibc.open(path, O_RDWR | O_CLOEXEC | O_CREAT | O_EXCL, fileMode)
        guard descriptor >= 0 || errno == EEXIST else { throw StoreFailure(system: errno, at: path) }
        if descriptor >= 0 { close(descriptor) }
    }

    /// The size of the regular file at `path` in bytes; nil where there is nothing.
    static func size(of path: String) throws(StoreFailure) -> Int? {
        var facts = stat()
        guard stat(path, &facts) == 0 else {
            if errno == ENOENT { return nil }
            throw StoreFailure(system: errno, at: path)
        }
        guard facts.st_mode & S_IFMT == S_IFREG else { throw .corrupt(path: path, detail: "not a file") }
        return Int(facts.st_size)
    }

    /// Throws unless the file and its folder can be written: SQLite needs both.
    static func requireWritable(_ path: String) throws(StoreFailure) {
        for place in [path, folder(of: path)] where access(place, W_OK) != 0 {
            throw StoreFailure(system: errno, at: place)
        }
    }

    /// Whether not even a page fits on the file system of `path` any more.
    static func isFull(at path: String) -> Bool {
        var facts = statvfs()
        guard statvfs(folder(of: path), &facts) == 0 else { return false }
        return facts.f_bavail * facts.f_frsize < 65_536
    }
}

extension Disk {
    /// Whether the open file still has a name.
    static func isLinked(_ descriptor: Int32) -> Bool {
        var facts = stat()
        return fstat(descriptor, &facts) == 0 && facts.st_nlink > 0
    }

    /// The names of what stands in a folder; nil where it cannot be read, and `errno` says why.
    static func names(in folder: String) -> [String]? {
        guard let stream = opendir(folder) else { return nil }
        defer { closedir(stream) }
        var names: [String] = []
        while let entry = readdir(stream) {
            let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
                String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
            }
            if name != "." && name != ".." { names.append(name) }
        }
        return names
    }

    /// Makes an empty file where nothing stands yet.
    static func makeNewFile(_ path: String) throws(StoreFailure) {
        let descriptor = try open(path, O_CREAT | O_EXCL)
        close(descriptor)
    }

    static func rename(_ path: String, to other: String) throws(StoreFailure) {
        guard Glibc.rename(path, other) == 0 else { throw StoreFailure(system: errno, at: other) }
    }

    /// Waits until the file or folder is on the disk itself.
    static func reachDisk(_ path: String) throws(StoreFailure) {
        let descriptor = Glibc.open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw StoreFailure(system: errno, at: path) }
        defer { close(descriptor) }
        guard fsync(descriptor) == 0 else { throw StoreFailure(system: errno, at: path) }
    }
}
