#include "contracts/edi/control_numbers.hpp"

#include <algorithm>

#include "contracts/base/hash.hpp"
#include "contracts/edi/values.hpp"

namespace proofload::edi {
namespace {

constexpr std::uint64_t kNoNumber = std::uint64_t{1} << 63;

}  // namespace

std::uint64_t key_of_control_number(std::string_view number) {
  constexpr std::size_t kDigitsMax = 9;
  constexpr std::uint64_t kEachLength = 10'000'000'000;
  if (number.size() > kDigitsMax || !all_digits(number)) return hash_bytes(number) | kNoNumber;
  std::uint64_t value = 0;
  for (const char c : number) value = value * 10 + static_cast<std::uint64_t>(c - '0');
  return number.size() * kEachLength + value;
}

void ControlNumbers::clear() {
  growing_ = {};
  runs_.clear();
  if (!others_.empty()) others_.clear();
}

bool ControlNumbers::came_in_a_run(std::uint64_t key) const {
  if (growing_.holds(key)) return true;
  const auto after = std::upper_bound(runs_.begin(), runs_.end(), key,
                                      [](std::uint64_t k, const Run& run) { return k < run.first; });
  return after != runs_.begin() && std::prev(after)->holds(key);
}

bool ControlNumbers::came(std::string_view number) const {
  const std::uint64_t key = key_of_control_number(number);
  return came_in_a_run(key) || others_.contains(key);
}

bool ControlNumbers::repeats(std::string_view number) { return repeats(key_of_control_number(number)); }

bool ControlNumbers::repeats_within(std::string_view kind, std::string_view number) {
  return repeats(combine(hash_bytes(kind), key_of_control_number(number)) | kNoNumber);
}

bool ControlNumbers::repeats(std::uint64_t key) {
  if (!others_.empty() && others_.contains(key)) return true;
  if (growing_.last < growing_.first) {
    growing_ = {key, key};
  } else if (key == growing_.last + 1) {
    growing_.last = key;
  } else if (key > growing_.last) {
    runs_.push_back(growing_);
    growing_ = {key, key};
  } else if (came_in_a_run(key)) {
    return true;
  } else {
    others_.insert(key);
  }
  return false;
}

}  // namespace proofload::edi
