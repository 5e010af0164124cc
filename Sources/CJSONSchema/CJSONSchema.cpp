#include "CJSONSchema.h"

#define VALIJSON_USE_EXCEPTIONS 1

#include <cstring>
#include <mutex>
#include <string>

#include <nlohmann/json.hpp>
#include <rapidjson/error/en.h>

#include <valijson/adapters/nlohmann_json_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validation_results.hpp>
#include <valijson/validator.hpp>

#include "DocumentTree.h"
#include "SilentVisitor.h"

namespace {

// valijson walks the document by recursion; no document of ours nests a tenth as deeply.
constexpr int deepest = 64;

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

}  // namespace

struct presskit_schema {
  valijson::Schema schema;
  // Those that were compiled: they cost more than the rest of a check.
  presskit::Expressions expressions;
  std::mutex lock;

  presskit_schema(const char *text, size_t length) {
    const Value document = Value::parse(text, text + length);
    valijson::SchemaParser parser(valijson::SchemaParser::kDraft7);
    parser.populateSchema(Adapter(document), schema);
  }

  int check(const char *text, size_t length, char *message, size_t capacity) {
    if (!is_shallow(text, length)) {
      put("the document nests too deeply", message, capacity);
      return PRESSKIT_SCHEMA_NOT_JSON;
    }
    // A null byte would be taken for the end.
    std::string bytes(text, strnlen(text, length));
    presskit::DocumentTree document;
    const auto result = document.read(bytes);
    if (result.IsError() || bytes.size() < length) {
      put(std::string(result.IsError() ? rapidjson::GetParseError_En(result.Code())
                                       : "Null byte in the document.")
              + " (byte " + std::to_string(result.IsError() ? result.Offset() : bytes.size()) + ")",
          message, capacity);
      return PRESSKIT_SCHEMA_NOT_JSON;
    }

    presskit::NodeAdapter target(document.root());
    std::lock_guard<std::mutex> guard(lock);
    // The first pass stops at the first fault and gathers nothing: the common case is no fault.
    if (presskit::SilentVisitor(target, expressions).obeys(schema)) return PRESSKIT_SCHEMA_VALID;
    valijson::ValidationResults results;
    valijson::Validator validator(valijson::Validator::kStrongTypes);
    if (validator.validate(schema, target, &results)) return PRESSKIT_SCHEMA_VALID;
    put(describe(results), message, capacity);
    return PRESSKIT_SCHEMA_INVALID;
  }
};

extern "C" struct presskit_schema *presskit_schema_new(const char *text, size_t length) {
  try {
    return new presskit_schema(text, length);
  } catch (...) {
    return nullptr;
  }
}

extern "C" void presskit_schema_free(struct presskit_schema *schema) { delete schema; }

extern "C" int presskit_schema_check(struct presskit_schema *schema, const char *document,
                                     size_t document_length, char *message, size_t capacity) {
  if (capacity > 0) message[0] = 0;
  try {
    return schema->check(document, document_length, message, capacity);
  } catch (const std::exception &error) {
    put(error.what(), message, capacity);
    return PRESSKIT_SCHEMA_UNUSABLE;
  } catch (...) {
    put("the schema can't be used", message, capacity);
    return PRESSKIT_SCHEMA_UNUSABLE;
  }
}
