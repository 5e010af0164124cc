#include "CJSONSchema.h"

#define VALIJSON_USE_EXCEPTIONS 1

#include <cstring>
#include <string>

#include <nlohmann/json.hpp>

#include <valijson/adapters/nlohmann_json_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validation_results.hpp>
#include <valijson/validator.hpp>

namespace {

// valijson walks the document by recursion; no document of ours nests a tenth as deeply.
constexpr int deepest = 64;

// valijson matches `pattern` with std::regex, which recurses once a character. Every string with a
// pattern also has a maximum length far below this, so a string that was cut fails like the whole.
constexpr size_t longest = 1024;

using Value = nlohmann::json;
using Adapter = valijson::adapters::NlohmannJsonAdapter;

// Whether brackets outside of strings nest no deeper than allowed.
bool is_shallow(const char *text, size_t length) {
  int depth = 0;
  bool in_string = false;
  for (size_t index = 0; index < length; index++) {
    char byte = text[index];
    if (in_string) {
      if (byte == '\\') index++;
      else if (byte == '"') in_string = false;
    } else if (byte == '"') {
      in_string = true;
    } else if (byte == '{' || byte == '[') {
      if (++depth > deepest) return false;
    } else if (byte == '}' || byte == ']') {
      depth--;
    }
  }
  return true;
}

void bound_strings(Value &value) {
  if (value.is_string()) {
    auto &text = value.get_ref<std::string &>();
    if (text.size() <= longest) return;
    size_t length = longest;
    while (length > 0 && (text[length] & 0xC0) == 0x80) length--;
    text.resize(length);
  } else if (value.is_structured()) {
    for (auto &element : value) bound_strings(element);
  }
}

void put(const std::string &text, char *message, size_t capacity) {
  if (capacity == 0) return;
  size_t length = text.size() < capacity ? text.size() : capacity - 1;
  while (length > 0 && length < text.size() && (text[length] & 0xC0) == 0x80) length--;
  std::memcpy(message, text.data(), length);
  message[length] = 0;
}

std::string describe(valijson::ValidationResults &results) {
  std::string text;
  valijson::ValidationResults::Error error;
  while (results.popError(error)) {
    if (!text.empty()) text += "; ";
    for (const auto &step : error.context) text += step;
    text += ": " + error.description;
  }
  return text;
}

int check(const char *schema_text, size_t schema_length, const char *text, size_t length,
          char *message, size_t capacity) {
  if (!is_shallow(text, length)) {
    put("the document nests too deeply", message, capacity);
    return PRESSKIT_SCHEMA_NOT_JSON;
  }
  Value document;
  try {
    document = Value::parse(text, text + length);
  } catch (const Value::parse_error &error) {
    put(error.what(), message, capacity);
    return PRESSKIT_SCHEMA_NOT_JSON;
  }
  bound_strings(document);

  const Value schema_document = Value::parse(schema_text, schema_text + schema_length);
  valijson::Schema schema;
  valijson::SchemaParser parser(valijson::SchemaParser::kDraft7);
  parser.populateSchema(Adapter(schema_document), schema);

  valijson::Validator validator(valijson::Validator::kStrongTypes);
  Adapter target(document);
  // The first pass stops at the first fault and gathers nothing: the common case is no fault.
  if (validator.validate(schema, target, nullptr)) return PRESSKIT_SCHEMA_VALID;
  valijson::ValidationResults results;
  validator.validate(schema, target, &results);
  put(describe(results), message, capacity);
  return PRESSKIT_SCHEMA_INVALID;
}

}  // namespace

extern "C" int presskit_schema_check(const char *schema, size_t schema_length,
                                     const char *document, size_t document_length, char *message,
                                     size_t capacity) {
  if (capacity > 0) message[0] = 0;
  try {
    return check(schema, schema_length, document, document_length, message, capacity);
  } catch (const std::exception &error) {
    put(error.what(), message, capacity);
    return PRESSKIT_SCHEMA_UNUSABLE;
  } catch (...) {
    put("the schema can't be used", message, capacity);
    return PRESSKIT_SCHEMA_UNUSABLE;
  }
}
