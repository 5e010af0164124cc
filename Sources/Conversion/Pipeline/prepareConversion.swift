import EntityParsing
import KitEmission

/// Makes what every conversion needs and no kit has a part in: lexicons, the schema, the phone plans.
///
/// It takes as long as a small kit. Without it the first conversion does it on the way.
func prepareConversion() {
  prepareLexicons()
  prepareSchema()
}
