#include "contracts/x12/definition.hpp"

#include <algorithm>

#include "contracts/base/check.hpp"
#include "contracts/x12/definition_words.hpp"
#include "contracts/x12/segment_id.hpp"

namespace proofload {
std::span<const EmbeddedFile> embedded_x12_definitions();
}

namespace proofload::x12 {

const SetRule* Release::set(std::string_view id) const {
  const auto found = std::lower_bound(sets.begin(), sets.end(), id,
                                      [](const SetRule& rule, std::string_view wanted) { return rule.id < wanted; });
  return found == sets.end() || found->id != id ? nullptr : &*found;
}

const SetRule* Release::traded_set(std::string_view id) const {
  const SetRule* found = set(id);
  return found == nullptr || found->judged_only ? nullptr : found;
}

bool Release::is_traded() const {
  return std::any_of(sets.begin(), sets.end(), [](const SetRule& rule) { return !rule.judged_only; });
}

void Release::index() {
  CHECK(segments.size() <= edi::SegmentTable::kSegmentsMax, "the table of segments stays half empty");
  for (std::uint16_t i = 0; i < segments.size(); ++i) table_.add(pack(segments[i].id), i);
}

const Release* Dictionary::release(std::string_view version) const {
  for (const auto& release : releases_) {
    if (version.substr(0, release->name.size()) == release->name) return release.get();
  }
  return nullptr;
}

const Release* Dictionary::nearest(std::string_view version, std::string_view set) const {
  constexpr std::size_t kReleaseDigits = 6;
  const auto wanted = number(version.substr(0, kReleaseDigits));
  if (!wanted || version.size() < kReleaseDigits) return nullptr;
  const auto distance = [&](const Release& release) {
    const std::int64_t away = std::int64_t{number(release.name).value_or(0)} - *wanted;
    return away < 0 ? -2 * away : 2 * away + 1;
  };
  const Release* best = nullptr;
  for (const auto& release : releases_) {
    if (release->set(set) == nullptr) continue;
    if (best == nullptr || distance(*release) < distance(*best)) best = release.get();
  }
  return best;
}

const Dictionary& standard_dictionary() {
  static const Dictionary dictionary = [] {
    auto loaded = Dictionary::load(embedded_x12_definitions());
    CHECK(loaded.has_value(), loaded ? std::string() : to_text(loaded.error()));
    return std::move(*loaded);
  }();
  return dictionary;
}

}  // namespace proofload::x12
