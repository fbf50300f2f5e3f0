#include "sim/fault/outage.hpp"

#include <array>

#include "sim/fault/fields.hpp"

namespace proofload::sim {
namespace {

class Outage final : public Fault {
 public:
  explicit Outage(Window window) : window_(std::move(window)) {}
  std::vector<Window> windows() const override { return {window_}; }

 private:
  Window window_;
};

constexpr std::array<std::string_view, 3> kFields{"outage", "from", "for"};

Result<std::unique_ptr<Fault>> make(const FaultFields& fields) {
  const auto from = time_field(fields, "from", kEpoch);
  if (!from) return fail(from.error());
  const auto length = duration_field(fields, "for", 30min);
  if (!length) return fail(length.error());
  return std::make_unique<Outage>(Window{.what = Window::What::outage,
                                         .instance = std::string(text_field(fields, "outage")),
                                         .peer = "",
                                         .from = *from,
                                         .until = *from + *length});
}

}  // namespace

const FaultKind kOutage{.name = "outage",
                        .summary = "a system is down for a stretch of time",
                        .example = R"({"outage": "wms", "from": "01:10", "for": "25min"})",
                        .strikes = Strikes::window,
                        .fields = kFields,
                        .make = make};

}  // namespace proofload::sim
