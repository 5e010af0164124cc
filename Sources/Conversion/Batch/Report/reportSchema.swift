/// The JSON Schema (draft-07) of the run report, as `presskit schema --report` prints it.
package func schemaOfReports() -> [UInt8] { PackageResources.report_schema_json }
