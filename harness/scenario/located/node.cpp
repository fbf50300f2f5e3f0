#include "harness/scenario/located/node.hpp"

#include <algorithm>
#include <charconv>

#include "contracts/base/check.hpp"

namespace proofload::scenario {

const Member* Node::member(std::string_view key) const {
  const auto found = std::find_if(members.begin(), members.end(),
                                  [&](const Member& member) { return member.key == key; });
  return found == members.end() ? nullptr : &*found;
}

const Node* Node::find(std::string_view key) const {
  const Member* found = member(key);
  return found == nullptr ? nullptr : &found->value;
}

std::optional<std::string_view> Node::as_text() const {
  return kind == Kind::string ? std::optional<std::string_view>(text) : std::nullopt;
}

std::optional<std::int64_t> Node::as_whole() const {
  std::int64_t value = 0;
  if (kind != Kind::number) return std::nullopt;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
  return value;
}

std::optional<bool> Node::as_bool() const {
  return kind == Kind::boolean ? std::optional(text == "true") : std::nullopt;
}

Node merge(Node base, const Node& patch) {
  if (!base.is_object() || !patch.is_object()) return patch;
  for (const Member& change : patch.members) {
    const auto same = std::find_if(base.members.begin(), base.members.end(),
                                   [&](const Member& member) { return member.key == change.key; });
    if (change.value.kind == Node::Kind::null) {
      if (same != base.members.end()) base.members.erase(same);
    } else if (same == base.members.end()) {
      base.members.push_back(change);
    } else {
      same->value = merge(std::move(same->value), change.value);
      same->key_spot = change.key_spot;
    }
  }
  return base;
}

// A token of the source is strict JSON already; only comments lie between tokens.
void StrictText::write_token(const Spot& spot) {
  spots_.emplace_back(text_.size(), &spot);
  text_ += std::string_view(spot.source->content).substr(spot.offset, spot.length);
}

void StrictText::write(const Node& node) {
  if (node.kind != Node::Kind::array && node.kind != Node::Kind::object) {
    write_token(node.spot);
    return;
  }
  spots_.emplace_back(text_.size(), &node.spot);
  const bool object = node.is_object();
  text_ += object ? '{' : '[';
  const char* separator = "";
  for (const Member& member : node.members) {
    text_ += separator;
    write_token(member.key_spot);
    text_ += ':';
    write(member.value);
    separator = ",";
  }
  for (const Node& element : node.elements) {
    text_ += separator;
    write(element);
    separator = ",";
  }
  text_ += object ? '}' : ']';
}

const Spot& StrictText::spot_at(std::size_t offset) const {
  const auto after =
      std::upper_bound(spots_.begin(), spots_.end(), offset,
                       [](std::size_t wanted, const auto& entry) { return wanted < entry.first; });
  CHECK(after != spots_.begin(), "strict text begins with a value");
  return *std::prev(after)->second;
}

}  // namespace proofload::scenario
