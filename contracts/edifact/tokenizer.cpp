#include "contracts/edifact/tokenizer.hpp"

#include <algorithm>

namespace proofload::edifact {
namespace {

// The low bits of a class: what the byte does. The others are Segment::Characters.
enum Act : std::uint8_t { kData = 0, kComponent, kElement, kTerminator, kRelease, kRepetition, kActs = 0x0f };

constexpr std::uint8_t character_of(unsigned char c) {
  if (c < 0x20 || c == 0x7f) return Segment::kControl;
  if (c >= 0x80) return Segment::kHigh;
  if (c >= 'a' && c <= 'z') return Segment::kLower;
  if (c >= 'A' && c <= 'Z') return 0;
  constexpr std::string_view kLevelA = "0123456789 .,-()/='+:?!\"%&*;<>";
  return kLevelA.find(static_cast<char>(c)) == std::string_view::npos ? Segment::kOther : 0;
}

constexpr auto kCharacters = [] {
  std::array<std::uint8_t, 256> of{};
  for (std::size_t c = 0; c < of.size(); ++c) of[c] = character_of(static_cast<unsigned char>(c));
  return of;
}();

}  // namespace

Classes::Classes(const Delimiters& delimiters) : delimiters_(delimiters), of_(kCharacters) {
  const auto acts = [&](char c, Act act) { of_[static_cast<unsigned char>(c)] = act; };
  if (delimiters.repetition != ' ') acts(delimiters.repetition, kRepetition);
  if (delimiters.release != ' ') acts(delimiters.release, kRelease);
  acts(delimiters.component, kComponent);
  acts(delimiters.element, kElement);
  acts(delimiters.segment, kTerminator);
}

bool Tokenizer::next(Segment& segment) {
  const char* const data = bytes_.data();
  const std::size_t size = bytes_.size();
  for (;;) {
    std::size_t begin = position_;
    while (begin < size && is_blank(data[begin])) ++begin;
    position_ = begin;
    if (begin == size) return false;

    std::uint32_t parts = 0, elements = 0;  // closed so far
    std::uint32_t parts_seen = 0, elements_seen = 0;
    std::uint8_t characters = 0;
    bool has_released = false, repeats = false, terminated = false;
    segment.first_[0] = 0;
    std::size_t at = begin;
    const auto close_part = [&](std::size_t end) {
      if (parts < Segment::kPartsMax) segment.ends_[parts++] = static_cast<std::uint32_t>(end - begin);
      ++parts_seen;
    };
    const auto close_element = [&] {
      if (elements <= Segment::kElementsMax) segment.first_[++elements] = static_cast<std::uint16_t>(parts);
      ++elements_seen;
    };
    for (; at < size; ++at) {
      const std::uint8_t what = classes_[data[at]];
      characters |= what;
      const auto act = static_cast<std::uint8_t>(what & kActs);
      if (act == kData) continue;
      if (act == kRelease) {
        has_released = true;
        ++at;
        if (at < size) characters |= static_cast<std::uint8_t>(classes_[data[at]] & ~kActs);
        continue;
      }
      close_part(at);
      if (act == kElement) {
        close_element();
      } else if (act == kRepetition) {
        repeats = true;
      } else if (act == kTerminator) {
        terminated = true;
        break;
      }
    }
    const std::size_t end = std::min(at, size);
    if (!terminated) close_part(end);
    close_element();

    position_ = terminated ? end + 1 : end;
    if (end == begin) continue;  // a terminator alone
    segment.text_ = bytes_.substr(begin, end - begin);
    segment.offset_ = begin;
    segment.end_ = position_;
    segment.elements_ = elements - 1;
    segment.elements_seen_ = elements_seen - 1;
    segment.parts_ = parts;
    segment.parts_seen_ = parts_seen;
    segment.characters_ = static_cast<std::uint8_t>(characters & ~kActs);
    segment.terminated_ = terminated;
    segment.released_ = has_released;
    segment.repeats_ = repeats;
    segment.repetition_ = classes_.delimiters().repetition;
    return true;
  }
}

std::string_view released(std::string_view raw, char release, std::string& buffer) {
  if (raw.find(release) == std::string_view::npos) return raw;
  buffer.clear();
  for (std::size_t i = 0; i < raw.size(); ++i) {
    if (raw[i] == release && i + 1 < raw.size()) ++i;
    buffer += raw[i];
  }
  return buffer;
}

}  // namespace proofload::edifact
