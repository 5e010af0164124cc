package import Evaluation

/// An evaluation as a JSON document; with what changed since another version, where that is known.
package func encodeEvaluation(_ evaluation: EvaluatedKits, progress: [KitProgress]?) -> [UInt8] {
  var writer = JSONWriter()
  writer.object { writer in
    writer.member("kits", evaluation.kits.count)
    writer.member("perfect", evaluation.perfectCount)
    writer.member("missing", each: evaluation.unconverted)
    writer.key("totals")
    CountsJSON(count: evaluation.count).write(to: &writer)
    writer.key("fields")
    FieldsJSON(count: evaluation.count).write(to: &writer)
    writer.key("confidence")
    writer.object { writer in
      writer.member("entities", ReliabilityJSON(reliability: evaluation.reliability()))
      writer.member("fields", ReliabilityJSON(reliability: evaluation.fieldReliability()))
    }
    writer.member("byKit", each: evaluation.kits.map(KitJudgementJSON.init))
    if let progress { writer.member("changes", each: progress.map(ProgressJSON.init)) }
  }
  return writer.bytes + [UInt8(ascii: "\n")]
}

private struct CountsJSON: JSONWritable {
  let count: (Subject) -> Count

  func write(to writer: inout JSONWriter) {
    writer.object { writer in
      for subject in Subject.allCases {
        let count = count(subject)
        writer.key(named: subject.rawValue)
        writer.object(.inline) { writer in
          writer.member("gold", count.gold)
          writer.member("told", count.told)
          writer.member("found", count.found)
          writer.member("exact", count.exact)
          writer.key("foundF1")
          writer.number(count.score(\.found), decimals: 4)
          writer.key("exactF1")
          writer.number(count.score(\.exact), decimals: 4)
        }
      }
    }
  }
}

private struct FieldsJSON: JSONWritable {
  let count: (JudgedField) -> FieldCount

  func write(to writer: inout JSONWriter) {
    writer.object { writer in
      for field in JudgedField.allCases {
        let count = count(field)
        guard count.judged > 0 else { continue }
        writer.key(named: field.rawValue)
        writer.object(.inline) { writer in
          writer.member("right", count.right)
          writer.member("judged", count.judged)
        }
      }
    }
  }
}

private struct ReliabilityJSON: JSONWritable {
  let reliability: Reliability

  func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("count", reliability.count)
      writer.key("calibrationError")
      writer.number(reliability.calibrationError, decimals: 4)
      if let ordering = reliability.ordering {
        writer.key("ordering")
        writer.number(ordering, decimals: 4)
      }
      writer.member("high", reliability.highCount)
      writer.member("highRight", reliability.highRightCount)
      writer.key("bins")
      writer.array(reliability.bins, .lines) { writer, bin in
        writer.object(.inline) { writer in
          writer.member("count", bin.count)
          writer.member("right", bin.rightCount)
          writer.key("meanConfidence")
          writer.number(bin.meanConfidence, decimals: 4)
        }
      }
    }
  }
}

private struct KitJudgementJSON: JSONWritable {
  let kit: KitJudgement

  func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("kit", kit.name)
      writer.member("converted", kit.isConverted)
      writer.key("totals")
      CountsJSON(count: kit.count).write(to: &writer)
      writer.key("fields")
      FieldsJSON { kit.fields[$0] ?? FieldCount() }.write(to: &writer)
      writer.member("misses", each: kit.misses.map(MissJSON.init))
    }
  }
}

private struct MissJSON: JSONWritable {
  let miss: Miss

  func write(to writer: inout JSONWriter) {
    writer.object(.inline) { writer in
      writer.member("kind", miss.kind.rawValue)
      writer.member("subject", miss.subject.rawValue)
      writer.member("text", miss.text)
    }
  }
}

private struct ProgressJSON: JSONWritable {
  let progress: KitProgress

  func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("kit", progress.name)
      writer.key("before")
      CountsJSON(count: progress.old.count).write(to: &writer)
      writer.member("mended", each: progress.mended.map(MissJSON.init))
      writer.member("broken", each: progress.broken.map(MissJSON.init))
      writer.member("changes", each: progress.changes.map(ChangeJSON.init))
    }
  }
}
