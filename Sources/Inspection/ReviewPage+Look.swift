extension ReviewPage {
  static let style = """
    body{font:15px/1.4 sans-serif;margin:1.5em;color:#222;background:#f4f4f2}
    h1{font-size:1.4em}h2{font-size:1.1em;margin:1.5em 0 .5em}small{font-weight:normal;color:#666}
    .sheet{display:flex;gap:1em;align-items:flex-start}
    .picture{position:relative;flex:3 1 0;min-width:0;background:#fff;box-shadow:0 0 4px #999}
    .picture img{display:block;width:100%}
    .picture svg{position:absolute;inset:0;width:100%;height:100%}
    .beside{flex:2 1 0;min-width:16em}
    .block rect{fill:none;stroke:#888;stroke-width:.5;stroke-dasharray:2 1}
    .furniture rect{stroke:#ccc}
    .block text{font:bold 7px sans-serif;fill:#a00;text-anchor:end;
    stroke:#fff;stroke-width:1.5;paint-order:stroke}
    .evidence{fill-opacity:.15;stroke-width:.6}
    .evidence.event{fill:#06c;stroke:#06c}
    .evidence.contact{fill:#080;stroke:#080}
    .evidence.project{fill:#b50;stroke:#b50}
    .evidence.lit{fill-opacity:.45;stroke-width:1.5}
    article{background:#fff;border-left:4px solid;padding:.4em .8em;margin:0 0 .8em}
    article.event{border-color:#06c}article.contact{border-color:#080}
    article.project{border-color:#b50}
    article.lit,article:target{background:#ffd}
    article h3{margin:0;font-size:1em}article p{margin:.1em 0;color:#666;font-size:.85em}
    dl{display:grid;grid-template-columns:7em 1fr;margin:.3em 0;font-size:.9em}
    dt{color:#666}dd{margin:0;overflow-wrap:anywhere}
    details{font-size:.85em}.finding{font-size:.9em;padding:.3em .6em;background:#eee}
    .finding.warning{background:#fec}.finding.error{background:#fcc}
    """

  static let script = """
    for (const one of document.querySelectorAll('[data-entity]')) {
      const all = document.querySelectorAll(`[data-entity="${one.dataset.entity}"]`);
      one.addEventListener('mouseenter', () => all.forEach(e => e.classList.add('lit')));
      one.addEventListener('mouseleave', () => all.forEach(e => e.classList.remove('lit')));
    }
    """
}

/// Text as it may stand in HTML, in attributes too.
func escaped(_ text: String) -> String {
  var escaped = ""
  escaped.reserveCapacity(text.utf8.count)
  for scalar in text.unicodeScalars {
    switch scalar {
    case "&": escaped += "&amp;"
    case "<": escaped += "&lt;"
    case ">": escaped += "&gt;"
    case "\"": escaped += "&quot;"
    case "\n", "\t": escaped += " "
    // Controls have no place in HTML.
    case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}": escaped += "\u{FFFD}"
    default: escaped.unicodeScalars.append(scalar)
    }
  }
  return escaped
}

/// Base 64 with padding (RFC 4648 section 4).
func base64(_ bytes: [UInt8]) -> String {
  let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
  var encoded: [UInt8] = []
  encoded.reserveCapacity((bytes.count + 2) / 3 * 4)
  var index = 0
  while index < bytes.count {
    let left = bytes.count - index
    let group =
      UInt32(bytes[index]) << 16 | (left > 1 ? UInt32(bytes[index + 1]) << 8 : 0)
      | (left > 2 ? UInt32(bytes[index + 2]) : 0)
    encoded.append(alphabet[Int(group >> 18 & 63)])
    encoded.append(alphabet[Int(group >> 12 & 63)])
    encoded.append(left > 1 ? alphabet[Int(group >> 6 & 63)] : 0x3D)
    encoded.append(left > 2 ? alphabet[Int(group & 63)] : 0x3D)
    index += 3
  }
  return String(decoding: encoded, as: UTF8.self)
}
