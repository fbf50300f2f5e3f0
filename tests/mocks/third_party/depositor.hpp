// tests/mocks/third_party/depositor.hpp — a small third party and its depositor: orders, inbound
// advices, and what the third party said to them.
#pragma once

#include <algorithm>
#include <map>
#include <memory>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "contracts/base/check.hpp"
#include "contracts/x12/inventory_advice_846.hpp"
#include "contracts/x12/reading.hpp"
#include "contracts/x12/stock_advice_943.hpp"
#include "contracts/x12/stock_receipt_944.hpp"
#include "contracts/x12/warehouse_advice_945.hpp"
#include "contracts/x12/warehouse_order_940.hpp"
#include "mocks/third_party/third_party.hpp"
#include "tests/mocks/edi/edi_host.hpp"
#include "tests/mocks/edi/other_side.hpp"

namespace proofload::mocks::third_party {

inline const x12::InterchangeParty kDepositor{"ZZ", "SELLER", ""};
inline const x12::InterchangeParty kWarehouse{"ZZ", "3PL", ""};

inline std::shared_ptr<Settings> ordinary() {
  using warehouse::Catalogue;
  using warehouse::Item;
  auto settings = std::make_shared<Settings>();
  settings->self = kWarehouse;
  settings->other = kDepositor;
  settings->catalogue = std::make_shared<const Catalogue>(
      std::vector<Item>{{.number = "BOLT",
                         .on_hand = Quantity::of(100),
                         .units = {{Unit{"CA"}, kEach, 24, 1}},
                         .weight_g = 50},
                        {.number = "LAMP", .on_hand = Quantity::of(10), .weight_g = 1200},
                        {.number = "LAMP-2", .on_hand = Quantity::of(50), .weight_g = 1200}});
  settings->reports = false;
  return settings;
}

inline x12::WarehouseOrder940 order_of(std::string name, std::int64_t lamps = 5,
                                       std::string status = "N") {
  x12::WarehouseOrder940 order;
  order.status = std::move(status);
  order.depositor_order = std::move(name);
  order.purchase_order = "4711";
  x12::NamedParty& ship_to = order.heading.parties.emplace_back();
  ship_to.role = "ST";
  ship_to.id_qualifier = "92";
  ship_to.id = "0042";
  order.lines.push_back({1, Quantity::of(24), {.products = {{"VN", "BOLT"}}}});
  order.lines.push_back({2, Quantity::of(lamps), {.products = {{"VN", "LAMP"}}}});
  return order;
}

inline x12::StockAdvice943 inbound_of(std::string name, std::int64_t lamps = 40) {
  x12::StockAdvice943 advice;
  advice.shipment.reporting = "N";
  advice.shipment.depositor_order = std::move(name);
  advice.shipment.date = Date{2026, 1, 5};
  x12::NamedParty& depositor = advice.heading.parties.emplace_back();
  depositor.role = "DE";
  depositor.id_qualifier = "91";
  depositor.id = "SELLER";
  advice.carrier.method = "M";
  advice.carrier.carrier = "RDWY";
  advice.lines.push_back({Quantity::of(lamps), {.products = {{"VN", "LAMP"}}}});
  advice.totals.millionths = Quantity::of(lamps).millionths;
  return advice;
}

class Depot : public edi::EdiHost {
 public:
  explicit Depot(std::shared_ptr<Settings> settings)
      : EdiHost([settings] { return make_third_party(settings); }, "orchestrator") {}

  edi::OtherSide depositor{kDepositor, kWarehouse};

  // Delivered until there is a receipt, as a mailbox does.
  void deliver(const std::string& bytes) {
    for (int attempt = 0; attempt < 3 && !receive(bytes); ++attempt) now += 1min;
  }
  template <class Document>
  void give(std::string_view functional_id, const Document& document) {
    deliver(depositor.interchange(functional_id, document));
  }
  // Acknowledges what has come so far, each interchange once.
  void acknowledge_all() {
    for (std::size_t i = 0; i < sent.size(); ++i) {
      const std::string bytes = sent[i];
      if (bytes.find("~GS*FA*") != std::string::npos) continue;
      if (acknowledged_.insert(bytes).second) deliver(depositor.acknowledge(bytes));
    }
  }
  void pass(Duration time) {
    for (const Instant end = now + time; now < end;) {
      run_until(std::min(end, now + 1h));
      acknowledge_all();
    }
  }

  // The documents of that kind, in the order of sending.
  template <class Document>
  std::vector<Document> said(std::string_view set_id) const {
    std::vector<Document> documents;
    for (const std::string& bytes : sent) {
      const x12::Judgement judgement = x12::judge(bytes, x12::standard_dictionary());
      for (const x12::JudgedSet& set : judgement.sets) {
        if (set.id != set_id) continue;
        auto document = x12::read<Document>(set.text);
        CHECK(document.has_value(), "a document that was sent can be read");
        documents.push_back(*std::move(document));
      }
    }
    return documents;
  }
  std::vector<x12::WarehouseAdvice945> advices() const {
    return said<x12::WarehouseAdvice945>("945");
  }
  std::int64_t sum_of(Symbol kind, std::string_view subject) const {
    std::int64_t sum = 0;
    for (const Fact& fact : facts_of(kind)) {
      if (fact.subject == subject) sum += fact.quantity.millionths;
    }
    return sum / Quantity::kOne;
  }

 private:
  std::set<std::string> acknowledged_;
};

// Of each line of the order: what its 945 says of it in all.
struct LineSum {
  std::string status, reason, item, substitute;
  std::int64_t ordered = 0, shipped = 0, difference = 0;  // units
};

inline std::map<std::string, LineSum> lines_of(const x12::WarehouseAdvice945& advice) {
  std::map<std::string, LineSum> lines;  // by N9*LI
  for (const x12::Package945& package : advice.packages) {
    for (const x12::ShippedLine945& line : package.lines) {
      LineSum& sum = lines[line.item.references.at(0).value];
      sum.status = line.status;
      sum.reason = line.reason;
      sum.item = line.item.products.at(0).value;
      if (line.substitute) sum.substitute = line.substitute->product->value;
      sum.ordered += *line.ordered_millionths / Quantity::kOne;
      sum.shipped += *line.shipped_millionths / Quantity::kOne;
      sum.difference += *line.difference_millionths / Quantity::kOne;
    }
  }
  return lines;
}

}  // namespace proofload::mocks::third_party
