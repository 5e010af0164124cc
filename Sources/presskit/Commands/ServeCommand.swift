import ArgumentParser
import Conversion
import Glibc

/// `presskit serve`: hands over to the program that serves, which is built apart from this one.
struct ServeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve", abstract: "Serves converted kits: feeds, documents and a page.",
    discussion: """
      Starts presskit-serve, which is built and installed beside presskit: \
      swift build -c release --product presskit-serve. `presskit serve --help` tells its options.
      """)

  @Argument(parsing: .captureForPassthrough, help: "What presskit-serve takes: OUT, --port, …")
  var arguments: [String] = []

  func run() throws {
    let program = besideThisProgram("presskit-serve")
    start(program, arguments)
    let reason = errno == ENOENT ? "it is not there" : "it can't be started"
    writeLine(
      "\(program): error: \(reason). Build it: swift build -c release --product presskit-serve",
      to: STDERR_FILENO)
    throw ExitCode(ExitStatus.unavailable.rawValue)
  }

  /// Takes the place of this process; returns only where that fails.
  private func start(_ program: String, _ arguments: [String]) {
    var pointers = ([program] + arguments).map { strdup($0) }
    pointers.append(nil)
    execv(program, pointers)
    let failure = errno
    for pointer in pointers { free(pointer) }
    errno = failure
  }
}

/// The path of a program in the folder of this one, links resolved.
private func besideThisProgram(_ name: String) -> String {
  var buffer = [CChar](repeating: 0, count: Int(PATH_MAX))
  let length = readlink("/proc/self/exe", &buffer, buffer.count)
  let own = buffer.prefix(max(length, 0)).map { UInt8(bitPattern: $0) }
  let folder = own.lastIndex(of: 0x2F).map { own[..<$0] } ?? []
  return String(decoding: folder, as: UTF8.self) + "/" + name
}
