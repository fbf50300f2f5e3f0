// contracts/base/id.hpp — a name of one kind of thing, so that an item never passes for an order.
#pragma once

#include <compare>
#include <string>
#include <utility>

namespace proofload {

template <class Tag>
struct Id {
  std::string value;

  Id() = default;
  explicit Id(std::string text) : value(std::move(text)) {}
  bool empty() const { return value.empty(); }
  friend auto operator<=>(const Id&, const Id&) = default;
};

}  // namespace proofload
