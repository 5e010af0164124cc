#include "CJSONSchema.h"

#define VALIJSON_USE_EXCEPTIONS 1

#include <cstring>
#include <mutex>
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

struct Outline {
  // Whether brackets outside of strings nest no deeper than allowed.
  bool is_shallow = true;
  // Whether a string as it is written has more bytes than are looked at; escapes only get shorter.
  bool has_long_string = false;
};

Outline outline(const char *text, size_t length) {
  Outline outline;
  int depth = 0;
  bool in_string = false;
  size_t start = 0;
  for (size_t index = 0; index < length; index++) {
    char byte = text[index];
    if (in_string) {
      if (byte == '\\') index++;
      else if (byte == '"') {
        in_string = false;
        if (index - start > longest) outline.has_long_string = true;
      }
    } else if (byte == '"') {
      in_string = true;
      start = index + 1;
    } else if (byte == '{' || byte == '[') {
      if (++depth > deepest) outline.is_shallow = false;
    } else if (byte == '}' || byte == ']') {
      depth--;
    }
  }
  return outline;
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

}  // namespace

struct presskit_schema {
  valijson::Schema schema;
  // Keeps the expressions that it has compiled: they cost more than the rest of a check.
  valijson::Validator validator{valijson::Validator::kStrongTypes};
  std::mutex lock;

  presskit_schema(const char *text, size_t length) {
    const Value document = Value::parse(text, text + length);
    valijson::SchemaParser parser(valijson::SchemaParser::kDraft7);
    parser.populateSchema(Adapter(document), schema);
  }

  int check(const char *text, size_t length, char *message, size_t capacity) {
    const Outline outline = ::outline(text, length);
    if (!outline.is_shallow) {
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
    if (outline.has_long_string) bound_strings(document);

    Adapter target(document);
    std::lock_guard<std::mutex> guard(lock);
    // The first pass stops at the first fault and gathers nothing: the common case is no fault.
    if (validator.validate(schema, target, nullptr)) return PRESSKIT_SCHEMA_VALID;
    valijson::ValidationResults results;
    validator.validate(schema, target, &results);
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
