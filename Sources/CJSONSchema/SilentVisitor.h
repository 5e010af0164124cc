#pragma once
// The first pass of a check, which only tells whether a document is sound.
//
// valijson's visitor carries the path of each value, a list of texts that is copied three times for every
// member and element, though it is read only where faults are gathered. This one enters members and
// elements without it; all else is valijson's.

#include <regex>
#include <string>
#include <unordered_map>

#include <valijson/subschema.hpp>
#include <valijson/validation_visitor.hpp>

#include "DocumentTree.h"

namespace presskit {

using Expressions = std::unordered_map<std::string, std::regex>;

class SilentVisitor : public valijson::ValidationVisitor<NodeAdapter> {
  using Base = valijson::ValidationVisitor<NodeAdapter>;

 public:
  SilentVisitor(const NodeAdapter &target, Expressions &expressions)
      : Base(target, {}, true, nullptr, expressions), target(target), expressions(expressions) {}

  // Whether the value obeys a schema.
  bool obeys(const valijson::Subschema &schema) {
    if (schema.getAlwaysInvalid()) return false;
    valijson::Subschema::ApplyFunction check = [this](const valijson::constraints::Constraint &rule) {
      return rule.accept(*this);
    };
    return schema.applyStrict(check);
  }

  using Base::visit;

  bool visit(const PropertiesConstraint &rule) override {
    if (!target.isObject()) return true;
    bool has_patterns = false;
    rule.applyToPatternProperties([&](const auto &, const auto *) { return !(has_patterns = true); });
    if (has_patterns || rule.getAdditionalPropertiesSubschema()) return Base::visit(rule);

    const NodeObject object = target.getObject();
    size_t known = 0;
    bool is_sound = true;
    rule.applyToProperties([&](const auto &name, const auto *schema) {
      const Member *member = object.member(std::string_view(name.data(), name.size()));
      if (!member) return true;
      known++;
      return is_sound = SilentVisitor(NodeAdapter(member->value), expressions).obeys(*schema);
    });
    // No schema for other members: none may be there.
    return is_sound && known == object.size();
  }

  bool visit(const SingularItemsConstraint &rule) override {
    if (!target.isArray() || !rule.getItemsSubschema()) return true;
    for (const NodeAdapter element : target.getArray()) {
      if (!SilentVisitor(element, expressions).obeys(*rule.getItemsSubschema())) return false;
    }
    return true;
  }

 private:
  const NodeAdapter target;
  Expressions &expressions;
};

}  // namespace presskit
