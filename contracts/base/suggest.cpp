#include "contracts/base/suggest.hpp"

#include <algorithm>
#include <vector>

namespace proofload {
namespace {

constexpr std::size_t kLongestWord = 64;

// Optimal string alignment distance.
std::size_t edits(std::string_view a, std::string_view b) {
  std::vector<std::vector<std::size_t>> rows(a.size() + 1, std::vector<std::size_t>(b.size() + 1));
  for (std::size_t i = 0; i <= a.size(); ++i) rows[i][0] = i;
  for (std::size_t j = 0; j <= b.size(); ++j) rows[0][j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t change = a[i - 1] == b[j - 1] ? 0 : 1;
      rows[i][j] = std::min({rows[i - 1][j] + 1, rows[i][j - 1] + 1, rows[i - 1][j - 1] + change});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
        rows[i][j] = std::min(rows[i][j], rows[i - 2][j - 2] + 1);
      }
    }
  }
  return rows[a.size()][b.size()];
}

bool has_every_part(std::string_view name, std::string_view word) {
  while (!word.empty()) {
    const std::size_t end = std::min(word.find_first_of("/_-. "), word.size());
    if (name.find(word.substr(0, end)) == std::string_view::npos) return false;
    word.remove_prefix(std::min(end + 1, word.size()));
  }
  return true;
}

}  // namespace

std::string_view nearest_word(std::string_view word, std::span<const std::string_view> candidates) {
  if (word.empty() || word.size() > kLongestWord) return {};
  std::string_view best;
  std::size_t best_edits = std::max<std::size_t>(1, word.size() / 3) + 1;
  for (const std::string_view candidate : candidates) {
    if (candidate.size() > kLongestWord) continue;
    const std::size_t distance = edits(word, candidate);
    const bool shares_a_letter = distance < std::max(word.size(), candidate.size());
    if (shares_a_letter && distance < best_edits) {
      best = candidate;
      best_edits = distance;
    }
  }
  return best;
}

std::string did_you_mean(std::string_view word, std::span<const std::string_view> candidates) {
  const std::string_view nearest = nearest_word(word, candidates);
  return nearest.empty() ? std::string() : "did you mean '" + std::string(nearest) + "'?";
}

std::string did_you_mean_name(std::string_view name, std::span<const std::string_view> candidates) {
  constexpr std::size_t kLeastToGoBy = 3;
  std::string near = did_you_mean(name, candidates);
  if (!near.empty() || name.size() < kLeastToGoBy) return near;
  std::string_view best;
  for (const std::string_view candidate : candidates) {
    if (has_every_part(candidate, name) && (best.empty() || candidate.size() < best.size())) best = candidate;
  }
  return best.empty() ? std::string() : "did you mean '" + std::string(best) + "'?";
}

}  // namespace proofload
