// The one file that calls the operating system. A port is another file that offers the same.
#if canImport(Glibc)
  @preconcurrency import Glibc
#elseif canImport(Musl)
  @preconcurrency import Musl
#elseif canImport(Darwin)
  @preconcurrency import Darwin
#else
  #error("Platform/OperatingSystem.swift has no implementation for this system yet")
#endif

/// The number by which the system says what went wrong (`errno`).
struct SystemCode: Error {
  let number: Int32

  static var last: SystemCode { SystemCode(number: errno) }

  /// What the number means, the same on every system.
  var reason: SystemError.Reason {
    switch number {
    case ENOENT: .notFound
    case EEXIST, ENOTEMPTY: .alreadyThere
    case ENOTDIR: .notAFolder
    case EISDIR: .notAFile
    case ELOOP: .isALink
    case ENOSPC, EDQUOT, EFBIG: .diskFull
    case EROFS: .readOnly
    case EACCES: .denied
    case EPERM: .notPermitted
    case ENOTSUP, EOPNOTSUPP, ENOSYS, EINVAL: .notSupported
    case EXDEV: .otherDisk
    case EMLINK: .tooManyLinks
    case ENAMETOOLONG: .nameTooLong
    case EMFILE, ENFILE: .tooManyOpenFiles
    case EBUSY, ETXTBSY: .busy
    case EIO: .hardware
    default: .unexplained
    }
  }
}

/// A file's kind and size, whose it is, and when it changed.
struct FileStatus {
  let kind: FileKind
  let size: Int
  let isOwn: Bool
  /// Whether nobody but its owner may do anything with it.
  let isPrivate: Bool
  /// Seconds since 1970.
  let changed: Int

  init(_ status: stat) {
    kind =
      switch status.st_mode & S_IFMT {
      case S_IFREG: .file
      case S_IFDIR: .folder
      case S_IFLNK: .link
      default: .other
      }
    size = Int(status.st_size)
    isOwn = status.st_uid == geteuid()
    isPrivate = status.st_mode & 0o077 == 0
    #if canImport(Darwin)
      changed = status.st_mtimespec.tv_sec
    #else
      changed = status.st_mtim.tv_sec
    #endif
  }
}

/// The system's calls with Swift's types: interruptions are retried, failures are thrown.
enum OperatingSystem {
  /// A way to open a path.
  struct Opening {
    let flags: Int32
    // Opening a pipe or a device for reading would wait for a writer; a non-blocking descriptor does not.
    static let file = Opening(flags: O_RDONLY | O_NONBLOCK)
    static let fileNotLink = Opening(flags: O_RDONLY | O_NONBLOCK | O_NOFOLLOW)
    static let stream = Opening(flags: O_RDONLY)
    static let folder = Opening(flags: O_RDONLY | O_DIRECTORY)
    static let folderNotLink = Opening(flags: O_RDONLY | O_DIRECTORY | O_NOFOLLOW)
    static let newFile = Opening(flags: O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW)
    static let lock = Opening(flags: O_RDWR | O_CREAT | O_NOFOLLOW)
  }

  static func open(_ path: String, _ how: Opening, in folder: Int32? = nil) throws(SystemCode) -> Int32 {
    try checked { openat(folder ?? AT_FDCWD, path, how.flags | O_CLOEXEC, 0o600) }
  }

  static func close(_ descriptor: Int32) { _ = closeDescriptor(descriptor) }

  static func read(_ descriptor: Int32, into buffer: UnsafeMutableRawBufferPointer) throws(SystemCode) -> Int {
    try checked { readBytes(descriptor, to: buffer.baseAddress, count: buffer.count) }
  }

  static func read(
    _ descriptor: Int32, into buffer: UnsafeMutableRawBufferPointer, at offset: Int
  ) throws(SystemCode) -> Int {
    try checked { pread(descriptor, buffer.baseAddress, buffer.count, off_t(offset)) }
  }

  /// Goes back to the first byte of a file.
  static func rewind(_ descriptor: Int32) throws(SystemCode) { try checked { lseek(descriptor, 0, SEEK_SET) } }

  static func write(_ descriptor: Int32, _ bytes: UnsafeRawBufferPointer) throws(SystemCode) -> Int {
    try checked { writeBytes(descriptor, from: bytes.baseAddress, count: bytes.count) }
  }

  /// Does not return before the bytes are on the disk, as far as the system can tell.
  static func flush(_ descriptor: Int32) throws(SystemCode) {
    #if canImport(Darwin)
      // fsync leaves them in the drive's own memory there; where this is refused, fsync is the most there is.
      if fcntl(descriptor, F_FULLFSYNC) == 0 { return }
    #endif
    try checked { fsync(descriptor) }
  }

  static func status(_ descriptor: Int32) throws(SystemCode) -> FileStatus {
    var status = stat()
    try checked { fstat(descriptor, &status) }
    return FileStatus(status)
  }

  /// Of the path itself: a link is not followed.
  static func status(_ path: String, in folder: Int32? = nil) throws(SystemCode) -> FileStatus {
    var status = stat()
    try checked { fstatat(folder ?? AT_FDCWD, path, &status, AT_SYMLINK_NOFOLLOW) }
    return FileStatus(status)
  }

  static func isExecutable(_ path: String) -> Bool { access(path, X_OK) == 0 }

  /// Through links, unlike ``status(_:in:)``.
  static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && FileStatus(status).kind == .folder
  }

  static func makeFolder(_ path: String) throws(SystemCode) { try checked { mkdir(path, 0o700) } }
  static func removeFile(_ path: String) throws(SystemCode) { try checked { unlink(path) } }
  static func removeFolder(_ path: String) throws(SystemCode) { try checked { rmdir(path) } }
  static func lock(_ descriptor: Int32) throws(SystemCode) { try checked { flock(descriptor, LOCK_EX) } }
  /// Whether nobody else had it locked.
  static func lockAtOnce(_ descriptor: Int32) -> Bool { flock(descriptor, LOCK_EX | LOCK_NB) == 0 }

  /// A second name; fails where the name is taken.
  static func link(_ path: String, as name: String) throws(SystemCode) {
    try checked { linkat(AT_FDCWD, path, AT_FDCWD, name, 0) }
  }

  /// Another name; replaces whatever has it.
  static func rename(_ path: String, to name: String) throws(SystemCode) {
    try checked { renameat(AT_FDCWD, path, AT_FDCWD, name) }
  }

  /// Names and kinds in the order of the disk, without `.` and `..`; the kind is nil where the disk does not tell.
  static func entries(_ descriptor: Int32) throws(SystemCode) -> [(name: String, kind: FileKind?)] {
    let copy = try checked { dup(descriptor) }
    guard let stream = fdopendir(copy) else {
      let code = SystemCode.last
      close(copy)
      throw code
    }
    defer { closedir(stream) }
    rewinddir(stream)
    var entries: [(name: String, kind: FileKind?)] = []
    while true {
      errno = 0
      guard let entry = readdir(stream) else { break }
      let name = withUnsafeBytes(of: &entry.pointee.d_name) {
        String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name != ".", name != ".." { entries.append((name, kind(ofEntry: Int(entry.pointee.d_type)))) }
    }
    guard errno == 0 else { throw SystemCode.last }
    return entries
  }

  private static func kind(ofEntry type: Int) -> FileKind? {
    switch type {
    case Int(DT_REG): .file
    case Int(DT_DIR): .folder
    case Int(DT_LNK): .link
    case Int(DT_UNKNOWN): nil
    default: .other
    }
  }

  /// Where a path leads once every link on it is followed; nil where nothing is there.
  static func realPath(_ path: String) -> String? {
    guard let real = realpath(path, nil) else { return nil }
    defer { free(real) }
    return String(cString: real)
  }

  static func currentFolder() throws(SystemCode) -> String {
    guard let path = getcwd(nil, 0) else { throw SystemCode.last }
    defer { free(path) }
    return String(cString: path)
  }

  /// `NAME=value`, as the process was given them.
  static func environment() -> [String] {
    var entries: [String] = []
    guard var next = Optional(environ) else { return [] }
    while let entry = next.pointee {
      entries.append(String(cString: entry))
      next = next.successor()
    }
    return entries
  }

  /// Whether this process may do anything (root).
  static func isSuperuser() -> Bool { geteuid() == 0 }

  static func secondsSinceEpoch() -> Int { Int(time(nil)) }

  /// The minute on the wall of the place where the machine stands; nil where the system cannot say.
  static func localMinute(at seconds: Int) -> (year: Int, month: Int, day: Int, minute: Int)? {
    var moment = time_t(seconds)
    var parts = tm()
    guard localtime_r(&moment, &parts) != nil else { return nil }
    let minute = Int(parts.tm_hour) * 60 + Int(parts.tm_min)
    return (Int(parts.tm_year) + 1900, Int(parts.tm_mon) + 1, Int(parts.tm_mday), minute)
  }

  static func monotonicMilliseconds() -> Int {
    var now = timespec()
    clock_gettime(CLOCK_MONOTONIC, &now)
    return Int(now.tv_sec) * 1000 + Int(now.tv_nsec) / 1_000_000
  }

  static func isTerminal(_ descriptor: Int32) -> Bool { isatty(descriptor) == 1 }

  static func terminalColumns(_ descriptor: Int32) -> Int? {
    var size = winsize()
    guard ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
    return Int(size.ws_col)
  }

  /// A reader that has gone is then an error of the write, not the end of the process.
  static let brokenPipesAreErrors: Void = { _ = signal(SIGPIPE, SIG_IGN) }()

  static func isBrokenPipe(_ code: SystemCode) -> Bool { code.number == EPIPE }
  static func isNotReady(_ code: SystemCode) -> Bool { code.number == EAGAIN || code.number == EWOULDBLOCK }
  static func isInterrupted(_ code: SystemCode) -> Bool { code.number == EINTR }

  /// Waits until a descriptor can be written to.
  static func waitUntilWritable(_ descriptor: Int32) {
    var request = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
    poll(&request, 1, -1)
  }

  /// Which of the descriptors have something to read, or have ended, within the time; nil waits for ever.
  static func readable(_ descriptors: [Int32], milliseconds: Int?) -> [Int32] {
    var requests = descriptors.map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
    guard poll(&requests, nfds_t(requests.count), Int32(milliseconds ?? -1)) > 0 else { return [] }
    return requests.filter { $0.revents != 0 }.map(\.fd)
  }

  /// The two ends of a pipe; neither is inherited.
  static func pipe() throws(SystemCode) -> (reading: Int32, writing: Int32) {
    var ends: [Int32] = [0, 0]
    try checked { makePipe(&ends) }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    return (ends[0], ends[1])
  }

  /// Starts a program. With `output`, its standard input is empty, its output goes there, and it leads a group of its own
  /// that ``kill(_:)`` ends as a whole; without, all three streams are the caller's.
  static func spawn(
    _ path: String, arguments: [String], environment: [String], input: String = "/dev/null",
    output: (standard: Int32, error: Int32)?
  ) throws(SystemCode) -> Int32 {
    #if canImport(Darwin)
      var actions: posix_spawn_file_actions_t?
      var attributes: posix_spawnattr_t?
    #else
      var actions = posix_spawn_file_actions_t()
      var attributes = posix_spawnattr_t()
    #endif
    posix_spawn_file_actions_init(&actions)
    posix_spawnattr_init(&attributes)
    defer {
      posix_spawn_file_actions_destroy(&actions)
      posix_spawnattr_destroy(&attributes)
    }
    var flags = POSIX_SPAWN_SETSIGDEF
    if let output {
      posix_spawn_file_actions_addopen(&actions, 0, input, O_RDONLY, 0)
      posix_spawn_file_actions_adddup2(&actions, output.standard, 1)
      posix_spawn_file_actions_adddup2(&actions, output.error, 2)
      flags |= POSIX_SPAWN_SETPGROUP
      posix_spawnattr_setpgroup(&attributes, 0)
    }
    // What this process ignores, a program it starts would ignore too.
    var signals = sigset_t()
    sigemptyset(&signals)
    sigaddset(&signals, SIGPIPE)
    posix_spawnattr_setsigdefault(&attributes, &signals)
    posix_spawnattr_setflags(&attributes, Int16(flags))

    let argv = ([path] + arguments).map { strdup($0) } + [nil]
    let envp = environment.map { strdup($0) } + [nil]
    defer { (argv + envp).forEach { free($0) } }
    var process = pid_t()
    let failure = posix_spawn(&process, path, &actions, &attributes, argv, envp)
    guard failure == 0 else { throw SystemCode(number: failure) }
    return process
  }

  /// Ends this process.
  static func endProcess(_ status: Int32) -> Never { exit(status) }

  /// How a child ended, or nil while it runs: an exit status, or minus the number of the signal that ended it.
  static func ending(of process: Int32, waiting: Bool) throws(SystemCode) -> Int32? {
    var status: Int32 = 0
    guard try checked({ waitpid(process, &status, waiting ? 0 : WNOHANG) }) != 0 else { return nil }
    return status & 0x7F == 0 ? status >> 8 & 0xFF : -(status & 0x7F)
  }

  /// Ends a child at once, and the group it leads if it leads one.
  static func kill(_ process: Int32, group: Bool) { _ = sendSignal(group ? -process : process, SIGKILL) }

  static func sleep(milliseconds: Int) { usleep(UInt32(milliseconds) * 1000) }

  /// Calls again when a signal got in between, and throws what the system then says.
  @discardableResult
  private static func checked<Result: SignedInteger>(_ call: () -> Result) throws(SystemCode) -> Result {
    while true {
      let result = call()
      if result != -1 { return result }
      if errno != EINTR { throw SystemCode.last }
    }
  }
}

// The calls that the members above share their names with.
private func closeDescriptor(_ descriptor: Int32) -> Int32 { close(descriptor) }
private func readBytes(_ descriptor: Int32, to: UnsafeMutableRawPointer?, count: Int) -> Int {
  read(descriptor, to, count)
}
private func writeBytes(_ descriptor: Int32, from: UnsafeRawPointer?, count: Int) -> Int {
  write(descriptor, from, count)
}
private func makePipe(_ ends: UnsafeMutablePointer<Int32>) -> Int32 { pipe(ends) }
private func sendSignal(_ process: Int32, _ signal: Int32) -> Int32 { kill(process, signal) }
