#include "mocks/edi_partner/facts.hpp"
#include "mocks/edi_partner/reactions.hpp"

namespace proofload::mocks::edi_partner {

void take_response(const Desk& desk, const x12::Acknowledgment855& response,
                   std::uint64_t content) {
  if (response.purpose == "04") return take_change_answer(desk, response, content);
  const std::string key = key_text(desk.settings, response.order_number, response.release);
  OpenOrder* order =
      find_order(desk, key, {"855", response.type, content, facts::kDuplicateResponse});
  if (order == nullptr) return;

  desk.step.state(fact_about(facts::kResponseReceived, key, response.type));
  for (const x12::AnswerLine855& line : response.lines) {
    const OpenLine* open = order->find_line(line.item.id, line.item.products);
    if (open == nullptr) {
      state_unexpected_line(desk, key, "855", line.item.id);
      continue;
    }
    const auto state = [&](const std::string& status, const Quantity& quantity) {
      Fact fact = fact_about(facts::kResponseReceived, key, status);
      fact.line = open->line;
      fact.quantity = quantity;
      desk.step.state(std::move(fact));
    };
    for (const x12::LineStatus& status : line.statuses) state(status.status, status.quantity);
    if (line.statuses.empty()) state(response.type, line.item.quantity);
  }
  desk.ledger.save(desk.step, key, *order);
}

}  // namespace proofload::mocks::edi_partner
