// contracts/edi/definition_file.hpp — one definition file while it is read, with what it takes to say where it is wrong.
//
// Shape    load_definitions([&] { … throws Refused }) gives a Result; inside it a DefinitionFile refuses with file, line, column.
// Requires the texts that are given out live in `texts`, which the dictionary keeps.
#pragma once

#include <functional>
#include <memory>
#include <nlohmann/json_fwd.hpp>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "contracts/base/embedded.hpp"
#include "contracts/base/result.hpp"
#include "contracts/edi/structure.hpp"

namespace proofload::edi {

using Texts = std::vector<std::unique_ptr<const std::string>>;

// Thrown while definitions load; load_definitions turns it into an Error.
struct Refused {
  Error error;
};

class DefinitionFile {
 public:
  using Json = nlohmann::ordered_json;

  DefinitionFile(const EmbeddedFile& file, Texts& texts);
  ~DefinitionFile();
  DefinitionFile(const DefinitionFile&) = delete;
  DefinitionFile& operator=(const DefinitionFile&) = delete;

  const Json& json() const { return *json_; }

  [[noreturn]] void refuse(std::string text, std::string_view near, std::string hint = "") const;
  // Refuses any key but these.
  void allow(const Json& object, std::span<const std::string_view> keys, std::string_view what) const;
  const Json& at(const Json& object, const char* key) const;  // refuses when it is missing
  std::string_view keep(std::string_view text) const;         // as long as the dictionary lives
  std::string_view text(const Json& value) const;
  std::string_view text_or_empty(const Json& object, const char* key) const;
  std::uint16_t length(const Json& object, const char* key) const;  // 0 when it is missing

  // A list of "REF 0..n" and {"loop": "N1 0..200", "of": […]}; segment_of gives kNone for what is not defined.
  std::vector<StructureItem> structure(const Json& list,
                                       const std::function<std::uint16_t(std::string_view)>& segment_of) const;

 private:
  EmbeddedFile file_;
  Texts& texts_;
  std::unique_ptr<Json> json_;
};

Result<void> load_definitions(const std::function<void()>& load);

}  // namespace proofload::edi
