#include "harness/check/freight_follows_acceptance.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <variant>

#include "harness/check/people_told.hpp"
#include "mocks/facts.hpp"
#include "mocks/tms/settings.hpp"

namespace proofload::check {
namespace {

namespace facts = mocks::facts;

constexpr Duration kPaidWithin = 24h;

// As the world's TMS was told.
Ratio tolerance_of(const scenario::World& world) {
  for (const scenario::System& system : world.systems) {
    if (system.kind != "tms") continue;
    const auto set = system.settings.find("tolerance");
    if (set == system.settings.end()) break;
    const auto* text = std::get_if<std::string>(&set->second.value);
    if (const auto ratio = parse_probability(text == nullptr ? "" : *text)) return *ratio;
  }
  return mocks::tms::Settings{}.tolerance;
}

class FreightFollowsAcceptance final : public Check {
 public:
  explicit FreightFollowsAcceptance(const CaseView& view)
      : view_(view), tolerance_(tolerance_of(view.scenario.world)) {}

  void on_fact(const Fact& fact, const About& about, const sim::Step& step) override {
    people_.on_fact(fact, about.order.name, step.at);
    if (fact.order.kind != Symbol("load")) return;
    Load& load = loads_[fact.order.value];
    const std::string_view order = about.order.name;
    if (fact.kind == facts::kTenderAccepted) {
      load.accepted_by.insert(fact.location);
    } else if (fact.kind == facts::kTenderCancelled) {
      load.accepted_by.erase(fact.location);
    } else if (fact.kind == facts::kLoadBooked) {
      load.cost = fact.money;
      require_acceptance(fact, order, load, "booked with");
    } else if (fact.kind == facts::kLoadPickedUp) {
      require_acceptance(fact, order, load, "picked up by");
    } else if (fact.kind == facts::kFreightInvoiced) {
      invoiced(fact, load, about.order, step.at);
    } else if (fact.kind == facts::kFreightApproved) {
      approved(fact, order, load);
    }
  }

  void on_sent(const sim::Sent& sent, const sim::Step&) override {
    people_.on_sent(sent);
    const Roots& roots = sent.identity.subject.roots;
    if (roots.size() < 2 || !sent.message.type.text().starts_with("tms.")) return;
    for (const std::string& root : roots) sharing_[root].insert(roots.begin(), roots.end());
  }

  void settle(Instant end, Judgement& judgement) override {
    judgement.judged = judged_;
    judgement.findings = findings_;
    for (const auto& [name, load] : loads_) {
      for (const auto& [number, invoice] : load.invoices) {
        if (invoice.order == nullptr || invoice.paid) continue;
        if (is_as_rated(load, invoice)) {
          if (load.paid_by.empty()) judge_unpaid(name, number, invoice, end, judgement);
        } else {
          judge_untold(name, load, number, invoice, end, judgement);
        }
      }
    }
  }

 private:
  struct Invoice {
    Money amount;
    bool balance_due = false;
    bool paid = false;
    const CaseOrder* order = nullptr;  // of its load; nullptr: nobody placed it
    Instant at{};
    MessageId because{};
  };
  struct Load {
    std::set<std::string, std::less<>> accepted_by;
    std::map<std::string, Invoice, std::less<>> invoices;  // by number
    Money cost;
    std::string paid_by;  // the invoice that is no balance due
  };

  void require_acceptance(const Fact& fact, std::string_view order, const Load& load, const char* what) {
    ++judged_;
    if (load.accepted_by.contains(fact.location)) return;
    find(fact, order, std::string(what) + " " + fact.location + ", which holds no accepted tender of it.");
  }

  static void invoiced(const Fact& fact, Load& load, const CaseOrder& order, Instant at) {
    const std::size_t end = fact.subject.find(' ');
    load.invoices[fact.subject.substr(0, end)] = {fact.money, end != std::string::npos, false,
                                                  order.placed == nullptr ? nullptr : &order, at, fact.cause};
  }

  Money most_of(const Load& load) const {
    return load.cost + mocks::share_of(load.cost, tolerance_.numerator, tolerance_.denominator);
  }

  bool is_as_rated(const Load& load, const Invoice& invoice) const {
    const Money most = most_of(load);
    return !invoice.balance_due && invoice.amount.currency == most.currency && invoice.amount.minor <= most.minor;
  }

  // Of the order, or of another that shares a load with it.
  bool was_told(std::string_view order, Instant since) const {
    if (people_.heard(order, since)) return true;
    const auto sharing = sharing_.find(order);
    return sharing != sharing_.end() && std::any_of(sharing->second.begin(), sharing->second.end(), [&](const std::string& each) {
      return people_.heard(each, since).has_value();
    });
  }

  // It asks for more than was rated: it is paid, or a person has to talk to the carrier.
  void judge_untold(const std::string& name, const Load& load, const std::string& number, const Invoice& invoice,
                    Instant end, Judgement& judgement) const {
    if (was_told(invoice.order->name, invoice.at)) return void(++judgement.judged);
    if (deadline(view_, *invoice.order, invoice.at, kPaidWithin, kPaidWithin) > end) return void(++judgement.excused);
    ++judgement.judged;
    const std::string order(invoice.order->name);
    judgement.findings.push_back({kFreightFollowsAcceptance.name, order,
                                  "Order " + order + ": load " + name + " was invoiced by " + number + " over " +
                                      to_text(invoice.amount) + ", and rated at " + to_text(load.cost) +
                                      "; nobody has paid that, and nobody was told.",
                                  {invoice.because}});
  }

  // Nothing speaks against it, and nobody pays it.
  void judge_unpaid(const std::string& name, const std::string& number, const Invoice& invoice, Instant end,
                    Judgement& judgement) const {
    const Instant until = deadline(view_, *invoice.order, invoice.at, kPaidWithin, kPaidWithin);
    if (until > end) return void(++judgement.excused);
    ++judgement.judged;
    const std::string order(invoice.order->name);
    judgement.findings.push_back({kFreightFollowsAcceptance.name, order,
                                  "Order " + order + ": load " + name + " was invoiced by " + number + " over " +
                                      to_text(invoice.amount) + ", as rated, and " + brief_duration(end - invoice.at) +
                                      " later nobody has paid that.",
                                  {invoice.because}});
  }

  void approved(const Fact& fact, std::string_view order, Load& load) {
    require_acceptance(fact, order, load, "paid to");
    const auto found = load.invoices.find(fact.subject);
    if (found == load.invoices.end()) return find(fact, order, "paid by the invoice " + fact.subject + ", which nobody wrote.");
    Invoice& invoice = found->second;
    if (invoice.amount != fact.money) {
      find(fact, order, "paid with " + to_text(fact.money) + " for the invoice " + fact.subject + " over " +
                            to_text(invoice.amount) + ".");
    }
    if (invoice.paid) find(fact, order, "paid twice by the invoice " + fact.subject + ".");
    invoice.paid = true;
    if (invoice.balance_due) return;
    if (!load.paid_by.empty()) {
      find(fact, order, "paid by two invoices, " + load.paid_by + " and " + fact.subject + ".");
    }
    load.paid_by = fact.subject;
    const Money most = most_of(load);
    if (fact.money.currency == most.currency && fact.money.minor <= most.minor) return;
    find(fact, order, "paid with " + to_text(fact.money) + ", and was rated at " + to_text(load.cost) + ".");
  }

  void find(const Fact& fact, std::string_view order, const std::string& text) {
    findings_.push_back({kFreightFollowsAcceptance.name, std::string(order),
                         "Order " + std::string(order) + ": load " + fact.order.value + " is " + text, {fact.cause}});
  }

  const CaseView& view_;
  Ratio tolerance_;
  std::map<std::string, Load, std::less<>> loads_;
  PeopleTold people_;
  std::map<std::string, std::set<std::string>, std::less<>> sharing_;  // orders that the TMS was told of together
  std::vector<Finding> findings_;
  std::uint64_t judged_ = 0;
};

}  // namespace

const CheckKind kFreightFollowsAcceptance{
    .name = "freight_follows_acceptance",
    .promise = "A load is booked with who accepted it, and its freight is paid as agreed.",
    .assumptions = "the day in which an invoice is to be paid starts again where injected trouble ends",
    .make = [](const CaseView& view) -> std::unique_ptr<Check> {
      return std::make_unique<FreightFollowsAcceptance>(view);
    }};

}  // namespace proofload::check
