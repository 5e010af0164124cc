/// What one kit may cost before it is given up.
package struct KitBounds: Hashable, Sendable {
  /// A larger file is not read: the largest real kits, full of print pictures, stay under 200 MB.
  package var bytes = 256 << 20
  /// Pages past this one are left out with a finding; a season brochure has about 300.
  package var pages = 2000
  /// A page with more is left out with a finding; a page of dense print has about 10,000.
  package var glyphsPerPage = 200_000

  package init() {}
}
