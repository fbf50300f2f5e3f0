#include "harness/check/changes_applied_in_order.hpp"

#include <algorithm>
#include <optional>

#include "harness/check/per_line.hpp"
#include "harness/check/per_order.hpp"
#include "mocks/edi_partner/facts.hpp"
#include "mocks/facts.hpp"

namespace proofload::check {
namespace {

namespace facts = mocks::facts;

class ChangesAppliedInOrder final : public Check {
 public:
  explicit ChangesAppliedInOrder(const CaseView& view) : view_(view) {}

  void on_fact(const Fact& fact, const About& about, const sim::Step&) override {
    if (about.order.placed == nullptr) return;
    if (fact.kind == facts::kOrderChangeRequested) return request(fact, about);
    if (fact.kind == facts::kOrderCancelRequested) orders_[about.order].is_unwanted = true;
    if (fact.kind == facts::kSalesOrderCreated) {
      Order& order = orders_[about.order];
      order.in_force[fact.line] = about.demand.in_base(fact.quantity).millionths;
      order.is_booked = true;
    } else if (fact.kind == facts::kSalesOrderChanged) {
      apply(fact, about);
    } else if (fact.kind == facts::kUnitsPicked) {
      Order& order = orders_[about.order];
      order.picked[fact.line] += about.demand.in_base(fact.quantity).millionths;
      order.has_begun = true;
    } else if (fact.kind == facts::kUnitsUnpicked) {
      orders_[about.order].picked[fact.line] -= about.demand.in_base(fact.quantity).millionths;
    } else if (fact.kind == facts::kReleaseCancelRefused || fact.kind == facts::kUnitsShipped) {
      orders_[about.order].has_begun = orders_[about.order].is_leaving = true;
    } else if (fact.kind == facts::kLineCancelled) {
      orders_[about.order].cancelled[fact.line] += about.demand.in_base(fact.quantity).millionths;
    } else if (fact.kind == facts::kSalesOrderChangeRefused) {
      if (Request* change = orders_[about.order].find(fact.location)) change->is_erp_against = true;
    } else if (fact.kind == facts::kChangeAbandoned) {
      if (Request* change = orders_[about.order].find(fact.subject)) change->is_abandoned = true;
    } else if (fact.kind == facts::kChangeAnswered) {
      answer(fact, about);
    }
  }

  void settle(Instant, Judgement& judgement) override {
    for (const CaseOrder* known : view_.orders.sorted()) {
      const Order* order = orders_.find(*known);
      if (order == nullptr) continue;
      for (const Request& change : order->changes) settle(*known, *order, change, judgement);
    }
    judgement.excused += excused_;
    for (Finding& finding : findings_) judgement.findings.push_back(std::move(finding));
  }

 private:
  struct Line {
    std::string code;  // POC02
    std::int64_t quantity = 0;
    std::int64_t price = 0;  // in cents, of its basis
    bool keeps_quantity = false;  // says nothing of how many
    bool is_in_force = false;
    std::optional<bool> is_accepted = std::nullopt;  // by the answer
  };
  struct Request {
    std::string name;
    bool is_counted = true;
    PerLine<Line> lines;
    std::string applied_as;  // the name that the ERP heard; "": it did not
    bool is_answered = false, is_erp_against = false, is_abandoned = false;
    bool is_refused_whole = false;
    bool has_cause = false;  // as things stood when it was answered
    std::vector<MessageId> because;
  };
  struct Order {
    std::vector<Request> changes;  // as they were sent
    LineSums in_force, cancelled, picked;
    bool is_booked = false;
    bool is_unwanted = false;  // its buyer cancelled it
    bool has_begun = false;   // to be picked
    bool is_leaving = false;  // some of it left, or its warehouse does not take it back

    Request* find(std::string_view name) {
      const auto found =
          std::find_if(changes.begin(), changes.end(), [&](const Request& each) { return each.name == name; });
      return found == changes.end() ? nullptr : &*found;
    }
    // Given ones may have no name: they are answered in their turn, and each answer tells its lines at once.
    Request* find_unanswered(std::string_view name) {
      const auto found = std::find_if(changes.begin(), changes.end(),
                                      [&](const Request& each) { return each.name == name && !each.is_answered; });
      return found == changes.end() ? find(name) : &*found;
    }
    Request* find_answered(std::string_view name) {
      const auto found = std::find_if(changes.rbegin(), changes.rend(),
                                      [&](const Request& each) { return each.name == name && each.is_answered; });
      return found == changes.rend() ? nullptr : &*found;
    }
    Request* find_last(std::string_view name) {
      const auto found =
          std::find_if(changes.rbegin(), changes.rend(), [&](const Request& each) { return each.name == name; });
      return found == changes.rend() ? nullptr : &*found;
    }
    // Nothing of it is open.
    bool is_closed() const {
      return std::none_of(in_force.begin(), in_force.end(),
                          [&](const auto& line) { return line.second > cancelled.of(line.first); });
    }
    // What is booked may be with a warehouse the next moment.
    bool may_refuse(ChangeCutoff cutoff) const {
      const bool is_too_late = cutoff == ChangeCutoff::ship ? is_leaving : has_begun;
      return is_too_late || is_unwanted || !is_booked || is_closed() || cutoff == ChangeCutoff::release;
    }
  };

  void request(const Fact& fact, const About& about) {
    Order& order = orders_[about.order];
    Request* change = order.find_last(fact.subject);
    const bool is_unnamed = fact.line == 0 && fact.subject.empty();  // a given one, that its buyer does not count
    if (change == nullptr || is_unnamed) {
      change = &order.changes.emplace_back();
      change->name = fact.subject;
      const auto& written = about.order.placed->changes;
      const auto known = std::find_if(written.begin(), written.end(),
                                      [&](const scenario::OrderChange& each) { return each.name == fact.subject; });
      change->is_counted = known != written.end() ? known->is_counted : !fact.subject.empty();
    }
    if (fact.line == 0 || !change->lines.of(fact.line).code.empty()) return;  // given twice, it asks for nothing more
    change->lines[fact.line] = {.code = fact.location,
                                .quantity = base_of(about, fact),
                                .price = fact.money.minor,
                                .keeps_quantity = fact.quantity.unit == Unit{} && fact.location != "DI"};
  }

  // In the base unit, of a line that may not be in force yet.
  std::int64_t base_of(const About& about, const Fact& fact) const {
    if (about.demand.line != nullptr) return about.demand.in_base(fact.quantity).millionths;
    for (const scenario::OrderChange& change : about.order.placed->changes) {
      for (const scenario::ChangedLine& each : change.lines) {
        if (each.line.line == fact.line) return demand_of(view_, each.line).in_base(fact.quantity).millionths;
      }
    }
    return fact.quantity.millionths;
  }

  std::int64_t wanted_total(const CaseOrder& known, const Order& order, std::int32_t number, const Line& line) const {
    if (line.keeps_quantity) return order.in_force.of(number);
    if (known.agreement->change_quantity == ChangeQuantity::difference) {
      if (line.code == "QI") return order.in_force.of(number) + line.quantity;
      if (line.code == "QD") return order.in_force.of(number) - line.quantity;
    }
    return line.quantity;
  }

  // Which change the ERP made: of that name, or, where the buyer does not count, the first that asks for this.
  Request* made(const CaseOrder& known, Order& order, const Fact& fact, std::int64_t total) const {
    for (Request& change : order.changes) {
      if (change.applied_as == fact.subject) return &change;
    }
    if (Request* change = order.find(fact.subject)) return change->applied_as.empty() ? change : nullptr;
    for (Request& change : order.changes) {
      if (change.is_counted || !change.applied_as.empty()) continue;
      const auto line = std::find_if(change.lines.begin(), change.lines.end(),
                                     [&](const auto& each) { return each.first == fact.line; });
      if (line != change.lines.end() && wanted_total(known, order, fact.line, line->second) == total) return &change;
    }
    return nullptr;
  }

  void apply(const Fact& fact, const About& about) {
    Order& order = orders_[about.order];
    const std::int64_t total = about.demand.line == nullptr ? fact.quantity.millionths : about.demand.ordered().millionths;
    const std::string line = named(about.order.name, fact.line);
    Request* change = made(about.order, order, fact, total);
    if (change == nullptr) {
      find(about.order, line + " was changed in the ERP by '" + fact.subject + "', which the buyer did not ask for, or once.",
           fact.cause);
    } else {
      judge_made(*change, order, fact, about, total, line);
    }
    if (order.picked.of(fact.line) > total) {
      find(about.order, line + " is cut to " + units(total, about.demand) + ", and " +
                            units(order.picked.of(fact.line), about.demand) + " had been picked.", fact.cause);
    }
    order.in_force[fact.line] = total;
    order.cancelled[fact.line] = 0;
  }

  void judge_made(Request& change, Order& order, const Fact& fact, const About& about, std::int64_t total,
                  const std::string& line) {
    if (change.applied_as.empty()) judge_turn(about.order, order, change, fact);
    change.applied_as = fact.subject;
    change.because.push_back(fact.cause);
    const bool is_asked = std::any_of(change.lines.begin(), change.lines.end(),
                                      [&](const auto& each) { return each.first == fact.line; });
    Line& wanted = change.lines[fact.line];
    wanted.is_in_force = true;
    if (!is_asked && view_.scenario.documents) return void(++excused_);  // a line that a given change adds
    if (!is_asked) return find(about.order, line + " was changed, and change " + change.name + " does not name it.", fact.cause);
    const std::int64_t asked = wanted_total(about.order, order, fact.line, wanted);
    if (total != asked) {
      find(about.order, line + " is to be " + units(asked, about.demand) + " by change " + change.name + ", and is " +
                            units(total, about.demand) + ".", fact.cause);
    }
    if (wanted.price != fact.money.minor && (wanted.code == "PC" || wanted.code == "AI")) {
      find(about.order, line + " is to cost " + to_text(Money{wanted.price, fact.money.currency}) + " by change " +
                            change.name + ", and costs " + to_text(fact.money) + ".", fact.cause);
    }
    judge_date(about.order, change, fact, line);
  }

  // The new delivery date, where the change asks for one.
  void judge_date(const CaseOrder& known, const Request& change, const Fact& fact, const std::string& line) {
    for (const scenario::OrderChange& each : known.placed->changes) {
      if (each.name != change.name || !each.requested_on || fact.location == iso_text(*each.requested_on)) continue;
      find(known, line + " is to be delivered on " + iso_text(*each.requested_on) + " by change " + change.name +
                      ", and the ERP was told " + (fact.location.empty() ? std::string("no date") : fact.location) + ".",
           fact.cause);
    }
  }

  void judge_turn(const CaseOrder& known, const Order& order, const Request& change, const Fact& fact) {
    if (!change.is_counted) return;
    for (auto later = &change + 1; later != order.changes.data() + order.changes.size(); ++later) {
      if (later->applied_as.empty() || !later->is_counted) continue;
      find(known, "Order " + std::string(known.name) + ": change " + change.name + " was made after change " +
                      later->name + ".", fact.cause);
    }
  }

  void answer(const Fact& fact, const About& about) {
    Order& order = orders_[about.order];
    Request* change = fact.line == 0 ? order.find_unanswered(fact.subject) : order.find_answered(fact.subject);
    if (change == nullptr) return;
    if (fact.line == 0) {
      change->is_answered = true;
      change->has_cause = order.may_refuse(about.order.agreement->change_cutoff);
      change->is_refused_whole = fact.location.starts_with('R');
      return;
    }
    // IR alone refuses the line; beside another status it is what cannot be supplied.
    std::optional<bool>& accepted = change->lines[fact.line].is_accepted;
    accepted = accepted.value_or(false) || !(fact.location == "IR" || fact.location.starts_with('R'));
  }

  void settle(const CaseOrder& known, const Order& order, const Request& change, Judgement& judgement) const {
    const bool is_at_the_desk = view_.scenario.documents && !change.is_answered;
    if ((change.is_abandoned || is_at_the_desk) && change.applied_as.empty()) {
      ++judgement.excused;
      return;
    }
    ++judgement.judged;
    const bool is_answered_by_none = known.agreement->change_response == ChangeResponse::none;
    const auto find = [&](std::int32_t line, const std::string& text) {
      judgement.findings.push_back({kChangesAppliedInOrder.name, std::string(known.name),
                                    named(known.name, line) + text, change.because});
    };
    for (const auto& [number, line] : change.lines) {
      const std::optional<bool> accepted = change.is_refused_whole ? std::optional(line.is_accepted.value_or(false))
                                                                   : line.is_accepted;
      if (accepted && *accepted != line.is_in_force) {
        find(number, *accepted ? ": change " + change.name + " was accepted, and the ERP knows nothing of it."
                                       : ": change " + change.name + " was refused, and is in force in the ERP.");
      }
      if (line.is_in_force || (!change.is_answered && !is_answered_by_none)) continue;
      const bool has_cause = change.is_erp_against || line.code == "NC" || is_unknown(known, number) ||
                             (is_answered_by_none ? order.may_refuse(known.agreement->change_cutoff) : change.has_cause) || !change.is_counted;
      if (!has_cause) find(number, ": change " + change.name + " was refused, and nothing that happened is a cause.");
    }
  }

  // Of an item that nobody sells, or of a line that nobody ordered.
  bool is_unknown(const CaseOrder& known, std::int32_t number) const {
    const Demand demand = demand_of(view_, known, number);
    if (demand.line != nullptr) return demand.item == nullptr;
    for (const scenario::OrderChange& change : known.placed->changes) {
      for (const scenario::ChangedLine& each : change.lines) {
        if (each.line.line == number && each.code == "AI") return demand_of(view_, each.line).item == nullptr;
      }
    }
    return true;
  }

  void find(const CaseOrder& order, std::string text, MessageId because) {
    findings_.push_back({kChangesAppliedInOrder.name, std::string(order.name), std::move(text),
                         because ? std::vector{because} : std::vector<MessageId>{}});
  }

  const CaseView& view_;
  PerOrder<Order> orders_;
  std::vector<Finding> findings_;
  std::uint64_t excused_ = 0;
};

}  // namespace

const CheckKind kChangesAppliedInOrder{
    .name = "changes_applied_in_order",
    .promise = "A change is in force as it was asked for, once and in its turn, or refused for a cause that is true.",
    .assumptions = "what a system answers with success is done; a change that its buyer gave up is excused; of given ones, lines that they add, and what came before its order",
    .relies_on_answers = true,
    .make = [](const CaseView& view) -> std::unique_ptr<Check> {
      return std::make_unique<ChangesAppliedInOrder>(view);
    }};

}  // namespace proofload::check
