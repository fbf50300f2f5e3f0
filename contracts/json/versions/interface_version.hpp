// contracts/json/versions/interface_version.hpp — a later version of the interface of a system, beside the first.
//
// What     Judges bodies by the schemas of that version, and tells them in the terms of the first, in which whoever handles
//          them is written; and the other way.
// Shape    read when the first world asks for it: most have none. A message says its version in the header "api-version".
// Errors   to_first(), to_later(): nothing where a body is not of the version that it is to be of.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "contracts/json/interfaces/body_name.hpp"
#include "contracts/json/parser.hpp"
#include "contracts/json/schema.hpp"
#include "contracts/json/versions/rewriting.hpp"
#include "contracts/port/message.hpp"

namespace proofload {

inline constexpr std::string_view kApiVersionHeader = "api-version";

class InterfaceVersion {
 public:
  // "erp", "v2". nullptr: there is no such version beside the first.
  static const InterfaceVersion* find(std::string_view interface, std::string_view name);
  // All that there are, by interface and version.
  static const std::vector<InterfaceVersion>& all();

  const std::string& interface() const { return rules_.interface(); }
  std::string name() const { return "v" + std::to_string(rules_.version()); }
  int version() const { return rules_.version(); }
  // "erp.create_order@v2"
  std::string text_of(Symbol type) const { return std::string(type.text()) + "@" + name(); }

  // nullptr: it has no body, or is of another interface.
  const json::Schema* schema_of(const Message& message) const;

  std::optional<Body> to_first(const Message& message, json::Parser& parser) const;
  std::optional<Body> to_later(const Message& message, json::Parser& parser) const;

  const json::Rewriting& rules() const { return rules_; }

 private:
  InterfaceVersion(json::Rewriting rules, std::map<std::string, json::Schema, std::less<>> schemas)
      : rules_(std::move(rules)), schemas_(std::move(schemas)) {}
  static Result<InterfaceVersion> load(std::string_view rules);
  std::optional<BodyName> body_of(const Message& message) const;

  json::Rewriting rules_;
  std::map<std::string, json::Schema, std::less<>> schemas_;  // by definition
};

}  // namespace proofload
