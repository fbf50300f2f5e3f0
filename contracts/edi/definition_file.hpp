// contracts/edi/definition_file.hpp — one definition file while it is read, with what it takes to say where it is wrong.
//
// Shape    load_definitions([&] { … throws Refused }) gives a Result; inside it a DefinitionFile refuses with file, line,
//          column of the value at fault.
// Requires the texts that are given out live in `documents`, which the dictionary keeps.
#pragma once

#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "contracts/base/embedded.hpp"
#include "contracts/base/result.hpp"
#include "contracts/edi/structure.hpp"
#include "contracts/json/parser.hpp"

namespace proofload::edi {

using Documents = std::vector<json::Document>;

// Thrown while definitions load; load_definitions turns it into an Error.
struct Refused {
  Error error;
};

class DefinitionFile {
 public:
  DefinitionFile(const EmbeddedFile& file, Documents& documents);

  json::Value root() const { return root_; }

  [[noreturn]] void refuse(std::string text, json::Value near, std::string hint = "") const;
  // Refuses any key but these.
  void allow(json::Value object, std::span<const std::string_view> keys, std::string_view what) const;
  json::Value at(json::Value object, std::string_view key) const;  // refuses when it is missing
  std::string_view text(json::Value value) const;
  std::string_view text_or_empty(json::Value object, std::string_view key) const;
  std::uint16_t length(json::Value object, std::string_view key) const;  // 0 when it is missing
  bool flag(json::Value object, std::string_view key) const;             // false when it is missing

  // A list of "REF 0..n" and {"loop": "N1 0..200", "of": […]}; segment_of gives kNone for what is not defined.
  std::vector<StructureItem> structure(json::Value list,
                                       const std::function<std::uint16_t(std::string_view)>& segment_of) const;

 private:
  EmbeddedFile file_;
  json::Value root_;
};

// A member's key, as the place that is at fault.
inline json::Value key_of(json::Member member) {
  return json::Value(member.node);
}

Result<void> load_definitions(const std::function<void()>& load);

}  // namespace proofload::edi
