// mocks/warehouse/coming_back.hpp — what is sent back of what a warehouse shipped: planned when it is asked for, due once it
// has left.
//
// Shape    stored under "return/<number>"; the number is the sender's own for the nth thing that it sends back of a release.
//          The actor hands each timer of that purpose to take().
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "contracts/base/quantity.hpp"
#include "mocks/common/step.hpp"
#include "mocks/warehouse/release.hpp"
#include "mocks/warehouse/settings.hpp"

namespace proofload::mocks::warehouse {

struct ComingBack {
  std::string number;
  Instant due;
  std::string release;
  std::int32_t line = 0;
  std::string item;
  Quantity quantity;
  bool is_damaged = false;

  Quantity good() const { return {is_damaged ? 0 : quantity.millionths, quantity.unit}; }
  Quantity damaged() const { return quantity - good(); }
  std::string_view condition() const { return is_damaged ? "damaged" : "sellable"; }
};

class ComingsBack {
 public:
  static constexpr Symbol kTimer = "take_back";
  static constexpr std::string_view kPrefix = "return/";

  explicit ComingsBack(const std::vector<Return>& plans) : plans_(plans) {}

  void restore(std::string_view number, std::string_view value) { known_.emplace(number, value); }
  void resume(Step& step);
  void expect(Step& step, const std::string& release, std::string_view partner);
  void await(Step& step, const Release& release);  // it has left
  std::optional<ComingBack> take(Step& step, const std::string& number);  // it is here; nothing: it was taken

 private:
  const std::vector<Return>& plans_;
  std::map<std::string, std::string, std::less<>> known_;  // by number, as stored
};

}  // namespace proofload::mocks::warehouse
