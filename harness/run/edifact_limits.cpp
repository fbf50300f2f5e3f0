#include "harness/run/edifact_limits.hpp"

#include <string>

namespace proofload::run {

void judge_edifact(const scenario::Partner& partner, bool pays, std::vector<Error>& errors) {
  if (partner.edi.standard != EdiStandard::edifact) return;
  const auto object = [&](const std::string& what, const std::string& hint) {
    errors.push_back({.text = "'" + partner.name + "' speaks EDIFACT, which here has no message for " + what,
                      .place = partner.edi.place,
                      .hint = hint});
  };
  std::vector<std::string> types{""};
  for (const auto& [type, patch] : partner.agreement.by_order_type) types.push_back(type);
  bool collects = false, asks = false, answers_by_855 = false, differs = false;
  for (const std::string& type : types) {
    const Agreement agreed = partner.agreement.of(type, "");
    collects |= agreed.transport == Transport::collect;
    asks |= agreed.return_authorization == ReturnAuthorization::x12_180;
    answers_by_855 |= agreed.change_response == ChangeResponse::po_855;
    differs |= agreed.change_quantity == ChangeQuantity::difference;
  }
  if (collects) object("the routing of trucks that the buyer sends (753, 754)", R"("transport": "parcel" or "freight")");
  if (asks) object("asking to send goods back (180)", R"("return_authorization": "none")");
  if (pays) object("remittances (820)", "leave \"pays_after\" out");
  if (answers_by_855) object("the answer to a change but ORDRSP, which is one for both", R"("change_response": "865" or "none")");
  if (differs) object("the difference of a quantity: an ORDCHG says how many are wanted in all", R"("change_quantity": "total")");
}

void judge_currency(const scenario::Partner& partner, const scenario::World& world, std::vector<Error>& errors) {
  if (partner.currency == kDollar) return;
  const std::string code(partner.currency.text());
  for (const scenario::CatalogueItem& item : world.items) {
    const std::string& id = item.item.id.value;
    const bool orders_it = partner.references.empty() || !partner.name_of(id).empty();
    if (!orders_it || item.prices.on({}, partner.currency).currency == partner.currency) continue;
    errors.push_back({.text = "'" + partner.name + "' orders in " + code + ", and " + id + " has no price in it",
                      .place = item.place,
                      .hint = "\"price_in\": {\"" + code + "\": \"3.90\"} beside its \"price\""});
  }
}

}  // namespace proofload::run
