import DateExpressions
import Glibc
import Testing

@Suite("Scanning takes time in proportion to the text", .serialized)
struct SpeedTests {
  private static let reader = DateReader(languages: ["fr"])
  private static let prose = ["dates.fr", "none.fr"].flatMap(CorpusRow.rows).map(\.text)
    .joined(separator: ". ")

  /// The processor time of a scan, which other work on the machine does not lengthen.
  private func seconds(_ text: String) -> Double {
    func now() -> Double {
      var time = timespec()
      clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
      return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
    let times = (0..<2).map { _ in
      let start = now()
      _ = Self.reader.scan(text)
      return now() - start
    }
    return times.min() ?? 0
  }

  @Test("Eight times the text takes about eight times as long")
  func linear() {
    let text = String(decoding: Self.prose.utf8.prefix(8000), as: UTF8.self)
    let once = seconds(text)
    let eight = seconds(String(repeating: text + "\n", count: 8))
    // Generous: other work on the machine takes its share of the caches.
    #expect(eight < once * 8 * 3)
  }

  @Test(
    "No row of like tokens blows up",
    arguments: [
      "1", "1 ", ",", "1, ", "1/", "1.", "1-", "du ", "du 1 au ", "lundi ", "lundi 1, ", "et ",
      "lundi et ", "à ", "20h ", "20h-", "de 20h à ", "le ", "mars ", "1 mars ", "sauf ",
      "tous les ",
      "premier ", "(", "midi ", "1er et ", "2026 ", "2026-", "dans 1 ", "3 jours après ",
      "lendemain de ", "les années 80 et ", "mille ", "premier trimestre ", "T4 ", "week-end du ",
      "lundi après ", "semaine 3 ", "en 1998, ", "le premier lundi de ",
    ])
  func noBlowUp(unit: String) {
    let short = seconds(String(repeating: unit, count: 2000 / unit.utf8.count))
    let long = seconds(String(repeating: unit, count: 16_000 / unit.utf8.count))
    #expect(long < max(short, 0.002) * 8 * 4)
  }
}
