#include "harness/scenario/read/report.hpp"

#include <algorithm>
#include <map>
#include <tuple>

#include "contracts/base/suggest.hpp"

namespace proofload::scenario {
namespace {

constexpr std::size_t kErrorsToldMax = 20;
// To find a place takes time: of a million errors only so many are looked at.
constexpr std::size_t kErrorsKept = 200;

constexpr std::size_t kLongestText = 300;

void shorten(std::string& text) {
  if (text.size() <= kLongestText) return;
  std::size_t end = kLongestText;
  while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) --end;
  text.resize(end);
  text += "…";
}

}  // namespace

Error shortened(Error error) {
  shorten(error.text);
  shorten(error.hint);
  return error;
}

bool Report::is_full() {
  if (errors_.size() < kErrorsKept) return false;
  ++untold_;
  return true;
}

void Report::add(Error error) {
  if (!is_full()) errors_.push_back(std::move(error));
}

void Report::add(const Spot& spot, std::string text, std::string hint) {
  if (is_full()) return;
  errors_.push_back({.text = std::move(text), .place = place_of(spot), .hint = std::move(hint)});
}

void Report::unknown(const Spot& spot, std::string text, std::string_view word,
                     std::span<const std::string_view> known) {
  if (!is_full()) add(spot, std::move(text), did_you_mean(word, known));
}

void Report::add(Error error, const Spot& spot) {
  if (is_full()) return;
  if (!error.place) error.place = place_of(spot);
  errors_.push_back(std::move(error));
}

std::vector<Error> Report::errors() && {
  std::map<std::string, std::size_t> met;
  for (const Error& error : errors_) {
    if (error.place) met.emplace(error.place->file, met.size());
  }
  const auto key = [&](const Error& error) {
    if (!error.place) return std::tuple(std::size_t{0}, 0, 0);
    return std::tuple(met.at(error.place->file), error.place->line, error.place->column);
  };
  std::stable_sort(errors_.begin(), errors_.end(),
                   [&](const Error& a, const Error& b) { return key(a) < key(b); });
  const auto same = [&](const Error& a, const Error& b) { return a.place && key(a) == key(b); };
  errors_.erase(std::unique(errors_.begin(), errors_.end(), same), errors_.end());
  if (errors_.size() > kErrorsToldMax) {
    const std::size_t more = errors_.size() - kErrorsToldMax + untold_;
    errors_.resize(kErrorsToldMax);
    errors_.push_back({.text = "and " + std::to_string(more) + " more", .place = {}, .hint = {}});
  }
  for (Error& error : errors_) error = shortened(std::move(error));
  return std::move(errors_);
}

}  // namespace proofload::scenario
