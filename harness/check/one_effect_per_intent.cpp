#include "harness/check/one_effect_per_intent.hpp"

#include <algorithm>
#include <array>
#include <set>
#include <span>

#include "harness/check/per_line.hpp"
#include "harness/check/per_order.hpp"
#include "mocks/facts.hpp"

namespace proofload::check {
namespace {

namespace facts = mocks::facts;

class OneEffectPerIntent final : public Check {
 public:
  explicit OneEffectPerIntent(const CaseView& view) : view_(view) {}

  // Whoever got it damaged got another body.
  void on_fault(std::size_t rule, const sim::Sent* sent, Instant) override {
    const auto& faults = view_.scenario.faults;
    if (sent == nullptr || rule >= faults.size() || faults[rule].kind != "corrupt") return;
    if (!sent->message.idempotency_key.empty()) damaged_keys_.emplace(sent->message.idempotency_key);
  }

  void on_sent(const sim::Sent& sent, const sim::Step&) override {
    const Message& message = sent.message;
    if (message.kind != Kind::reply || message.status != kCreated || message.to.text() != scenario::kOrchestrator) return;
    if (sent.identity.subject.roots.empty()) return;
    Order& order = orders_[view_.orders.named(sent.identity.subject.roots.front())];
    for (std::size_t i = 0; i < kEffects.size(); ++i) {
      if (message.type == kEffects[i].type && !order.promised[i]) order.promised[i] = message.id;
    }
  }

  void on_fact(const Fact& fact, const About& about, const sim::Step& step) override {
    if (fact.kind == facts::kKeyConflict) {
      if (damaged_keys_.contains(fact.subject)) {
        ++excused_;
        return;
      }
      conflicts_.push_back({kOneEffectPerIntent.name, "",
                            std::string(step.instance.text()) + " got the idempotency key '" + fact.subject +
                                "' again with another body.",
                            {fact.cause}});
      return;
    }
    if (about.order.name.empty()) return;
    Order& order = orders_[about.order];
    for (std::size_t i = 0; i < kEffects.size(); ++i) {
      if (fact.kind == kEffects[i].fact || fact.kind == kEffects[i].or_later) order.happened[i] = true;
    }
    if (fact.kind == facts::kSalesOrderCreated) {
      order.add({Made::What::sales_order, "", fact.subject, fact.cause});
    } else if (fact.kind == facts::kInvoiceAccepted || (fact.kind == facts::kInvoicePosted && fact.line == 0) ||
               fact.kind == facts::kShipmentInvoiced) {
      order.add({Made::What::invoice, fact.location, fact.subject, fact.cause});
    } else if (fact.kind == facts::kLabelBought) {
      order.add({Made::What::label, fact.location, fact.subject, fact.cause});
    } else if (fact.kind == facts::kLabelVoided) {
      std::erase_if(order.made, [&](const Made& made) {
        return made.what == Made::What::label && made.of == fact.location && made.subject == fact.subject;
      });
    } else if (fact.kind == facts::kStockAllocated) {
      order.allocated[fact.line] += fact.quantity.millionths;
    } else if (fact.kind == facts::kStockDeallocated || fact.kind == facts::kUnitsShort) {
      order.allocated[fact.line] -= fact.quantity.millionths;  // what was not there is sought elsewhere
    }
  }

  void settle(Instant, Judgement& judgement) override {
    judgement.findings = std::move(conflicts_);
    judgement.excused += excused_;
    for (const CaseOrder* known : view_.orders.sorted()) {
      const Order* order = orders_.find(*known);
      if (order == nullptr) continue;
      ++judgement.judged;
      doubles(*known, *order, judgement);
      lost(std::string(known->name), *order, judgement);
    }
  }

 private:
  static constexpr int kCreated = 201;
  struct Effect {
    Symbol type;
    Symbol fact;
    Symbol or_later;  // which says that it will happen
  };
  static constexpr std::array<Effect, 4> kEffects{Effect{"erp.create_order", facts::kSalesOrderCreated, {}},
                                                  Effect{"erp.post_invoice", facts::kInvoicePosted, facts::kInvoiceAccepted},
                                                  Effect{"wms.create_release", facts::kReleaseReceived, {}},
                                                  Effect{"carrier.buy_label", facts::kLabelBought, {}}};
  struct Made {
    enum class What : std::uint8_t { invoice, label, sales_order };
    What what;
    std::string of;  // a shipment, a carton; "" of a sales order
    std::string subject;
    MessageId cause;
    friend auto operator<=>(const Made&, const Made&) = default;

    bool is_like(const Made& other) const { return what == other.what && of == other.of; }
  };
  struct Order {
    std::vector<Made> made;
    LineSums allocated;
    std::array<MessageId, kEffects.size()> promised{};  // a success was answered
    std::array<bool, kEffects.size()> happened{};

    void add(Made more) {
      if (std::find(made.begin(), made.end(), more) == made.end()) made.push_back(std::move(more));
    }
  };

  static std::string said(const Made& made) {
    switch (made.what) {
      case Made::What::invoice: return "invoices of shipment " + made.of;
      case Made::What::label: return "labels for carton " + made.of;
      case Made::What::sales_order: return "sales orders";
    }
    return "";
  }

  void doubles(const CaseOrder& known, const Order& order, Judgement& judgement) const {
    const std::string name(known.name);
    std::vector<const Made*> made;
    made.reserve(order.made.size());
    for (const Made& each : order.made) made.push_back(&each);
    std::sort(made.begin(), made.end(), [](const Made* a, const Made* b) { return *a < *b; });
    for (auto begin = made.begin(); begin != made.end();) {
      const auto end = std::find_if(begin, made.end(), [&](const Made* each) { return !each->is_like(**begin); });
      const auto distinct_end =
          std::unique(begin, end, [](const Made* a, const Made* b) { return a->subject == b->subject; });
      const std::span<const Made* const> distinct(begin, distinct_end);
      if (distinct.size() > 1) {
        std::string text = "Order " + name + " has " + std::to_string(distinct.size()) + " " + said(**begin) + ":";
        std::vector<MessageId> because;
        for (const Made* each : distinct) {
          text += " " + each->subject;
          because.push_back(each->cause);
        }
        judgement.findings.push_back({kOneEffectPerIntent.name, name, text + ".", std::move(because)});
      }
      begin = end;
    }
    for (const auto& [line, allocated] : order.allocated) {
      const Demand demand = demand_of(view_, known, line);
      if (demand.line == nullptr || allocated <= demand.ordered().millionths + may_be_over(known, demand)) continue;
      judgement.findings.push_back({kOneEffectPerIntent.name, name,
                                    named(name, line) + " asks for " + to_text(demand.ordered()) + ", and " +
                                        units(allocated, demand) + " were allocated to it.",
                                    {}});
    }
  }

  void lost(const std::string& name, const Order& order, Judgement& judgement) const {
    for (std::size_t i = 0; i < kEffects.size(); ++i) {
      if (!order.promised[i] || order.happened[i]) continue;
      judgement.findings.push_back({kOneEffectPerIntent.name, name,
                                    "Order " + name + ": " + std::string(kEffects[i].type.text()) +
                                        " was answered with success, and there was no " +
                                        std::string(kEffects[i].fact.text()) + ".",
                                    {order.promised[i]}});
    }
  }

  const CaseView& view_;
  PerOrder<Order> orders_;
  std::vector<Finding> conflicts_;
  std::set<std::string, std::less<>> damaged_keys_;  // of requests that were damaged on their way
  std::uint64_t excused_ = 0;
};

}  // namespace

const CheckKind kOneEffectPerIntent{
    .name = "one_effect_per_intent",
    .promise = "What was meant once happens once: neither twice nor never.",
    .assumptions = "a request that was damaged on its way came with another body; "
                   "what a system answers with success is done",
    .relies_on_answers = true,
    .make = [](const CaseView& view) -> std::unique_ptr<Check> { return std::make_unique<OneEffectPerIntent>(view); }};

}  // namespace proofload::check
