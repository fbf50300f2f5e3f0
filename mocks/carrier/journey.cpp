#include "mocks/carrier/journey.hpp"

namespace proofload::mocks::carrier {
namespace {

// Two labels for one carton travel apart, so the release and what was scanned before count too.
std::string subject(const Label& label) {
  return label.reference + "/" + std::to_string(label.scans + 1);
}

}  // namespace

Duration time_of(const Step& step, const Leg& leg, const Label& label) {
  return step.draw("carrier.leg", subject(label), leg.takes);
}

std::optional<Leg> next_leg(const Step& step, const Settings& settings, const Label& label) {
  const auto leg = [](std::string_view status, const Range& takes) { return Leg{status, takes}; };
  if (label.status == "manifested") return leg("pre_transit", settings.to_pre_transit);
  if (label.status == "pre_transit") return leg("in_transit", settings.to_in_transit);
  if (label.status == "in_transit") return leg("out_for_delivery", settings.to_out_for_delivery);
  if (label.status == "exception") return leg("out_for_delivery", settings.to_next_attempt);
  if (label.status == "out_for_delivery") {
    constexpr std::int32_t kScansBeforeFirstAttempt = 3;
    const bool fails = label.scans == kScansBeforeFirstAttempt &&
                       step.happens("carrier.exception", label.reference, settings.exception);
    return fails ? leg("exception", settings.to_exception)
                 : leg("delivered", settings.to_delivered);
  }
  return std::nullopt;
}

}  // namespace proofload::mocks::carrier
