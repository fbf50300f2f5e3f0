#include "orchestrator/document_parts.hpp"

namespace proofload::orchestrator {

Date date_from(const std::string& compact) { return parse_date(compact).value_or(Date{}); }

std::vector<x12::ProductId> products_of(const LineRecord& line, const std::string& instead) {
  std::vector<x12::ProductId> products;
  if (!line.buyer_item.empty()) products.push_back({line.buyer_item_qualifier, line.buyer_item});
  const std::string& item = instead.empty() ? line.item : instead;
  if (line.buyer_item_qualifier == "VN" && !instead.empty()) products.clear();
  if ((line.buyer_item_qualifier != "VN" || !instead.empty()) && !item.empty()) products.push_back({"VN", item});
  return products;
}

x12::NamedParty ship_to_of(const HeadRecord& head) {
  x12::NamedParty party;
  party.role = "ST";
  party.id_qualifier = head.ship_to_qualifier.empty() ? "92" : head.ship_to_qualifier;
  party.id = head.ship_to_code;
  return party;
}

std::string line_id(const LineRecord& line) {
  return line.buyer_line.empty() ? std::to_string(line.line) : line.buyer_line;
}

x12::Tax taxed(const Money& tax, Ratio rate) {
  constexpr std::int64_t kMillionthsACent = 10'000;
  return {"ST", tax.minor * kMillionthsACent, std::int64_t{rate.numerator} * 100'000'000 / rate.denominator};
}

}  // namespace proofload::orchestrator
