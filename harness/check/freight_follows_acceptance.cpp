#include "harness/check/freight_follows_acceptance.hpp"

#include <map>
#include <set>
#include <variant>

#include "mocks/facts.hpp"
#include "mocks/tms/settings.hpp"

namespace proofload::check {
namespace {

namespace facts = mocks::facts;

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
  explicit FreightFollowsAcceptance(const CaseView& view) : tolerance_(tolerance_of(view.scenario.world)) {}

  void on_fact(const Fact& fact, const About& about, const sim::Step&) override {
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
      invoiced(fact, load);
    } else if (fact.kind == facts::kFreightApproved) {
      approved(fact, order, load);
    }
  }

  void settle(Instant, Judgement& judgement) override {
    judgement.judged = judged_;
    judgement.findings = findings_;
  }

 private:
  struct Invoice {
    Money amount;
    bool balance_due = false;
    bool paid = false;
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

  static void invoiced(const Fact& fact, Load& load) {
    const std::size_t end = fact.subject.find(' ');
    load.invoices[fact.subject.substr(0, end)] = {fact.money, end != std::string::npos};
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
    const Money most = load.cost + mocks::share_of(load.cost, tolerance_.numerator, tolerance_.denominator);
    if (fact.money.currency == most.currency && fact.money.minor <= most.minor) return;
    find(fact, order, "paid with " + to_text(fact.money) + ", and was rated at " + to_text(load.cost) + ".");
  }

  void find(const Fact& fact, std::string_view order, const std::string& text) {
    findings_.push_back({kFreightFollowsAcceptance.name, std::string(order),
                         "Order " + std::string(order) + ": load " + fact.order.value + " is " + text, {fact.cause}});
  }

  Ratio tolerance_;
  std::map<std::string, Load, std::less<>> loads_;
  std::vector<Finding> findings_;
  std::uint64_t judged_ = 0;
};

}  // namespace

const CheckKind kFreightFollowsAcceptance{
    .name = "freight_follows_acceptance",
    .promise = "A load is booked with who accepted it, and its freight is paid as agreed.",
    .assumptions = "",
    .make = [](const CaseView& view) -> std::unique_ptr<Check> {
      return std::make_unique<FreightFollowsAcceptance>(view);
    }};

}  // namespace proofload::check
