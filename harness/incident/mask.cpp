#include "harness/incident/mask.hpp"

#include <algorithm>

#include "contracts/base/hash.hpp"

namespace proofload::incident {
namespace {

constexpr std::string_view kVowels = "aeiou";
constexpr std::string_view kConsonants = "bcdfghklmnprstvw";
constexpr std::string_view kDigits = "0123456789";
constexpr std::uint64_t kTriesMost = 1000;

bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }
bool is_lower(char c) { return c >= 'a' && c <= 'z'; }
bool is_digit(char c) { return c >= '0' && c <= '9'; }
char lower(char c) { return is_upper(c) ? static_cast<char>(c - 'A' + 'a') : c; }
char upper(char c) { return is_lower(c) ? static_cast<char>(c - 'a' + 'A') : c; }

std::string lowered(std::string_view value) {
  std::string text(value);
  std::transform(text.begin(), text.end(), text.begin(), lower);
  return text;
}

std::string_view alphabet_of(char c) {
  if (is_digit(c)) return kDigits;
  return kVowels.find(c) == std::string_view::npos ? kConsonants : kVowels;
}

bool is_delimiter(char c, const x12::Delimiters& delimiters) {
  return c == delimiters.element || c == delimiters.component || c == delimiters.segment || c == delimiters.repetition;
}

// Of lower case.
std::string attempt(std::string_view value, std::uint64_t seed, const x12::Delimiters& delimiters) {
  std::string mask(value);
  std::uint64_t hash = hash_bytes(value, seed);
  for (std::size_t i = 0; i < mask.size(); ++i) {
    if (!is_lower(mask[i]) && !is_digit(mask[i])) continue;
    const std::string_view alphabet = alphabet_of(mask[i]);
    hash = combine(hash, i);
    std::size_t at = hash % alphabet.size();
    for (std::size_t tries = 0; tries < alphabet.size(); ++tries, at = (at + 1) % alphabet.size()) {
      const bool leads_with_zero = alphabet[at] == '0' && mask[i] != '0' && i == 0;
      if (leads_with_zero || is_delimiter(alphabet[at], delimiters) || is_delimiter(upper(alphabet[at]), delimiters)) continue;
      mask[i] = alphabet[at];
      break;
    }
  }
  return mask;
}

// The letters of `mask` in the case of `value`.
std::string in_case_of(std::string_view value, std::string mask) {
  for (std::size_t i = 0; i < mask.size(); ++i) {
    if (is_upper(value[i])) mask[i] = upper(mask[i]);
  }
  return mask;
}

}  // namespace

std::string Mask::of(std::string_view value, const x12::Delimiters& delimiters) {
  const std::string known = lowered(value);
  if (std::none_of(known.begin(), known.end(), [](char c) { return is_lower(c) || is_digit(c); })) return known;
  if (const auto found = masks_.find(known); found != masks_.end()) return in_case_of(value, found->second);
  std::string mask;
  for (std::uint64_t salt = 0; salt < kTriesMost; ++salt) {
    mask = attempt(known, combine(seed_, salt), delimiters);
    if (mask != known && !taken_.contains(mask)) break;
  }
  taken_.insert(mask);
  masks_.emplace(known, mask);
  return in_case_of(value, std::move(mask));
}

std::string times(std::string_view decimal, std::int64_t factor) {
  constexpr std::size_t kDigitsMost = 16;
  const bool is_negative = decimal.starts_with('-');
  const std::string_view unsigned_text = decimal.substr(is_negative ? 1 : 0);
  std::string digits;
  std::size_t decimals = 0;
  bool in_fraction = false;
  for (const char c : unsigned_text) {
    if (c == '.' && !in_fraction) {
      in_fraction = true;
    } else if (is_digit(c)) {
      digits += c;
      decimals += in_fraction ? 1u : 0u;
    } else {
      return {};
    }
  }
  if (digits.empty() || digits.size() > kDigitsMost) return {};
  std::string product = std::to_string(std::stoll(digits) * factor);
  // As many digits as there were, zeros in front among them.
  if (product.size() < digits.size()) product.insert(0, digits.size() - product.size(), '0');
  if (in_fraction) product.insert(product.size() - decimals, 1, '.');
  return (is_negative ? "-" : "") + product;
}

}  // namespace proofload::incident
