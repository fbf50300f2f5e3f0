#include "mocks/tms/tms.hpp"

#include <algorithm>
#include <tuple>

#include "contracts/json/interfaces/tms.hpp"
#include "contracts/port/record.hpp"
#include "mocks/common/numbers.hpp"
#include "mocks/common/server.hpp"
#include "mocks/facts.hpp"
#include "mocks/tms/load.hpp"

namespace proofload::mocks::tms {
namespace {

namespace api = proofload::tms;

constexpr std::string_view kCounters = "counters";
constexpr int kForgottenAtOnce = 2;

Answer refuse(int status, std::string error, std::string message, std::optional<std::string> existing = {}) {
  return answer(status, api::Refusal{std::move(error), std::move(message), std::move(existing)});
}

Answer no_load(const std::string& name) {
  return refuse(404, "not_found", "no load '" + name + "'");
}

std::vector<api::RatedCarrier> rated(const Load& load) {
  std::vector<api::RatedCarrier> carriers;
  for (const Rate& rate : load.rates) carriers.push_back({rate.scac, rate.cost});
  return carriers;
}

class Tms final : public Server {
 public:
  explicit Tms(std::shared_ptr<const Settings> settings) : Server(*settings), settings_(std::move(settings)) {}

 private:
  Answer handle(Step& step, const Message& request) override;
  bool takes_key(Symbol) const override { return false; }  // each request names what it is about
  void restore(Step& step, std::string_view key, std::string_view value) override;
  void begin(Step&, bool) override { over_.restored(); }

  Answer plan(Step& step, const api::PlanLoad& body, std::int64_t content);
  Answer book(Step& step, const api::BookLoad& body);
  Answer cancel(Step& step, const api::CancelLoad& body);
  Answer get(const api::GetLoad& body) const;
  Answer settle(Step& step, const api::SettleFreight& body);
  std::optional<Answer> objection_to(const Load& load, const api::SettleFreight& body) const;

  Load* by_id(std::string_view load_id);
  void save(Step& step, const Load& load);
  void finish(Step& step, Load& load);
  void forget_over(Step& step);
  void state(Step& step, Symbol kind, const Load& load, std::string subject, Money money = {}) const;

  std::shared_ptr<const Settings> settings_;
  Index<Load> loads_;              // by the caller's name
  Index<std::string> names_;       // by load id
  Counters counters_;
  Retention over_;
};

Answer Tms::handle(Step& step, const Message& request) {
  const Symbol type = request.type;
  if (type == Symbol("tms.plan_load")) {
    return with<api::PlanLoad>(request, [&](const auto& b) { return plan(step, b, static_cast<std::int64_t>(hash_bytes(json::to_json(b)))); });
  }
  if (type == Symbol("tms.book_load")) {
    return with<api::BookLoad>(request, [&](const auto& b) { return book(step, b); });
  }
  if (type == Symbol("tms.cancel_load")) {
    return with<api::CancelLoad>(request, [&](const auto& b) { return cancel(step, b); });
  }
  if (type == Symbol("tms.get_load")) {
    return with<api::GetLoad>(request, [&](const auto& b) { return get(b); });
  }
  if (type == Symbol("tms.settle_freight")) {
    return with<api::SettleFreight>(request, [&](const auto& b) { return settle(step, b); });
  }
  return unknown_type(request);
}

Answer Tms::plan(Step& step, const api::PlanLoad& body, std::int64_t content) {
  if (const Load* const known = find(loads_, body.load)) {
    if (known->content != content) {
      return refuse(409, "already_exists", "a load of that name was planned otherwise", known->load_id);
    }
    if (known->status == "cancelled") return refuse(409, "cancelled", "the load was cancelled", known->load_id);
    return answer(200, api::LoadPlanned{known->name, known->load_id, rated(*known)});
  }
  std::int64_t weight_g = 0;
  for (const api::LoadRelease& release : body.releases) {
    if (__builtin_add_overflow(weight_g, release.weight_g, &weight_g)) weight_g = INT64_MAX;
  }
  Load load{.name = body.load, .load_id = numbered(settings_->load_prefix, counters_.loads + 1), .content = content};
  for (const MotorCarrier& carrier : settings_->carriers) {
    load.rates.push_back({carrier.scac, carrier.tariff.cost_of(weight_g)});
  }
  std::sort(load.rates.begin(), load.rates.end(), [](const Rate& a, const Rate& b) {
    return std::tie(a.cost.minor, a.scac) < std::tie(b.cost.minor, b.scac);
  });
  const Answer planned = answer(201, api::LoadPlanned{load.name, load.load_id, rated(load)});
  if (!commits()) return planned;
  ++counters_.loads;
  step.write(std::string(kCounters), to_record(counters_));
  step.state({.kind = facts::kLoadPlanned,
              .order = {"load_name", load.name},
              .money = load.rates.front().cost,
              .subject = load.load_id,
              .location = load.rates.front().scac});
  save(step, load);
  names_[load.load_id] = load.name;
  std::string name = load.name;
  loads_.insert_or_assign(std::move(name), std::move(load));
  forget_over(step);
  return planned;
}

Answer Tms::book(Step& step, const api::BookLoad& body) {
  Load* const load = by_id(body.load_id);
  if (load == nullptr) return no_load(body.load_id);
  if (load->status == "cancelled") return refuse(409, "cancelled", "the load was cancelled");
  if (load->status == "booked") {
    if (load->scac != body.scac || load->cost != body.cost) {
      return refuse(409, "already_booked", "the load is booked with " + load->scac, load->scac);
    }
    return answer(200, api::LoadBooked{load->load_id, load->bill_of_lading});
  }
  const Rate* const rate = load->rate_of(body.scac);
  if (rate == nullptr || rate->cost != body.cost) {
    return refuse(422, "other_carrier", "the load was not rated so with " + body.scac);
  }
  const std::string bill = numbered(settings_->bill_prefix, counters_.bills + 1);
  if (commits()) {
    ++counters_.bills;
    step.write(std::string(kCounters), to_record(counters_));
    load->status = "booked";
    load->scac = body.scac;
    load->cost = body.cost;
    load->bill_of_lading = bill;
    state(step, facts::kLoadBooked, *load, bill, load->cost);
    save(step, *load);
  }
  return answer(201, api::LoadBooked{load->load_id, bill});
}

Answer Tms::cancel(Step& step, const api::CancelLoad& body) {
  Load* const load = by_id(body.load_id);
  if (load == nullptr) return no_load(body.load_id);
  if (!load->settlements.empty()) return refuse(409, "too_late", "its freight was settled");
  if (load->status != "cancelled" && commits()) {
    load->status = "cancelled";
    state(step, facts::kLoadCancelled, *load, body.reason);
    finish(step, *load);
    save(step, *load);
  }
  return answer(200, api::Done{"cancelled"});
}

Answer Tms::get(const api::GetLoad& body) const {
  const Load* const load = find(loads_, body.load);
  if (load == nullptr) return no_load(body.load);
  api::LoadState state{.load = load->name,
                       .load_id = load->load_id,
                       .status = load->status,
                       .carriers = rated(*load),
                       .scac = {},
                       .bill_of_lading = {}};
  if (!load->scac.empty()) state.scac = load->scac;
  if (!load->bill_of_lading.empty()) state.bill_of_lading = load->bill_of_lading;
  return answer(200, state);
}

Answer Tms::settle(Step& step, const api::SettleFreight& body) {
  Load* const load = by_id(body.load_id);
  if (load == nullptr) return no_load(body.load_id);
  if (load->status != "booked") return refuse(409, "not_booked", "the load is " + load->status);
  if (load->scac != body.scac) return refuse(422, "other_carrier", "the load is booked with " + load->scac);
  if (const Settlement* const known = load->settlement(body.invoice)) {
    if (known->amount == body.amount && known->balance_due == body.balance_due) return answer(200, api::Done{"approved"});
    return refuse(409, "already_settled", "the invoice was settled with another amount", known->invoice);
  }
  if (std::optional<Answer> objection = objection_to(*load, body)) return *std::move(objection);
  if (commits()) {
    load->settlements.push_back({body.invoice, body.amount, body.balance_due});
    state(step, facts::kFreightApproved, *load, body.invoice, body.amount);
    finish(step, *load);
    save(step, *load);
  }
  return answer(201, api::Done{"approved"});
}

std::optional<Answer> Tms::objection_to(const Load& load, const api::SettleFreight& body) const {
  if (body.amount.currency != load.cost.currency) {
    return refuse(422, "over_tolerance", "the load was rated in " + std::string(load.cost.currency.text()));
  }
  if (!body.balance_due && !load.settlements.empty()) {
    return refuse(409, "already_settled", "the load's freight was settled", load.settlements.front().invoice);
  }
  const Ratio share = body.balance_due ? settings_->balance_due : settings_->tolerance;
  Money most = share_of(load.cost, share.numerator, share.denominator);
  if (!body.balance_due) most += load.cost;
  // What was settled is within the bounds, so that the difference holds.
  if (body.amount.minor <= (most - load.settled(body.balance_due)).minor) return std::nullopt;
  return refuse(422, "over_tolerance",
                to_text(body.amount) + " for a load that was rated at " + to_text(load.cost));
}

Load* Tms::by_id(std::string_view load_id) {
  const std::string* const name = find(names_, load_id);
  return name == nullptr ? nullptr : find(loads_, *name);
}

void Tms::save(Step& step, const Load& load) {
  step.write(stored_name(load.name), to_record(load));
}

void Tms::finish(Step& step, Load& load) {
  load.forget_ns = (step.now() + settings_->retention).time_since_epoch().count();
  over_.add(load.forget_at(), load.name);
}

void Tms::forget_over(Step& step) {
  for (int i = 0; i < kForgottenAtOnce; ++i) {
    const std::optional<std::string> name = over_.take_due(step.now());
    if (!name) return;
    const Load* const load = find(loads_, *name);
    if (load == nullptr || step.now() < load->forget_at()) continue;  // settled again meanwhile
    names_.erase(load->load_id);
    step.erase(stored_name(*name));
    loads_.erase(*name);
  }
}

void Tms::state(Step& step, Symbol kind, const Load& load, std::string subject, Money money) const {
  step.state({.kind = kind,
              .order = {"load", load.load_id},
              .money = money,
              .subject = std::move(subject),
              .location = load.scac});
}

void Tms::restore(Step&, std::string_view key, std::string_view value) {
  if (key == kCounters) {
    counters_ = Record<Counters>::read(value);
    return;
  }
  Load load = Record<Load>::read(value);
  if (load.forget_ns != 0) over_.add(load.forget_at(), load.name);
  names_[load.load_id] = load.name;
  std::string name = load.name;
  loads_.insert_or_assign(std::move(name), std::move(load));
}

}  // namespace

std::unique_ptr<Actor> make_tms(std::shared_ptr<const Settings> settings) {
  return std::make_unique<Tms>(std::move(settings));
}

}  // namespace proofload::mocks::tms
