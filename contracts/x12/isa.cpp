#include "contracts/x12/isa.hpp"

#include <algorithm>

#include "contracts/x12/tokenizer.hpp"

namespace proofload::x12 {
namespace {

constexpr std::size_t kFixedBytes = 106;

bool is_alphanumeric(char c) {
  return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
}

// By the places of its separators; false when one is not where the widths put it.
bool read_fixed_width(std::string_view bytes, Isa& isa) {
  if (bytes.size() - isa.offset < kFixedBytes - 1) return false;
  const char separator = isa.delimiters.element;
  std::size_t at = isa.offset + 3;
  for (std::size_t i = 0; i < Isa::kWidths.size(); ++i) {
    if (bytes[at] != separator) return false;
    isa.elements[i] = bytes.substr(at + 1, Isa::kWidths[i]);
    at += Isa::kWidths[i] + 1;
  }
  isa.count = Isa::kWidths.size();
  return true;
}

// By its separators alone; false when the header ends before ISA16.
bool read_unpadded(std::string_view bytes, Isa& isa) {
  constexpr std::size_t kPlausible =
      80;  // a header that is cut short does not reach into the next line
  isa.elements.fill(bytes.substr(bytes.size()));
  isa.count = 0;
  std::size_t begin = isa.offset + 4;
  while (isa.count < 15 && begin <= bytes.size()) {
    const std::size_t end = std::min(bytes.find(isa.delimiters.element, begin), bytes.size());
    if (end - begin > kPlausible) break;
    isa.elements[isa.count++] = bytes.substr(begin, end - begin);
    begin = end + 1;
    if (end == bytes.size()) break;
  }
  if (isa.count < 15 || begin >= bytes.size()) {
    isa.end = std::min(begin, bytes.size());
    return false;
  }
  isa.elements[isa.count++] = bytes.substr(begin, 1);
  return true;
}

// A header that ends in a blank and a line's end was written by hand: the line's end is the
// terminator.
void settle_terminator(std::string_view bytes, Isa& isa, std::size_t at) {
  if (at >= bytes.size()) {
    isa.end = bytes.size();
    return;
  }
  std::size_t next = at;
  while (next < bytes.size() && (bytes[next] == ' ' || bytes[next] == '\t')) ++next;
  if (next > at && next < bytes.size() && (bytes[next] == '\r' || bytes[next] == '\n')) {
    if (bytes[next] == '\r' && next + 1 < bytes.size() && bytes[next + 1] == '\n') ++next;
    isa.shape = Isa::Shape::unpadded;
    at = next;
  }
  isa.delimiters.segment = bytes[at];
  isa.end = at + 1;
}

}  // namespace

bool isa_begins(std::string_view bytes, std::size_t offset) {
  return bytes.size() > offset + 3 && bytes.substr(offset, 3) == "ISA" &&
         !is_alphanumeric(bytes[offset + 3]) && bytes[offset + 3] != ' ' &&
         bytes[offset + 3] != '\r' && bytes[offset + 3] != '\n';
}

std::size_t find_isa(std::string_view bytes, std::size_t offset) {
  while ((offset = bytes.find("ISA", offset)) != std::string_view::npos) {
    if (isa_begins(bytes, offset)) return offset;
    offset += 3;
  }
  return offset;
}

Isa read_isa(std::string_view bytes, std::size_t offset) {
  Isa isa;
  isa.offset = offset;
  isa.delimiters.element = bytes[offset + 3];
  if (!read_fixed_width(bytes, isa)) {
    isa.shape = Isa::Shape::unpadded;
    if (!read_unpadded(bytes, isa)) {
      isa.shape = Isa::Shape::too_few_elements;
      return isa;
    }
  }
  isa.delimiters.component = isa[16][0];
  settle_terminator(bytes, isa, isa.offset_of(bytes, 16) + 1);
  if (isa[12] >= "00402" && isa[11].size() == 1 && !is_alphanumeric(isa[11][0]) && isa[11] != " ") {
    isa.delimiters.repetition = isa[11][0];
  }
  return isa;
}

std::string_view unpadded(std::string_view element) {
  while (!element.empty() && element.back() == ' ') element.remove_suffix(1);
  return element;
}

}  // namespace proofload::x12
