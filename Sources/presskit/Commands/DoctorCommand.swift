import ArgumentParser
import Conversion
import Glibc
import KitModel
import TextExtraction

/// `presskit doctor`: what this machine has and lacks for the work.
struct DoctorCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor", abstract: "Says which libraries and data are here, and what is missing.",
    discussion: "Exits with 1 where something is missing, with the command that installs it.")

  func run() throws {
    let parts = MachinePart.all()
    let width = parts.map(\.name.count).max() ?? 0
    for part in parts {
      let name = part.name + String(repeating: " ", count: width - part.name.count)
      switch part.state {
      case .present(let version): writeLine("ok       \(name)  \(version)", to: STDOUT_FILENO)
      case .missing(let consequence, _):
        writeLine("missing  \(name)  \(consequence)", to: STDOUT_FILENO)
      }
    }
    let packages = parts.compactMap { part in
      if case .missing(_, let package) = part.state { package } else { nil }
    }
    guard !packages.isEmpty else { return }
    writeLine(
      "Install what is missing: sudo apt-get install \(packages.joined(separator: " "))",
      to: STDOUT_FILENO)
    throw ExitCode(ExitStatus.someFailed.rawValue)
  }
}

/// A library or data set that the program uses.
private struct MachinePart {
  enum State {
    /// With its version, or what else tells it from others.
    case present(String)
    case missing(consequence: String, package: String)
  }

  var name: String
  var state: State

  static func all() -> [MachinePart] {
    let libraries = LoadedLibraries()
    let recognition = RecognitionOptions()
    var parts = [
      MachinePart(name: "presskit", state: .present(Generator.version)),
      MachinePart(name: "poppler", state: .present(InstalledLibraries.poppler)),
      MachinePart(name: "libxml2", state: .present(InstalledLibraries.libxml2)),
      MachinePart(name: "libical", state: .present(libraries.version(of: "libical"))),
      MachinePart(
        name: "libphonenumber", state: .present(libraries.version(of: "libphonenumber"))),
      MachinePart(
        name: "tesseract",
        state: InstalledLibraries.tesseract.map { .present($0) }
          ?? .missing(
            consequence: "pages without text of their own can't be read",
            package: "libtesseract5")),
    ]
    let missing = InstalledLibraries.missingLanguages(recognition)
    for language in recognition.languages {
      parts.append(
        MachinePart(
          name: "tesseract \(language)",
          state: missing.contains(language)
            ? .missing(
              consequence: "recognition does without this language",
              package: "tesseract-ocr-\(language)")
            : .present("\(recognition.dataFolder)/\(language).traineddata")))
    }
    parts.append(
      MachinePart(
        name: "time zones",
        state: isKnownTimeZone("Europe/Paris")
          ? .present(zoneVersion())
          : .missing(consequence: "calendars can't state their zone", package: "tzdata")))
    parts.append(
      MachinePart(
        name: "poppler data",
        state: isFolder("/usr/share/poppler/cMap")
          ? .present("/usr/share/poppler")
          : .missing(
            consequence: "text in some East Asian fonts is lost", package: "poppler-data")))
    parts.append(
      MachinePart(
        name: "fonts",
        state: isFolder("/usr/share/fonts")
          ? .present("/usr/share/fonts")
          : .missing(
            consequence: "pages whose fonts are not embedded can't be drawn",
            package: "fonts-dejavu-core")))
    return parts
  }

  /// The first line of the zone database's source says `# version 2025b`.
  private static func zoneVersion() -> String {
    let line = lines(of: "/usr/share/zoneinfo/tzdata.zi", limit: 1).first ?? ""
    let words = line.split(separator: " ")
    return words.count == 3 && words[1] == "version" ? String(words[2]) : "present"
  }

  private static func isFolder(_ path: String) -> Bool {
    var facts = stat()
    return stat(path, &facts) == 0 && facts.st_mode & S_IFMT == S_IFDIR
  }
}

/// The shared libraries of this process, whose file names end in their versions.
private struct LoadedLibraries {
  private let names: [Substring]

  init() {
    names = lines(of: "/proc/self/maps", limit: 5000).compactMap {
      $0.split(separator: "/").last
    }
  }

  /// `3.0.16` for `libical.so.3.0.16`.
  func version(of library: String) -> String {
    let prefix = "\(library).so."
    let name = names.first { $0.hasPrefix(prefix) }
    return name.map { String($0.dropFirst(prefix.count)) } ?? "linked"
  }
}

/// The first lines of a text file; none where it can't be read.
private func lines(of path: String, limit: Int) -> [String] {
  guard let file = fopen(path, "r") else { return [] }
  defer { fclose(file) }
  var lines: [String] = []
  var buffer = [CChar](repeating: 0, count: 4096)
  while lines.count < limit, fgets(&buffer, Int32(buffer.count), file) != nil {
    let line = buffer.prefix { $0 != 0 && $0 != 0x0A }.map { UInt8(bitPattern: $0) }
    lines.append(String(decoding: line, as: UTF8.self))
  }
  return lines
}
