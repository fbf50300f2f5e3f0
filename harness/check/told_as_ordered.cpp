#include "harness/check/told_as_ordered.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include "contracts/base/decimal.hpp"
#include "contracts/canonical/business_key.hpp"
#include "harness/check/document_findings.hpp"
#include "harness/check/told_sets.hpp"

namespace proofload::check {
namespace {

constexpr std::string_view kShipToRole = "ST";

// A line as it was placed, and as each change wants it.
std::vector<const scenario::OrderLine*> versions_of(const scenario::Order& order, std::string_view number) {
  std::vector<const scenario::OrderLine*> versions;
  const auto add = [&](const scenario::OrderLine& line) {
    if (std::to_string(line.line) == number) versions.push_back(&line);
  };
  for (const scenario::OrderLine& line : order.lines) add(line);
  for (const scenario::OrderChange& change : order.changes) {
    for (const scenario::ChangedLine& changed : change.lines) add(changed.line);
  }
  return versions;
}

bool is_named_by(const scenario::OrderLine& line, const std::vector<x12::ProductId>& products) {
  return std::any_of(products.begin(), products.end(), [&](const x12::ProductId& product) {
    return !product.value.empty() &&
           (product.value == line.item || product.value == line.buyer_item || product.value == line.gtin);
  });
}

std::int64_t units_of_basis(std::string_view code) { return code == "HP" ? 100 : code == "TP" ? 1000 : 1; }

bool is_price_of(const scenario::OrderLine& line, const x12::LineItem& said) {
  const UnitPrice& price = line.price;
  if (!line.says_price || price.millionths == 0 || price.basis.unit != said.quantity.unit) return true;
  return multiply_divide(price.millionths, units_of_basis(said.price_basis) * Quantity::kOne, price.basis.millionths) ==
         *said.price_millionths;
}

class ToldAsOrdered final : public Check {
 public:
  explicit ToldAsOrdered(const CaseView& view) : view_(view) {}

  void on_sent(const sim::Sent& sent, const sim::Step&) override {
    const Message& message = sent.message;
    if (message.kind != Kind::document || message.from.text() != scenario::kOrchestrator) return;
    partner_ = view_.scenario.find_partner(message.to.text());
    if (partner_ == nullptr) return;
    findings_.in(message.id);
    each_told_set(message, [this](std::string_view, const auto& set) { judge(set); });
  }

  void settle(Instant, Judgement& judgement) override { findings_.settle(judgement); }

 private:
  void judge(const x12::Acknowledgment855& response) {
    const CaseOrder* order = order_of("855", response.order_number, response.release);
    if (order == nullptr) return;
    judge_date(*order, response.order_date);
    if (!response.currency.empty()) judge_currency(*order, response.currency);
    judge_places(*order, response.parties);
    for (const x12::AnswerLine855& line : response.lines) {
      judge_line(*order, line.item.id, line.item.products, line.item.quantity);
      judge_price(*order, line.item);
    }
  }

  void judge(const x12::ChangeAcknowledgment865& answer) {
    const CaseOrder* order = order_of("865", answer.order_number, answer.release);
    if (order == nullptr || view_.scenario.documents) return;  // nobody knows what a given change asks for
    judge_date(*order, answer.order_date);
    for (const x12::AnswerLine865& line : answer.lines) {
      const auto versions = versions_of(*order->placed, line.item.id);
      if (versions.empty()) continue;  // it may answer a line that the buyer made up
      judge_price(*order, line.item);
      const bool is_asked = std::any_of(versions.begin(), versions.end(), [&](const scenario::OrderLine* each) {
        return is_as_many(*each, line.item.quantity);
      });
      judge(*order, is_asked || line.item.quantity.unit.empty() || is_difference(*order, line), [&] {
        return "answers " + to_text(line.item.quantity) + " of line " + line.item.id + ", and nobody asked for that.";
      });
    }
  }

  bool is_as_many(const scenario::OrderLine& line, const Quantity& said) const {
    if (said == line.quantity) return true;
    const Demand demand = demand_of(view_, line);
    return demand.item != nullptr && demand.in_base(said) == demand.in_base(line.quantity);
  }

  // What a change asks for more or less.
  bool is_difference(const CaseOrder& order, const x12::AnswerLine865& said) const {
    for (const scenario::OrderChange& change : order.placed->changes) {
      for (const scenario::ChangedLine& each : change.lines) {
        if (std::to_string(each.line.line) != said.item.id || each.before.unit != said.item.quantity.unit) continue;
        if (std::abs(each.line.quantity.millionths - each.before.millionths) == said.item.quantity.millionths) return true;
      }
    }
    return false;
  }

  void judge(const x12::ShipNotice856& notice) {
    const CaseOrder* only = nullptr;
    bool has_several = false;
    const CaseOrder* order = nullptr;  // whose level it was last
    for (const x12::Level856& level : notice.levels) {
      if (level.order) {
        order = order_of("856", level.order->number, level.order->release);
        has_several |= only != nullptr && only != order;
        only = order;
        if (order != nullptr && level.order->date) judge_date(*order, *level.order->date);
      }
      if (order == nullptr) continue;
      judge_places(*order, level.parties);
      if (level.item) judge_line(*order, level.line_id, level.products, level.item->shipped);
    }
    // What stands above the orders is about all of them.
    if (only == nullptr || has_several) return;
    for (const x12::Level856& level : notice.levels) {
      if (level.code == "S") judge_places(*only, level.parties);
    }
  }

  void judge(const x12::Invoice810& invoice) {
    const CaseOrder* head =
        invoice.order_number.empty() ? nullptr : order_of("810", invoice.order_number, invoice.release);
    if (head != nullptr) {
      if (invoice.order_date) judge_date(*head, *invoice.order_date);
      judge_currency(*head, invoice.currency);
      judge_places(*head, invoice.parties);
    }
    for (const x12::InvoiceLine810& line : invoice.lines) {
      const CaseOrder* order = head;
      for (const x12::Reference& reference : line.references) {
        if (reference.qualifier == "PO") order = order_of("810", reference.value, "");
      }
      if (order == nullptr) continue;
      judge_currency(*order, invoice.currency);
      judge_line(*order, line.item.id, line.item.products, line.item.quantity);
    }
  }

  // nullptr: none that somebody placed.
  const CaseOrder* order_of(std::string_view set, const std::string& number, const std::string& release) {
    set_ = set;
    const CaseOrder* order = view_.orders.find(canonical::to_text({partner_->name, number, release}));
    return order == nullptr || order->placed == nullptr ? nullptr : order;
  }

  void judge_date(const CaseOrder& order, const Date& said) {
    judge(order, said == order.placed->ordered_on, [&] {
      return "dates it " + iso_text(said) + ", and it is of " + iso_text(order.placed->ordered_on) + ".";
    });
  }

  // What says none is in dollars.
  void judge_currency(const CaseOrder& order, const std::string& said) {
    if (order.placed->lines.empty()) return;
    const Currency ordered = order.placed->lines.front().price.currency;
    const Currency told = said.empty() ? kDollar : Currency(said);
    judge(order, told == ordered, [&] {
      return "is in " + std::string(told.text()) + ", and the order in " + std::string(ordered.text()) + ".";
    });
  }

  void judge_places(const CaseOrder& order, const std::vector<x12::NamedParty>& parties) {
    for (const x12::NamedParty& party : parties) {
      if (party.role != kShipToRole || party.id.empty()) continue;
      judge(order, is_ship_to(*order.placed, party.id), [&] {
        return "ships to '" + party.id + "', and the order to '" + order.placed->ship_to + "'.";
      });
    }
  }

  bool is_ship_to(const scenario::Order& order, const std::string& said) const {
    if (said == order.ship_to) return true;
    return std::any_of(partner_->ship_to.begin(), partner_->ship_to.end(), [&](const canonical::Location& place) {
      const auto has = [&](const std::string& name) {
        return std::any_of(place.codes.begin(), place.codes.end(), [&](const auto& code) { return code.code == name; });
      };
      return has(order.ship_to) && (has(said) || said == place.id.value);
    });
  }

  void judge_line(const CaseOrder& order, const std::string& number, const std::vector<x12::ProductId>& products,
                  const Quantity& quantity) {
    const auto versions = versions_of(*order.placed, number);
    judge(order, !versions.empty(), [&] { return "is about line '" + number + "', which the order does not have."; });
    if (versions.empty()) return;
    const scenario::OrderLine& line = *versions.front();
    const std::string where = "of line " + number;
    const bool is_named = std::any_of(versions.begin(), versions.end(), [&](const scenario::OrderLine* each) {
      return is_named_by(*each, products) || is_instead(order, *each, products);
    });
    judge(order, is_named, [&] {
      if (products.empty()) return "does not say which item " + where + " is meant.";
      return "says '" + products.front().value + "' " + where + ", which is for " +
             (line.item.empty() ? line.buyer_item : line.item) + ".";
    });
    const Demand demand = demand_of(view_, line);
    if (demand.item == nullptr) return;
    judge(order, is_in_unit_of(versions, demand, quantity), [&] {
      return "says " + to_text(quantity) + " " + where + ", and it is ordered in " +
             std::string(line.quantity.unit.text()) + ".";
    });
  }

  // In the buyer's unit; in the item's base unit where it is no whole number of that.
  static bool is_in_unit_of(const std::vector<const scenario::OrderLine*>& versions, const Demand& demand,
                            const Quantity& said) {
    return std::any_of(versions.begin(), versions.end(), [&](const scenario::OrderLine* each) {
      if (said.unit == each->quantity.unit) return true;
      const auto in_base = canonical::to_base_unit(demand.item->item, said);
      const auto pack = canonical::to_base_unit(demand.item->item, Quantity{Quantity::kOne, each->quantity.unit});
      if (!in_base || in_base->unit != said.unit) return false;
      return !pack || pack->millionths == 0 || in_base->millionths % pack->millionths != 0;
    });
  }

  // Another item that is sold, where that was agreed.
  bool is_instead(const CaseOrder& order, const scenario::OrderLine& line,
                  const std::vector<x12::ProductId>& products) const {
    if (!order.agreement_of(line).substitution) return false;
    const auto& items = view_.scenario.world.items;
    return std::any_of(products.begin(), products.end(), [&](const x12::ProductId& product) {
      return std::any_of(items.begin(), items.end(),
                         [&](const scenario::CatalogueItem& item) { return item.item.id.value == product.value; });
    });
  }

  void judge_price(const CaseOrder& order, const x12::LineItem& said) {
    if (!said.price_millionths) return;
    const auto versions = versions_of(*order.placed, said.id);
    if (versions.empty()) return;
    const bool is_right = std::any_of(versions.begin(), versions.end(), [&](const scenario::OrderLine* each) {
      return is_price_of(*each, said);
    });
    judge(order, is_right, [&] {
      const UnitPrice told{*said.price_millionths, versions.front()->price.currency,
                           {units_of_basis(said.price_basis) * Quantity::kOne, said.quantity.unit}};
      return "says that line " + said.id + " is for " + decimal_text(told) + ", and the order says " +
             decimal_text(versions.front()->price) + ".";
    });
  }

  template <class What>
  void judge(const CaseOrder& order, bool is_right, const What& what) {
    findings_.judge(order, set_, is_right, what);
  }

  const CaseView& view_;
  const scenario::Partner* partner_ = nullptr;  // to whom the document goes that is being read
  std::string_view set_;
  DocumentFindings findings_{kToldAsOrdered.name};
};

}  // namespace

const CheckKind kToldAsOrdered{
    .name = "told_as_ordered",
    .promise = "Documents name an order as its buyer named it.",
    .assumptions = "",
    .make = [](const CaseView& view) -> std::unique_ptr<Check> { return std::make_unique<ToldAsOrdered>(view); }};

}  // namespace proofload::check
