import TestSupport
import Testing

@Suite("presskit test-sandbox")
struct SandboxTests {
  @Test("Everything is refused, from the first thread, a second one and a task")
  func refused() throws {
    let result = try presskit(["test-sandbox"])
    #expect(result.status == 0, "\(result.output)")
    let lines = result.output.split(separator: "\n")
    #expect(lines.count == 30)
    for line in lines { #expect(line.hasPrefix("refused")) }
  }
}
