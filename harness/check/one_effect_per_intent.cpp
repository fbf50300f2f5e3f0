#include "harness/check/one_effect_per_intent.hpp"

#include <array>
#include <set>

#include "harness/check/demand.hpp"
#include "mocks/facts.hpp"

namespace proofload::check {
namespace {

namespace facts = mocks::facts;

class OneEffectPerIntent final : public Check {
 public:
  explicit OneEffectPerIntent(const CaseView& view) : view_(view) {}

  void on_sent(const sim::Sent& sent, const sim::Step&) override {
    const Message& message = sent.message;
    if (message.kind != Kind::reply || message.status != kCreated || message.to.text() != scenario::kOrchestrator) return;
    if (sent.identity.subject.roots.empty()) return;
    Order& order = orders_[sent.identity.subject.roots.front()];
    for (std::size_t i = 0; i < kEffects.size(); ++i) {
      if (message.type == kEffects[i].type && !order.promised[i]) order.promised[i] = message.id;
    }
  }

  void on_fact(const Fact& fact, std::string_view root, const sim::Step& step) override {
    if (fact.kind == facts::kKeyConflict) {
      conflicts_.push_back({kOneEffectPerIntent.name, "",
                            std::string(step.instance.text()) + " got the idempotency key '" + fact.subject +
                                "' again with another body.",
                            {fact.cause}});
      return;
    }
    if (root.empty()) return;
    Order& order = orders_[std::string(root)];
    for (std::size_t i = 0; i < kEffects.size(); ++i) {
      if (fact.kind == kEffects[i].fact) order.happened[i] = true;
    }
    if (fact.kind == facts::kSalesOrderCreated) {
      order.made["sales orders"].insert({fact.subject, fact.cause});
    } else if (fact.kind == facts::kInvoicePosted && fact.line == 0) {
      order.made["invoices of shipment " + fact.location].insert({fact.subject, fact.cause});
    } else if (fact.kind == facts::kLabelBought) {
      order.made["labels for carton " + fact.location].insert({fact.subject, fact.cause});
    } else if (fact.kind == facts::kLabelVoided) {
      std::erase_if(order.made["labels for carton " + fact.location],
                    [&](const auto& label) { return label.first == fact.subject; });
    } else if (fact.kind == facts::kStockAllocated) {
      order.allocated[fact.line] += fact.quantity.millionths;
    } else if (fact.kind == facts::kStockDeallocated) {
      order.allocated[fact.line] -= fact.quantity.millionths;
    }
  }

  void settle(Instant, Judgement& judgement) override {
    judgement.findings = std::move(conflicts_);
    for (const auto& [name, order] : orders_) {
      ++judgement.judged;
      doubles(name, order, judgement);
      lost(name, order, judgement);
    }
  }

 private:
  static constexpr int kCreated = 201;
  struct Effect {
    Symbol type;
    Symbol fact;
  };
  static constexpr std::array<Effect, 4> kEffects{Effect{"erp.create_order", facts::kSalesOrderCreated},
                                                  Effect{"erp.post_invoice", facts::kInvoicePosted},
                                                  Effect{"wms.create_release", facts::kReleaseReceived},
                                                  Effect{"carrier.buy_label", facts::kLabelBought}};
  struct Order {
    std::map<std::string, std::set<std::pair<std::string, MessageId>>, std::less<>> made;
    LineSums allocated;
    std::array<MessageId, kEffects.size()> promised{};  // a success was answered
    std::array<bool, kEffects.size()> happened{};
  };

  void doubles(const std::string& name, const Order& order, Judgement& judgement) const {
    for (const auto& [what, made] : order.made) {
      std::set<std::string> distinct;
      std::vector<MessageId> because;
      for (const auto& [subject, cause] : made) {
        if (distinct.insert(subject).second) because.push_back(cause);
      }
      if (distinct.size() < 2) continue;
      std::string text = "Order " + name + " has " + std::to_string(distinct.size()) + " " + what + ":";
      for (const std::string& subject : distinct) text += " " + subject;
      judgement.findings.push_back({kOneEffectPerIntent.name, name, text + ".", std::move(because)});
    }
    const scenario::Order* known = find_order(view_, name);
    if (known == nullptr) return;
    for (const auto& [line, allocated] : order.allocated) {
      const Demand demand = demand_of(view_, *known, line);
      if (demand.line == nullptr || allocated <= demand.ordered().millionths) continue;
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
  std::map<std::string, Order, std::less<>> orders_;
  std::vector<Finding> conflicts_;
};

}  // namespace

const CheckKind kOneEffectPerIntent{
    .name = "one_effect_per_intent",
    .promise = "What was meant once happens once: neither twice nor never.",
    .assumptions = "what a system answers with success is done",
    .relies_on_answers = true,
    .make = [](const CaseView& view) -> std::unique_ptr<Check> { return std::make_unique<OneEffectPerIntent>(view); }};

}  // namespace proofload::check
