import KitModel
import Testing

@testable import EntityParsing

@Suite("Two columns of hours") struct EndHourTests {
  @Test("The later ones behind the earlier are when rows end, whatever heads them")
  func ends() {
    let told = Programme(
      """
      | Date | De | À | Activité
      | 5 juin 2026 | 10h15 | 11h00 | Contes du grenier
      | 6 juin 2026 | 14h30 | 16h00 | Bal des gonds
      """
    ).events().map(\.told)
    #expect(
      told == [
        "Contes du grenier | 2026-06-05T10:15/2026-06-05T11:00",
        "Bal des gonds | 2026-06-06T14:30/2026-06-06T16:00",
      ])
  }

  @Test("Hours that don't follow those in front are of a second session")
  func sessions() {
    let roles = ColumnRoles(
      of: Programme(
        """
        | 5 juin 2026 | 15h00 | 11h00 | Contes du grenier
        | 6 juin 2026 | 14h30 | 16h00 | Bal des gonds
        """
      ).table, tools: Programme.tools)
    #expect(!roles.contains(.end))
  }
}
