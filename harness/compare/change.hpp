// harness/compare/change.hpp — one difference between two versions of a contract, and whom it breaks.
//
// What     A sender is whoever writes documents by the old version: one that was right then is wrong now. A reader is whoever
//          reads by the old version: what it counts on may not come any more, or something else may.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "harness/scenario/located/source.hpp"

namespace proofload::compare {

enum class Breaks : std::uint8_t { nobody, sender, reader, both };

std::string_view to_text(Breaks breaks);  // "who sends"

struct Change {
  Breaks breaks = Breaks::nobody;
  std::string code;   // "FIELD_REMOVED": stable
  std::string where;  // "/orders POST request /lines/items/quantity", "856 HL/MAN"
  std::string text;   // a sentence
  std::optional<scenario::Spot> before, after;  // nothing: it is not there
};

// Changes as they are found, and what is known of their place.
class Changes {
 public:
  void add(Breaks breaks, std::string_view code, std::string where, std::string text, const scenario::Spot* before,
           const scenario::Spot* after);
  std::vector<Change> take() && { return std::move(changes_); }
  std::size_t size() const { return changes_.size(); }

 private:
  std::vector<Change> changes_;
};

}  // namespace proofload::compare
