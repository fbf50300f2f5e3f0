#include "sim/fault/skew.hpp"

#include <array>

#include "sim/fault/fields.hpp"

namespace proofload::sim {
namespace {

// Keys are kept for a day and trusted for twenty hours: a clock that is further off than what lies between is another
// trouble than this.
constexpr Duration kMost = 3h;

class Skew final : public Fault {
 public:
  explicit Skew(Window window) : window_(std::move(window)) {}
  std::vector<Window> windows() const override { return {window_}; }

 private:
  Window window_;
};

constexpr std::array<std::string_view, 5> kFields{"skew", "by", "over", "from", "until"};

Result<std::unique_ptr<Fault>> make(const FaultFields& fields) {
  const auto from = time_field(fields, "from", kEpoch);
  if (!from) return fail(from.error());
  const auto until = time_field(fields, "until", kNever);
  if (!until) return fail(until.error());
  const auto by = signed_duration_field(fields, "by", 5min);
  if (!by) return fail(by.error());
  if (*by == Duration{} || *by > kMost || *by < -kMost) {
    return fail("\"by\" is at most 3h ahead or behind (\"-3h\"), and not 0");
  }
  const auto over = duration_field(fields, "over", {});
  if (!over) return fail(over.error());
  // A clock that goes backwards while it drifts would stand still for its timers.
  if (*over != Duration{} && *over < 2 * std::chrono::abs(*by)) {
    return fail("\"over\" is at least twice as long as \"by\": a drifting clock goes at half its pace or faster");
  }
  return std::make_unique<Skew>(Window{.what = Window::What::skew,
                                       .instance = std::string(text_field(fields, "skew")),
                                       .peer = "",
                                       .from = *from,
                                       .until = *until,
                                       .by = *by,
                                       .over = *over});
}

}  // namespace

Duration error_of(const Window& skew, Instant at) {
  if (at < skew.from || at >= skew.until) return {};
  const Duration since = at - skew.from;
  if (since >= skew.over) return skew.by;
  __extension__ using Wide = __int128;
  return Duration(static_cast<std::int64_t>(Wide{skew.by.count()} * since.count() / skew.over.count()));
}

const FaultKind kSkew{.name = "skew",
                      .summary = "a system's own clock is wrong: at once, or drifting away bit by bit",
                      .example = R"({"skew": "wms", "by": "-7min"})",
                      .breaks = "that the times which two systems write can be compared",
                      .strikes = Strikes::window,
                      .fields = kFields,
                      .make = make};

}  // namespace proofload::sim
