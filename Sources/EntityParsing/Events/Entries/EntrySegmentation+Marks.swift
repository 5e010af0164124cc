import KitModel

/// Tells of each item of a section what its neighbours say of it.
extension EntrySegmentation {
  /// A heading that is larger by less looks as large: who plays, in another face below a title.
  static let leastLarger = 1.06

  /// The items with what their neighbours tell of each: which are titles, days and places.
  func marked(_ items: [Item]) -> [Item] {
    let items =
      heading?.hasCertainDay == true ? HoursAtLineEnds(tools: tools).parted(items) : items
    let marked = ArtistsAbove(tools: tools, scope: scope).swapped(
      PlacedTitles(tools: tools).parted(
        NewDays(tools: tools).marked(
          HoursOfDays(tools: tools).marked(
            tools.dateLooks.marked(
              PlainTitles(tools: tools, isUnderDay: heading?.hasCertainDay == true).marked(
                WhiteCards().marked(
                  PlaceLabels(tools: tools).taken(
                    PlaceLedParagraphs(tools: tools).joined(
                      TrailingRecords(tools: tools).parted(
                        WeekdayPrefixedTitles(tools: tools).parted(
                          DayPrefixedTitles(tools: tools).parted(
                            hoursBelow(
                              DayCompanions(heading: scope.section.title.text, places: tools.places)
                                .marked(
                                  withAttendance(DayNames.withoutDays(items)))))))))))))))
    )
    let placed = PlacedCards(tools: tools).marked(PlacedDates(tools: tools).parted(marked))
    return tools.toldCards?.marked(placed, in: scope.section, tools: tools) ?? placed
  }

  private func withAttendance(_ items: [Item]) -> [Item] {
    let words = AttendanceWords(lexicon: tools.lexicon)
    let company = CompanyLines()
    return items.map { item in
      guard item.table == nil,
        !item.dated.hasDay && words.areAll(of: item.text.text)
          || words.areListed(in: item.text.text) || company.tells(item.text.text)
      else { return item }
      var marked = item
      marked.tellsAttendance = true
      return marked
    }
  }

  private func hoursBelow(_ items: [Item]) -> [Item] {
    HoursBelow(tools: tools, heading: heading).marked(
      VenueHeads(tools: tools).parted(HourLines.alike(items)))
  }
}
