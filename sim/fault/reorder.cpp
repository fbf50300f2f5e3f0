#include "sim/fault/reorder.hpp"

#include <array>

#include "sim/fault/fields.hpp"
#include "sim/fault/selector.hpp"

namespace proofload::sim {
namespace {

class Reorder final : public Fault {
 public:
  Reorder(Selector selector, Duration by) : selector_(std::move(selector)), by_(by) {}
  bool on_wire(const Sent& sent, const Chance& chance, std::vector<Delivery>& deliveries) const override {
    if (deliveries.empty() || !selector_.picks(sent, chance, "reorder")) return false;
    for (Delivery& delivery : deliveries) {
      delivery.extra += by_;
      delivery.overtakes = true;
    }
    return true;
  }

 private:
  Selector selector_;
  Duration by_;
};

constexpr std::array<std::string_view, 12> kFields{"reorder", "by", "of", "on", "order", "about", "times",
                                                   "nth", "copy", "rate", "from", "until"};

Result<std::unique_ptr<Fault>> make(const FaultFields& fields) {
  auto selector = Selector::from(fields, "reorder", Selector::What::wire);
  if (!selector) return fail(selector.error());
  const auto by = duration_field(fields, "by", 10min);
  if (!by) return fail(by.error());
  return std::make_unique<Reorder>(std::move(*selector), *by);
}

}  // namespace

const FaultKind kReorder{.name = "reorder",
                         .summary = "a message is overtaken by later ones, whatever order the link keeps",
                         .example = R"({"reorder": "wms.packed", "by": "20min", "order": 2})",
                         .fields = kFields,
                         .make = make};

}  // namespace proofload::sim
