#include "harness/defects/tenders_a_round_weight.hpp"

#include <string>

#include "harness/defects/elements.hpp"
#include "harness/defects/wrapper.hpp"

namespace proofload::defects {
namespace {

// AT803 of a 204's first stop, in kilograms.
std::string of_half_a_ton(std::string text) {
  const Bounds weight = element_of(text, segment_of(text, "AT8"), 3);
  return segment_of(text, "B2A") == std::string::npos ? text : replaced(std::move(text), weight, "500");
}

class TendersARoundWeight final : public Wrapper {
 public:
  using Wrapper::Wrapper;

 private:
  void send(Message& document) override { document.body = Body(of_half_a_ton(std::string(document.body.bytes()))); }
};

}  // namespace

const Defect kTendersARoundWeight{
    .name = "tenders-a-round-weight",
    .harm = "A truck comes that is too small, or too large and paid for.",
    .caught_by = "instructed_as_ordered",
    .wrap = [](std::unique_ptr<Actor> inner) -> std::unique_ptr<Actor> {
      return std::make_unique<TendersARoundWeight>(std::move(inner));
    }};

}  // namespace proofload::defects
