import Testing

@testable import Conversion

@Suite("Paths")
struct PathTests {
  @Test(
    "A path has a folder and a name",
    arguments: [
      ("a/b.pdf", "a", "b.pdf"), ("b.pdf", "", "b.pdf"), ("/b", "/", "b"), ("a/b/", "a", "b"),
      ("/", "", "/"),
    ])
  func split(path: String, folder: String, name: String) {
    let parts = splitPath(path)
    #expect(parts.name == name || path == "/")
    #expect(parts.folder == folder || path == "/")
  }

  @Test(
    "The output is named for the file's stem, NFC",
    arguments: [
      ("x/kit.pdf", "kit"), ("Kit.PDF", "Kit"), ("a.b.pdf", "a.b"), ("noext", "noext"),
      ("e\u{301}te\u{301}.pdf", "\u{E9}t\u{E9}"),
    ])
  func stems(path: String, stem: String) {
    #expect(Array(KitFile(path: path).stem.unicodeScalars) == Array(stem.unicodeScalars))
  }

  @Test(
    "Only names that end in .pdf are looked for in folders",
    arguments: [
      ("a.pdf", true), ("a.PDF", true), (".pdf", false), ("apdf", false), ("a.txt", false),
    ])
  func names(name: String, isPDF: Bool) { #expect(isNamedPDF(name) == isPDF) }

  @Test(
    "A zone is known by its file, and by no path",
    arguments: [
      ("Europe/Paris", true), ("UTC", true), ("Europe", false), ("../../etc/passwd", false),
      ("/etc/passwd", false), ("", false), ("Mars/Base", false),
    ])
  func zones(name: String, isKnown: Bool) { #expect(isKnownTimeZone(name) == isKnown) }
}
