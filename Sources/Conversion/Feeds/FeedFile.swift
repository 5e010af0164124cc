package import FeedBuilding

/// A feed that was written.
package struct FeedFile: Hashable, Sendable {
  package var outline: FeedOutline
  /// Whether it differs from the file that was there.
  package var isChanged: Bool
}
