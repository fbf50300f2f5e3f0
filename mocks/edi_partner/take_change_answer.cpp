#include <algorithm>

#include "mocks/edi_partner/facts.hpp"
#include "mocks/edi_partner/reactions.hpp"

namespace proofload::mocks::edi_partner {
namespace {

constexpr std::string_view kRevision = "PP";  // REF01: of the purchase order

// ACK01 that leaves the line as it was.
bool is_refusal(std::string_view status) { return status.starts_with("IR") || status.starts_with('R'); }

std::string_view revision_of(const std::vector<x12::Reference>& references) {
  for (const x12::Reference& reference : references) {
    if (reference.qualifier == kRevision) return reference.value;
  }
  return "";
}

// The change that is named, or, where none is counted, the oldest that still waits for its answer.
std::optional<std::size_t> change_named(const OpenOrder& order, std::string_view sequence) {
  std::optional<std::size_t> last;
  for (std::size_t place = 0; place < order.changes.size(); ++place) {
    if (!order.changes[place].sent) continue;
    if (sequence == std::to_string(place + 1)) return place;
    if (!sequence.empty()) continue;
    last = place;
    if (!order.changes[place].answered) return place;
  }
  return last;
}

template <class Answer>
void take(const Desk& desk, const Answer& answer, std::string_view sequence, std::string_view set,
          std::uint64_t content) {
  const std::string key = key_text(desk.settings, answer.order_number, answer.release);
  OpenOrder* order = find_order(
      desk, key, {set, std::string(sequence) + " " + answer.type, content, facts::kDuplicateChangeAnswer});
  if (order == nullptr) return;
  const auto place = change_named(*order, sequence);
  if (!place && !order->origin.given) {
    desk.step.state(fact_about(facts::kDocumentUnexpected, key, std::string(set)));
    return;
  }
  // A change that was given has the number that it says.
  Fact said = fact_about(facts::kChangeAnswered, key, place ? std::to_string(*place + 1) : std::string(sequence));
  said.location = answer.type;
  desk.step.state(said);
  bool any_taken = false;
  for (const auto& line : answer.lines) {
    const OpenLine* open = order->find_line(line.item.id, line.item.products);
    if (open == nullptr) {
      state_unexpected_line(desk, key, set, line.item.id);
      continue;
    }
    said.line = open->line;
    for (const x12::LineStatus& status : line.statuses) {
      said.quantity = status.quantity;
      said.location = status.status;
      any_taken = any_taken || !is_refusal(status.status);
      desk.step.state(said);
    }
  }
  if (!place) return;
  OpenChange& change = order->changes[*place];
  change.answered = true;
  change.accepted = any_taken || answer.type == "AT";
  desk.ledger.save(desk.step, key, *order);
}

}  // namespace

void take_change_answer(const Desk& desk, const x12::ChangeAcknowledgment865& answer, std::uint64_t content) {
  take(desk, answer, answer.change_sequence, "865", content);
}

void take_change_answer(const Desk& desk, const x12::Acknowledgment855& answer, std::uint64_t content) {
  take(desk, answer, revision_of(answer.references), "855", content);
}

}  // namespace proofload::mocks::edi_partner
