// What comes in and is about nothing that is known, or that nobody here reads: each goes to people, under a name of its own.
#include "contracts/x12/reading.hpp"
#include "orchestrator/orchestrator.hpp"

namespace proofload::orchestrator {

void Orchestrator::take_other_document(Transaction& tx, const Partner& partner, const x12::JudgedSet& set) {
  for (const MotorCarrier& carrier : settings_.motor_carriers) {
    if (&carrier.edi == &partner && take_freight_document(tx, carrier, set)) return;
  }
  if (third_party(partner.name.text()) == &partner && take_third_party_document(tx, partner, set)) return;
  if (set.id == "180" && partner.agreement.return_authorization == ReturnAuthorization::x12_180) {
    return take_return_request(tx, partner, set);
  }
  if (set.id == "820") return take_remittance(tx, partner, set);
  if (set.id == "754") return take_routing(tx, partner, set);
  if (set.id == "860") return unreadable_set(tx, partner, set);
  const std::string name = "its content " + std::to_string(hash_bytes(set.text.bytes));
  open_document_case(tx, partner, set.id, name, "unsupported_document",
                     "Set " + std::string(set.id) + " came from " + std::string(partner.name.text()) +
                         ", and nothing here takes one: see what it asks for.");
}

void Orchestrator::open_document_case(Transaction& tx, const Partner& partner, std::string_view set,
                                      const std::string& name, std::string_view cause, std::string text,
                                      std::string_view key) {
  const std::string whose(partner.name.text());
  open_case(tx, whose, key,
            {.case_id = std::string(set) + ":" + whose + ":" + name,
             .kind = "business",
             .cause = std::string(cause),
             .step = std::string(set),
             .text = std::move(text),
             .line = {}});
}

// It conforms, and says something that cannot be kept: a figure beyond all bounds, a date that is none.
void Orchestrator::unreadable_set(Transaction& tx, const Partner& partner, const x12::JudgedSet& set) {
  open_document_case(tx, partner, set.id, std::to_string(hash_bytes(set.text.bytes)), "unreadable_document",
                     "Set " + std::string(set.id) + " of " + std::string(partner.name.text()) +
                         " says something that cannot be kept: ask for one that can.");
}

void Orchestrator::unknown_load(Transaction& tx, const MotorCarrier& carrier, std::string_view set,
                                const std::string& load) {
  const bool is_closed = book_.was_planned(load);
  // Of what was closed long ago an answer or a status says nothing new. An invoice asks for money.
  if (is_closed && set != "210") return;
  open_document_case(tx, carrier.edi, set, load, "unknown_load",
                     "A " + std::string(set) + " of " + carrier.scac + " is about load " + load +
                         (is_closed ? ", which was closed long ago: see what it asks for beyond what was paid."
                                    : ", which nobody here has tendered: ask the carrier what it is for."));
}

}  // namespace proofload::orchestrator
