#include "harness/compare/change.hpp"

namespace proofload::compare {

std::string_view to_text(Breaks breaks) {
  switch (breaks) {
    case Breaks::nobody: return "nobody";
    case Breaks::sender: return "who sends";
    case Breaks::reader: return "who reads";
    case Breaks::both: return "who sends and who reads";
  }
  return "nobody";
}

void Changes::add(Breaks breaks, std::string_view code, std::string where, std::string text, const scenario::Spot* before,
                  const scenario::Spot* after) {
  Change change{breaks, std::string(code), std::move(where), std::move(text), {}, {}};
  if (before != nullptr) change.before = *before;
  if (after != nullptr) change.after = *after;
  // What two places share is compared for each, and told once.
  for (const Change& other : changes_) {
    const auto same = [](const std::optional<scenario::Spot>& a, const std::optional<scenario::Spot>& b) {
      return a.has_value() == b.has_value() && (!a || (a->source == b->source && a->offset == b->offset));
    };
    if (other.code == change.code && other.breaks == change.breaks && other.text == change.text &&
        same(other.before, change.before) && same(other.after, change.after)) {
      return;
    }
  }
  changes_.push_back(std::move(change));
}

}  // namespace proofload::compare
