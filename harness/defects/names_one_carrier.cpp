#include "harness/defects/names_one_carrier.hpp"

#include <string>

#include "harness/defects/elements.hpp"
#include "harness/defects/wrapper.hpp"

namespace proofload::defects {
namespace {

class NamesOneCarrier final : public Wrapper {
 public:
  using Wrapper::Wrapper;

 private:
  void send(Message& document) override {
    const std::string text(document.body.bytes());
    if (first_.empty()) first_ = element_of(text, segment_of(text, "B2"), 2).of(text);
    const std::size_t routing = segment_of(text, "TD5");
    if (first_.empty() || element_of(text, routing, 4).of(text) != "M") return;
    document.body = Body(replaced(text, element_of(text, routing, 3), first_));
  }

  std::string first_;  // SCAC
};

}  // namespace

const Defect kNamesOneCarrier{
    .name = "names-one-carrier",
    .harm = "The dock waits for one truck, and another comes without an appointment.",
    .caught_by = "told_as_done",
    .wrap = [](std::unique_ptr<Actor> inner) -> std::unique_ptr<Actor> {
      return std::make_unique<NamesOneCarrier>(std::move(inner));
    }};

}  // namespace proofload::defects
