#include "contracts/json/schema/sentence.hpp"

#include "contracts/json/codec.hpp"

namespace proofload::json::schema {
namespace {

constexpr std::size_t kShownBytes = 60;

// Not in the middle of a character.
std::string_view beginning(std::string_view text, std::size_t bytes) {
  if (text.size() <= bytes) return text;
  while (bytes > 0 && (static_cast<unsigned char>(text[bytes]) & 0xc0u) == 0x80u) --bytes;
  return text.substr(0, bytes);
}

}  // namespace

std::string shown(Value value) {
  switch (value.kind()) {
    case Kind::boolean:
      return value.as_bool() ? "true" : "false";
    case Kind::number:
      return std::string(beginning(value.number_text(), kShownBytes));
    case Kind::string: {
      const std::string_view text = beginning(value.as_string(), kShownBytes);
      std::string out;
      write_string(text, out);
      if (text.size() < value.as_string().size()) out.insert(out.size() - 1, "...");
      return out;
    }
    default:
      return std::string(kind_text(value.kind()));
  }
}

std::string listed(const std::vector<std::string>& words, std::string_view last) {
  std::string out;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (i > 0) out += i + 1 == words.size() ? " " + std::string(last) + " " : ", ";
    out += words[i];
  }
  return out;
}

std::string kinds_text(Kinds kinds) {
  std::vector<std::string> words;
  for (const Kind kind :
       {Kind::string, Kind::number, Kind::boolean, Kind::object, Kind::array, Kind::null}) {
    if (kinds.has(kind)) {
      words.emplace_back(kind_text(kind));
    } else if (kind == Kind::number && kinds.has_whole_number()) {
      words.emplace_back("an integer");
    }
  }
  return listed(words, "or");
}

std::string is_not(Value value, std::string_view wanted) {
  return "is " + shown(value) + "; expected " + std::string(wanted);
}

std::string_view bound_keyword(Bound::Side side) {
  switch (side) {
    case Bound::Side::minimum:
      return "minimum";
    case Bound::Side::exclusive_minimum:
      return "exclusiveMinimum";
    case Bound::Side::maximum:
      return "maximum";
    case Bound::Side::exclusive_maximum:
      return "exclusiveMaximum";
  }
  return "";
}

std::string bound_text(const Bound& bound) {
  const std::string number(bound.value.number_text());
  switch (bound.side) {
    case Bound::Side::minimum:
      return "at least " + number;
    case Bound::Side::exclusive_minimum:
      return "more than " + number;
    case Bound::Side::maximum:
      return "at most " + number;
    case Bound::Side::exclusive_maximum:
      return "less than " + number;
  }
  return number;
}

}  // namespace proofload::json::schema
