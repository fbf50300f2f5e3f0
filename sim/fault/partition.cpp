#include "sim/fault/partition.hpp"

#include <array>

#include "sim/fault/fields.hpp"

namespace proofload::sim {
namespace {

class Partition final : public Fault {
 public:
  explicit Partition(Window window) : window_(std::move(window)) {}
  std::vector<Window> windows() const override { return {window_}; }

 private:
  Window window_;
};

constexpr std::array<std::string_view, 4> kFields{"partition", "with", "from", "for"};

Result<std::unique_ptr<Fault>> make(const FaultFields& fields) {
  const auto from = time_field(fields, "from", kEpoch);
  if (!from) return fail(from.error());
  const auto length = duration_field(fields, "for", 30min);
  if (!length) return fail(length.error());
  return std::make_unique<Partition>(Window{.what = Window::What::cut,
                                            .instance = std::string(text_field(fields, "partition")),
                                            .peer = std::string(text_field(fields, "with")),
                                            .from = *from,
                                            .until = *from + *length});
}

}  // namespace

const FaultKind kPartition{.name = "partition",
                           .summary = "a system is cut off from another, or from everyone",
                           .example = R"({"partition": "orchestrator", "with": "erp", "from": "01:00", "for": "20min"})",
                           .strikes = Strikes::window,
                           .fields = kFields,
                           .make = make};

}  // namespace proofload::sim
