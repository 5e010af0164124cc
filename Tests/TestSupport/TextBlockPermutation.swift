import Foundation

/// Copies of a PDF whose content shows the same text in another order.
package enum TextBlockPermutation {
  /// Moves every text block of every page behind everything else, in reversed order or shuffled.
  ///
  /// - Returns: `nil` where `qpdf`, which lays the streams open and mends their lengths, is missing.
  package static func permuted(_ pdf: Data, seed: UInt64) throws -> Data? {
    guard FileManager.default.isExecutableFile(atPath: "/usr/bin/qpdf"),
      FileManager.default.isExecutableFile(atPath: "/usr/bin/fix-qdf")
    else { return nil }
    let folder = try TemporaryFolder()
    let plain = folder.path("plain.pdf")
    try pdf.write(to: URL(filePath: plain))
    let open = folder.path("open.pdf")
    try run("/usr/bin/qpdf", ["--qdf", "--object-streams=disable", plain, open], to: nil)
    let bytes = Array(try Data(contentsOf: URL(filePath: open)))
    let changed = folder.path("changed.pdf")
    try Data(permuteStreams(bytes, seed: seed)).write(to: URL(filePath: changed))
    let fixed = folder.path("fixed.pdf")
    try run("/usr/bin/fix-qdf", [changed], to: fixed)
    return try Data(contentsOf: URL(filePath: fixed))
  }

  private static func run(_ path: String, _ arguments: [String], to output: String?) throws {
    let process = Process()
    process.executableURL = URL(filePath: path)
    process.arguments = arguments
    if let output {
      _ = FileManager.default.createFile(atPath: output, contents: nil)
      process.standardOutput = FileHandle(forWritingAtPath: output)
    }
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
  }

  /// Rewrites the page contents of a file in qpdf's open form, which marks each of them.
  private static func permuteStreams(_ bytes: [UInt8], seed: UInt64) -> [UInt8] {
    let mark = Data("%% Contents for page".utf8)
    let data = Data(bytes)
    var output: [UInt8] = []
    var position = 0
    while let found = data.range(of: mark, in: position..<data.count),
      let start = data.range(of: Data("\nstream\n".utf8), in: found.upperBound..<data.count),
      let end = data.range(of: Data("\nendstream".utf8), in: start.upperBound..<data.count)
    {
      output += bytes[position..<start.upperBound]
      output += PermutedContent(bytes[start.upperBound..<end.lowerBound]).content(seed: seed)
      position = end.lowerBound
    }
    return output + bytes[position...]
  }
}

/// A content stream taken apart: what paints, and text blocks that can stand anywhere.
private struct PermutedContent {
  private var rest: [UInt8] = []
  private var blocks: [[UInt8]] = []

  /// The operators that set what text needs, as they were last written.
  private struct State {
    var matrices: [[UInt8]] = []
    var color: [UInt8] = []
    var space: [UInt8] = []
    var settings: [String: [UInt8]] = [:]

    var operators: [UInt8] {
      (matrices + [space, color] + settings.sorted { $0.key < $1.key }.map(\.value))
        .reduce(into: []) { $0 += $1 + [0x0A] }
    }
  }

  init(_ content: ArraySlice<UInt8>) {
    var state = State()
    var saved: [State] = []
    var block: [UInt8]?
    for step in ContentSteps(content) {
      if step.name == "BT" {
        block = state.operators + step.bytes
      } else if step.name == "ET" {
        if let open = block { blocks.append(open + step.bytes) }
        block = nil
      } else if block != nil {
        block?.append(contentsOf: step.bytes)
      } else {
        rest += step.bytes
      }
      switch step.name {
      case "q": saved.append(state)
      case "Q": state = saved.popLast() ?? State()
      case "cm": state.matrices.append(step.bytes)
      case "g", "rg", "k":
        state.color = step.bytes
        state.space = []
      case "cs":
        state.space = step.bytes
        state.color = []
      case "sc", "scn": state.color = step.bytes
      case "gs", "Tf", "Tc", "Tw", "Tz", "TL", "Tr", "Ts": state.settings[step.name] = step.bytes
      default: break
      }
    }
  }

  func content(seed: UInt64) -> [UInt8] {
    var order = Array(blocks.indices)
    var state = seed
    for index in order.indices.reversed() where index > 0 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      order.swapAt(index, Int(state >> 33) % (index + 1))
    }
    var output = Array("q\n".utf8) + rest + Array("\nQ\n".utf8)
    for index in order { output += Array("q\n".utf8) + blocks[index] + Array("\nQ\n".utf8) }
    return output
  }
}

/// The operators of a content stream with the bytes of their operands.
private struct ContentSteps: Sequence, IteratorProtocol {
  private let bytes: [UInt8]
  private var position = 0

  init(_ bytes: ArraySlice<UInt8>) { self.bytes = Array(bytes) }

  mutating func next() -> (name: String, bytes: [UInt8])? {
    let start = position
    while position < bytes.count {
      switch bytes[position] {
      case 0x28: skipString()
      case 0x5B, 0x5D, 0x3C, 0x3E: position += 1
      case 0x2F:
        position += 1
        skipWord()
      case 0x41...0x5A, 0x61...0x7A, 0x27, 0x22:
        // Hexadecimal digits of a string are no operator.
        let word = position
        skipWord()
        if word > 0, bytes[word - 1] == 0x3C || position < bytes.count && bytes[position] == 0x3E {
          continue
        }
        let name = String(decoding: bytes[word..<position], as: UTF8.self)
        return (name, Array(bytes[start..<position]) + [0x0A])
      case 0x2B, 0x2D, 0x2E, 0x30...0x39: skipWord()
      default: position += 1
      }
    }
    return nil
  }

  private mutating func skipWord() {
    while position < bytes.count, !" \n\r\t()<>[]/%".utf8.contains(bytes[position]) {
      position += 1
    }
  }

  private mutating func skipString() {
    var depth = 0
    while position < bytes.count {
      switch bytes[position] {
      case 0x5C: position += 1
      case 0x28: depth += 1
      case 0x29: depth -= 1
      default: break
      }
      position += 1
      if depth == 0 { return }
    }
  }
}
