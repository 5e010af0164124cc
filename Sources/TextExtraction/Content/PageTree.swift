/// A page's dictionary entries that its content needs, inherited ones included.
struct PageContentSource {
  var contents: [Int]
  var resources: ObjectValue?
  /// Degrees clockwise: 0, 90, 180, 270.
  var rotation: Int
  /// Left, bottom, right, top of what is displayed.
  var crop: [Double]
}

extension FileObjects {
  /// The pages in order; empty where the tree can't be followed.
  func pages(limit: Int) -> [PageContentSource] {
    var pages: [PageContentSource] = []
    var remaining = limit * 2 + 1000
    collect(
      catalog?["Pages"], inherited: Inherited(), depth: 0, limit: limit, remaining: &remaining,
      into: &pages)
    return pages
  }

  private struct Inherited {
    var resources: ObjectValue?
    var rotation = 0
    var media: [Double]?
    var crop: [Double]?
  }

  private func collect(
    _ node: ObjectValue?, inherited: Inherited, depth: Int, limit: Int, remaining: inout Int,
    into pages: inout [PageContentSource]
  ) {
    guard depth < 40, pages.count < limit, remaining > 0, let node = resolve(node) else { return }
    remaining -= 1
    var inherited = inherited
    if let resources = resolve(node["Resources"]) { inherited.resources = resources }
    if let rotation = resolve(node["Rotate"])?.number {
      inherited.rotation = ((Int(rotation) % 360) + 360) % 360
    }
    if let box = box(node["MediaBox"]) { inherited.media = box }
    if let box = box(node["CropBox"]) { inherited.crop = box }
    if let kids = resolve(node["Kids"])?.array {
      for kid in kids {
        collect(
          kid, inherited: inherited, depth: depth + 1, limit: limit, remaining: &remaining,
          into: &pages)
      }
      return
    }
    pages.append(
      PageContentSource(
        contents: contents(node["Contents"]), resources: inherited.resources,
        rotation: inherited.rotation,
        crop: inherited.crop ?? inherited.media ?? [0, 0, 612, 792]))
  }

  private func box(_ value: ObjectValue?) -> [Double]? {
    guard let numbers = resolve(value)?.array?.compactMap({ resolve($0)?.number }),
      numbers.count == 4
    else { return nil }
    return [
      min(numbers[0], numbers[2]), min(numbers[1], numbers[3]), max(numbers[0], numbers[2]),
      max(numbers[1], numbers[3]),
    ]
  }

  private func contents(_ value: ObjectValue?) -> [Int] {
    switch value {
    case .reference(let number)?:
      if case .array(let parts)? = self.value(of: number) {
        return parts.compactMap { if case .reference(let part) = $0 { part } else { nil } }
      }
      return [number]
    case .array(let parts)?:
      return parts.compactMap { if case .reference(let part) = $0 { part } else { nil } }
    default: return []
    }
  }
}
