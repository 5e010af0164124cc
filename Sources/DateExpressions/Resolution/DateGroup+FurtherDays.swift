extension DateGroup {
  /// A rule with its stretch of days, and the days told one by one behind that, each as a group.
  ///
  /// As in: "tous les dimanches du 3 mai au 27 septembre, jeudi de l'Ascension": the further day neither bounds the rule nor
  /// is one of it.
  var partedBehindSpan: [DateGroup] {
    guard cycle != nil, let first = dates.firstIndex(where: { !$0.isSpan }), first > 0,
      dates[first...].allSatisfy({ term in
        guard let day = term.first, term.last == nil, !term.isOpenAfter else { return false }
        return day.day > 0 || day.feast > 0
      })
    else { return [self] }
    var (ruled, further) = (self, self)
    ruled.dates = Array(dates[..<first])
    further.dates = Array(dates[first...])
    further.cycle = nil
    return [ruled, further]
  }
}
