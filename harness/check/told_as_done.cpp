#include "harness/check/told_as_done.hpp"

#include <algorithm>
#include <charconv>
#include <map>
#include <set>
#include <string>

#include "contracts/canonical/business_key.hpp"
#include "contracts/json/interfaces/tms.hpp"
#include "harness/check/document_findings.hpp"
#include "harness/check/per_line.hpp"
#include "harness/check/told_sets.hpp"
#include "mocks/facts.hpp"

namespace proofload::check {
namespace {

namespace facts = mocks::facts;

using Names = std::set<std::string, std::less<>>;

constexpr std::string_view kBillOfLading = "BM";
constexpr std::string_view kInvoice = "IV";
constexpr std::string_view kReturn = "RZ";
constexpr std::string_view kCreditMemo = "CR";  // BIG07
constexpr std::string_view kScac = "2";     // TD502
constexpr std::string_view kSellersItem = "VN";

std::string one_of(const Names& names) {
  std::string text;
  for (const std::string& name : names) text += (text.empty() ? "" : " or ") + name;
  return text.empty() ? "none" : text;
}

class ToldAsDone final : public Check {
 public:
  explicit ToldAsDone(const CaseView& view) : view_(view) {}

  void on_fact(const Fact& fact, const About& about, const sim::Step&) override {
    if (fact.kind == facts::kLoadPlanned) {
      load_name_[fact.subject] = fact.order.value;
    } else if (fact.kind == facts::kLoadBooked) {
      Booking& booking = bookings_[load_name_[fact.order.value]];
      booking.carriers.insert(fact.location);
      booking.bills.insert(fact.subject);
    } else if (fact.kind == facts::kLabelBought) {
      labels_[fact.order.value].insert(fact.subject);
    } else if (fact.kind == facts::kLabelVoided) {
      labels_[fact.order.value].erase(fact.subject);
    } else if (fact.kind == facts::kReleaseShipped && !labels_[fact.order.value].empty()) {
      parcels_.insert(fact.order.value);
    }
    if (about.order.placed == nullptr) return;
    Order& order = orders_[about.order];
    if (fact.kind == facts::kSalesOrderCreated) {
      order.sales_orders.insert(fact.subject);
    } else if (fact.kind == facts::kUnitsShipped) {
      order.items[fact.line].insert(fact.subject);
    } else if (fact.kind == facts::kReleaseShipped) {
      order.release_of[fact.subject] = fact.order.value;
    } else if ((fact.kind == facts::kInvoicePosted && fact.line == 0) || fact.kind == facts::kInvoiceAccepted ||
               fact.kind == facts::kShipmentInvoiced) {
      order.invoices.insert(fact.subject);
    } else if (fact.kind == facts::kCreditPosted) {
      order.return_of[fact.subject] = fact.location;
    }
  }

  void on_sent(const sim::Sent& sent, const sim::Step&) override {
    const Message& message = sent.message;
    if (message.kind == Kind::request && message.type == Symbol("tms.plan_load")) return hear_plan(message);
    if (message.kind != Kind::document || message.from.text() != scenario::kOrchestrator) return;
    partner_ = view_.scenario.find_partner(message.to.text());
    if (partner_ == nullptr) return;
    findings_.in(message.id);
    each_told_set(message, [this](std::string_view id, const auto& set) {
      set_ = id;
      judge(set);
    });
  }

  void settle(Instant, Judgement& judgement) override { findings_.settle(judgement); }

 private:
  struct Order {
    Names sales_orders, invoices;
    std::map<std::string, std::string, std::less<>> release_of;  // by shipment
    std::map<std::string, std::string, std::less<>> return_of;   // by credit
    PerLine<Names> items;  // that shipped
  };

  // With whom a load was booked.
  struct Booking {
    Names carriers, bills;
  };

  void hear_plan(const Message& message) {
    const auto plan = json::from_json<tms::PlanLoad>(parser_, message.body);
    if (!plan) return;
    for (const tms::LoadRelease& each : plan->releases) loads_of_[each.release].insert(plan->load);
  }

  // Of all loads on which the release was ever to go.
  Booking booking_of(const std::string& release) const {
    Booking all;
    const auto loads = loads_of_.find(release);
    if (loads == loads_of_.end()) return all;
    for (const std::string& load : loads->second) {
      const auto booking = bookings_.find(load);
      if (booking == bookings_.end()) continue;
      all.carriers.insert(booking->second.carriers.begin(), booking->second.carriers.end());
      all.bills.insert(booking->second.bills.begin(), booking->second.bills.end());
    }
    return all;
  }

  // Of its shipment, or the paper of a load on which one of its releases was to go.
  bool is_paper_of(const Order& order, const std::string& number) const {
    if (order.release_of.contains(number)) return true;
    return std::any_of(order.release_of.begin(), order.release_of.end(), [&](const auto& shipment) {
      return booking_of(shipment.second).bills.contains(number);
    });
  }

  template <class Answer>
  void judge(const Answer& answer) {
    const CaseOrder* order = order_of(answer.order_number, answer.release);
    if (order == nullptr || answer.sales_order.empty()) return;
    const Names& known = orders_[*order].sales_orders;
    if (known.empty()) return;  // booked where nobody tells
    judge(*order, known.contains(answer.sales_order), [&] {
      return "calls it sales order " + answer.sales_order + ", and the ERP " + one_of(known) + ".";
    });
  }

  // On a load that was planned for its release, and not as parcels.
  void judge(const x12::ShipNotice856& notice) {
    const CaseOrder* order = nullptr;
    const CaseOrder* last = nullptr;  // whose level it was
    for (const x12::Level856& level : notice.levels) {
      if (level.order) last = order_of(level.order->number, level.order->release);
      if (order == nullptr) order = last;
      if (level.item && last != nullptr) judge_item(*last, level.line_id, level.products);
    }
    if (order == nullptr) return;
    const Order& known = orders_[*order];
    const auto release = known.release_of.find(notice.shipment);
    if (release == known.release_of.end() || parcels_.contains(release->second)) return;
    const Booking booking = booking_of(release->second);
    if (booking.carriers.empty()) return;
    for (const x12::Level856& level : notice.levels) {
      if (level.code != "S") continue;
      for (const x12::Routing& routing : level.routing) {
        if (routing.id_qualifier != kScac) continue;
        judge(*order, booking.carriers.contains(routing.carrier), [&] {
          return "says that shipment " + notice.shipment + " left with " + routing.carrier + ", and its load was booked with " +
                 one_of(booking.carriers) + ".";
        });
      }
      for (const x12::Reference& reference : level.references) {
        if (reference.qualifier != kBillOfLading) continue;
        judge(*order, booking.bills.contains(reference.value), [&] {
          return "says that shipment " + notice.shipment + " left under bill of lading " + reference.value +
                 ", and its load's is " + one_of(booking.bills) + ".";
        });
      }
    }
  }

  // By the seller's name for it, where the document says that.
  void judge_item(const CaseOrder& order, const std::string& number, const std::vector<x12::ProductId>& products) {
    std::int32_t line = 0;
    const auto [end, error] = std::from_chars(number.data(), number.data() + number.size(), line);
    if (error != std::errc{} || end != number.data() + number.size()) return;
    const Names items = orders_[order].items.of(line);
    const Demand demand = demand_of(view_, order, line);
    if (items.empty() || demand.item == nullptr || items.contains(demand.item->item.id.value)) return;
    for (const x12::ProductId& product : products) {
      if (product.qualifier != kSellersItem) continue;
      judge(order, items.contains(product.value), [&] {
        return "says '" + product.value + "' of line " + number + ", and '" + one_of(items) + "' shipped instead.";
      });
    }
  }

  void judge_tax(const CaseOrder& order, const x12::Tax& tax) {
    constexpr std::int64_t kPercentMillionths = 100'000'000;
    const Ratio rate = order.agreement->tax.rate;
    if (!tax.percent_millionths || rate.numerator == 0) return;
    const std::int64_t agreed = rate.numerator * kPercentMillionths / rate.denominator;
    judge(order, *tax.percent_millionths == agreed, [&] {
      return "says a tax of " + std::to_string(*tax.percent_millionths) + " millionths of a percent, and " +
             std::to_string(agreed) + " are agreed.";
    });
  }

  void judge(const x12::Invoice810& invoice) {
    const CaseOrder* order = invoice.order_number.empty() ? nullptr : order_of(invoice.order_number, invoice.release);
    if (order == nullptr) return;
    const Order& known = orders_[*order];
    for (const x12::Tax& tax : invoice.taxes) judge_tax(*order, tax);
    for (const x12::InvoiceLine810& line : invoice.lines) {
      judge_item(*order, line.item.id, line.item.products);
      for (const x12::Tax& tax : line.taxes) judge_tax(*order, tax);
    }
    for (const x12::Reference& reference : invoice.references) {
      if (reference.qualifier == kBillOfLading && !known.release_of.empty()) {
        judge(*order, is_paper_of(known, reference.value), [&] {
          return "invoices shipment " + reference.value + ", which is none of the order's.";
        });
      }
      if (invoice.type != kCreditMemo) continue;
      if (reference.qualifier == kInvoice && !known.invoices.empty()) {
        judge(*order, known.invoices.contains(reference.value), [&] {
          return "credits invoice " + reference.value + ", and the order was invoiced by " + one_of(known.invoices) + ".";
        });
      }
      const auto back = known.return_of.find(invoice.number);
      if (reference.qualifier == kReturn && back != known.return_of.end()) {
        judge(*order, back->second == reference.value, [&] {
          return "says that credit " + invoice.number + " is for return " + reference.value + ", and it is for " + back->second + ".";
        });
      }
    }
  }

  // nullptr: none that somebody placed.
  const CaseOrder* order_of(const std::string& number, const std::string& release) const {
    const CaseOrder* order = view_.orders.find(canonical::to_text({partner_->name, number, release}));
    return order == nullptr || order->placed == nullptr ? nullptr : order;
  }

  template <class What>
  void judge(const CaseOrder& order, bool is_right, const What& what) {
    findings_.judge(order, set_, is_right, what);
  }

  const CaseView& view_;
  json::Parser parser_;
  const scenario::Partner* partner_ = nullptr;  // to whom the document goes that is being read
  std::string_view set_;
  PerOrder<Order> orders_;
  std::map<std::string, Names, std::less<>> loads_of_;         // by release, as the orchestrator calls them
  std::map<std::string, std::string, std::less<>> load_name_;  // that, by load id
  std::map<std::string, Booking, std::less<>> bookings_;       // by that name
  std::map<std::string, Names, std::less<>> labels_;           // that are not voided, by release
  Names parcels_;                                              // releases that left under labels
  DocumentFindings findings_{kToldAsDone.name};
};

}  // namespace

const CheckKind kToldAsDone{
    .name = "told_as_done",
    .promise = "Documents name what was done as those named it who did it.",
    .assumptions = "what a system answers with success is done",
    .relies_on_answers = true,
    .make = [](const CaseView& view) -> std::unique_ptr<Check> { return std::make_unique<ToldAsDone>(view); }};

}  // namespace proofload::check
