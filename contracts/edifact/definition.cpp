#include "contracts/edifact/definition.hpp"

#include <algorithm>

#include "contracts/base/check.hpp"
#include "contracts/edi/segment_id.hpp"

namespace proofload {
std::span<const EmbeddedFile> embedded_edifact_definitions();
}

namespace proofload::edifact {

const MessageRule* Directory::message(std::string_view type) const {
  const auto found =
      std::find_if(messages.begin(), messages.end(), [&](const MessageRule& rule) { return rule.id == type; });
  return found == messages.end() ? nullptr : &*found;
}

const SegmentRule& Directory::rule(std::string_view segment) const {
  const std::uint16_t found = table_.find(edi::pack(segment));
  CHECK(found != edi::kNone, std::string(segment) + " is defined");
  return segments[found];
}

void Directory::index() {
  CHECK(segments.size() <= edi::SegmentTable::kSegmentsMax, "the table of segments stays half empty");
  for (std::uint16_t i = 0; i < segments.size(); ++i) table_.add(edi::pack(segments[i].id), i);
}

Dictionary::Found Dictionary::find(std::string_view type, std::string_view version, std::string_view release) const {
  const std::string issue = std::string(version) + ":" + std::string(release);
  Found found;
  for (const auto& directory : directories_) {
    const MessageRule* message = directory->message(type);
    if (message == nullptr) continue;
    const bool own = std::find(message->issues.begin(), message->issues.end(), issue) != message->issues.end();
    if (found.message == nullptr || own) found = {directory.get(), message, own};
    if (own) break;
  }
  return found;
}

const Dictionary& standard_dictionary() {
  static const Dictionary dictionary = [] {
    auto loaded = Dictionary::load(embedded_edifact_definitions());
    CHECK(loaded.has_value(), loaded ? std::string() : to_text(loaded.error()));
    return std::move(*loaded);
  }();
  return dictionary;
}

}  // namespace proofload::edifact
