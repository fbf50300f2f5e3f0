#include "sim/fault/read_early.hpp"

#include <array>

#include "sim/fault/fields.hpp"
#include "sim/fault/selector.hpp"

namespace proofload::sim {
namespace {

class ReadEarly final : public Fault {
 public:
  ReadEarly(Selector selector, std::size_t percent, Duration after)
      : selector_(std::move(selector)), percent_(percent), after_(after) {}
  bool on_wire(const Sent& sent, const Chance& chance, std::vector<Delivery>& deliveries) const override {
    const std::string_view bytes = sent.message.body.bytes();
    if (deliveries.empty() || bytes.size() < 2 || !selector_.picks(sent, chance, "read_early")) return false;
    Delivery whole = deliveries.front();
    whole.extra += after_;
    whole.copy = deliveries.back().copy + 1;
    whole.overtakes = true;
    const std::size_t written = std::max<std::size_t>(1, bytes.size() * percent_ / 100);
    deliveries.front().body = Body(std::string(bytes.substr(0, written)));
    deliveries.push_back(std::move(whole));
    return true;
  }

 private:
  Selector selector_;
  std::size_t percent_;
  Duration after_;
};

constexpr std::array<std::string_view, 13> kFields{"read_early", "percent", "after", "of", "on", "order",
                                                   "about", "times", "nth", "copy", "rate", "from", "until"};

Result<std::unique_ptr<Fault>> make(const FaultFields& fields) {
  auto selector = Selector::from(fields, "read_early", Selector::What::wire);
  if (!selector) return fail(selector.error());
  const std::int64_t percent = number_field(fields, "percent").value_or(60);
  if (percent < 1 || percent > 99) return fail("\"percent\" is a number from 1 to 99");
  const auto after = duration_field(fields, "after", 1s);
  if (!after) return fail(after.error());
  return std::make_unique<ReadEarly>(std::move(*selector), static_cast<std::size_t>(percent), *after);
}

}  // namespace

const FaultKind kReadEarly{.name = "read_early",
                           .summary = "a file is read while it is still written: a part arrives, and later all of it",
                           .example = R"({"read_early": "document", "on": "bigbox -> orchestrator", "percent": 60})",
                           .breaks = "that a control number stands for one content",
                           .fields = kFields,
                           .make = make};

}  // namespace proofload::sim
