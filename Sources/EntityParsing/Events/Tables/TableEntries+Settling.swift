import KitModel

/// Tables whose rows are put together and whose cells are written out before their entries are read.
extension TableEntries {
  /// A table with the lines of its cells where they belong.
  func settled(_ table: Table) -> Table {
    AlternatingSides.turned(
      WrappedHours.joined(
        YearColumn.joined(
          WrappedDays.joined(
            TranslatedColumns.joined(
              DaysInRows.parted(RaisedHeads.parted(table, tools: tools), tools: tools), tools: tools
            ),
            tools: tools),
          tools: tools), tools: tools),
      tools: tools)
  }

  /// A table with its header, its hours in full and each entry in a row of its own.
  func completed(_ settled: Table) -> Table {
    ColumnHours.completed(
      SideBySideRows.parted(
        PairedRows.joined(
          headed(
            MonthColumn.joined(
              MonthLines.parted(
                HoursAboveTitles.parted(
                  BilingualDates.told(
                    TwelveHours.completed(
                      StackedHours.joined(
                        HourShorthand.written(
                          HalfDayColumn.completed(settled, tools: tools), tools: tools),
                        tools: tools), tools: tools),
                    tools: tools), heading: heading, tools: tools), tools: tools),
              tools: tools)),
          tools: tools),
        tools: tools),
      tools: tools)
  }
}
