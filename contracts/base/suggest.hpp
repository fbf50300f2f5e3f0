// contracts/base/suggest.hpp — the nearest right word for a wrong one.
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace proofload {

// The candidate nearest by edits (insert, remove, change, swap neighbours), when near enough to be
// meant; else "". The first of equals wins.
std::string_view nearest_word(std::string_view word, std::span<const std::string_view> candidates);

// "did you mean 'wms'?", or "".
std::string did_you_mean(std::string_view word, std::span<const std::string_view> candidates);

// The same for names that are made of parts ("faults/lost_reply", "retry-with-new-key"): when no name is near, the
// shortest that has every part of the word.
std::string did_you_mean_name(std::string_view name, std::span<const std::string_view> candidates);

}  // namespace proofload
