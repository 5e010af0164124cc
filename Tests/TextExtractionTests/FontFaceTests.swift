import Testing

@testable import TextExtraction

@Suite("Weight and slant in names of fonts") struct FontFaceTests {
  @Test(
    "What a PostScript name says",
    arguments: [
      ("ABCDEF+NotoSans-SemiBoldItalic", true, true), ("CMBX10", true, false),
      ("LinLibertineOZ-Identity-H", true, false), ("LinBiolinumOB-Identity-H", true, false),
      ("LinLibertineOBI-Identity-H", true, true), ("LinLibertineOI-Identity-H", false, true),
      ("LinLibertineO-Identity-H", false, false), ("Cobalt-Regular", false, false),
      ("OzHandicraft", false, false),
    ])
  func faces(name: String, isBold: Bool, isItalic: Bool) {
    let face = FontFace(postScriptName: name)
    #expect(face.isBold == isBold)
    #expect(face.isItalic == isItalic)
  }
}
