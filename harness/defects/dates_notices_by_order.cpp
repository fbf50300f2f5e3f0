#include "harness/defects/dates_notices_by_order.hpp"

#include <string>

#include "harness/defects/elements.hpp"
#include "harness/defects/wrapper.hpp"

namespace proofload::defects {
namespace {

// BSN03 as PRF04.
std::string dated_by_order(std::string text) {
  const Bounds ordered = element_of(text, segment_of(text, "PRF"), 4);
  const Bounds said = element_of(text, segment_of(text, "BSN"), 3);
  const std::string day = ordered.of(text);
  return day.empty() ? text : replaced(std::move(text), said, day);
}

class DatesNoticesByOrder final : public Wrapper {
 public:
  using Wrapper::Wrapper;

 private:
  void send(Message& document) override { document.body = Body(dated_by_order(std::string(document.body.bytes()))); }
};

}  // namespace

const Defect kDatesNoticesByOrder{
    .name = "dates-notices-by-order",
    .harm = "A notice from before the goods left is taken for an old one, and the truck finds no appointment.",
    .caught_by = "dated_as_agreed",
    .wrap = [](std::unique_ptr<Actor> inner) -> std::unique_ptr<Actor> {
      return std::make_unique<DatesNoticesByOrder>(std::move(inner));
    }};

}  // namespace proofload::defects
