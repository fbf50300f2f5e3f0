#include "harness/run/run.hpp"

#include <algorithm>
#include <deque>
#include <optional>
#include <set>

#include "contracts/base/check.hpp"
#include "contracts/conversation/conversation.hpp"
#include "harness/check/assumptions.hpp"
#include "harness/run/broken_assumptions.hpp"
#include "harness/run/endings.hpp"
#include "harness/run/judge_stream.hpp"
#include "harness/run/prepared.hpp"
#include "harness/run/trouble_log.hpp"
#include "harness/run/written_chance.hpp"
#include "sim/fault/pin.hpp"
#include "sim/trace_digest.hpp"
#include "sim/world.hpp"

namespace proofload::run {
namespace {

std::set<std::string, std::less<>> partner_names(const scenario::Scenario& scenario) {
  std::set<std::string, std::less<>> names;
  for (const scenario::System& system : scenario.world.systems) {
    if (scenario::speaks_edi(system.kind)) names.emplace(system.name.text());
  }
  return names;
}

// All that one case is made of, in the order in which it is built.
class Case {
 public:
  Case(const Prepared& prepared, CaseSeed seed, const CaseOptions& options)
      : prepared_(prepared), scenario_(*prepared.scenario), case_seed_(seed), seed_(seed.value()), options_(options),
        orders_(prepared.given ? prepared.given->orders : scenario::orders_of(scenario_, seed_)),
        case_orders_(scenario_, orders_), horizon_(std::max(scenario_.heal, last_placed()) + scenario_.settle_within),
        conversation_(prepared.contracts, partner_names(scenario_), prepared.spoken),
        view_{scenario_, case_orders_, scenario_.heal, horizon_, trouble_},
        broken_(scenario_.world) {
    if (prepared_.given) endings_.emplace(*prepared_.given);
    for (const check::CheckKind& kind : check::all_checks()) checks_.push_back(kind.make(view_));
  }

  Outcome run() {
    JudgeStream stream(view_, conversation_, checks_, prepared_.given ? &prepared_.given->bodies : nullptr,
                       options_.facts);
    Outcome outcome;
    outcome.orders = orders_.size();
    try {
      const sim::Topology systems = topology();
      sim::World world(systems, conversation_, world_options(stream));
      world.run_until(horizon_);
      if (outsider_) outsider_->finish(horizon_);
      outcome.messages = world.messages_sent();
      for (const sim::Instance& instance : world.instances()) digest_.add(instance.store.digest());
    } catch (const NeverStarted& breach) {
      outcome.broken = breach.what();
      outcome.never_started = true;
    } catch (const sim::ProtocolBreach& breach) {
      outcome.broken = breach.what();
    } catch (const Bug& bug) {
      outcome.broken = bug.what();
      outcome.bug = true;
    }
    outcome.virtual_time = horizon_ - kEpoch;
    if (endings_) outcome.documents = endings_->table();
    outcome.fired = stream.fired();
    outcome.sometimes = stream.sometimes();
    outcome.agreements = stream.agreements();
    outcome.said = stream.said();
    judge(outcome);
    return outcome;
  }

 private:
  Instant last_placed() const {
    if (prepared_.given) return prepared_.given->files.back().document.at;
    return orders_.empty() ? kEpoch : orders_.back().placed_at;
  }

  sim::Topology topology() {
    sim::Topology topology;
    CaseContext context{orders_, prepared_.given ? &*prepared_.given : nullptr, defects::find_defect(options_.plant)};
    if (prepared_.sut) context.outsider = [this](auto company) { return invite(std::move(company)); };
    for (std::size_t i = 0; i < scenario_.world.systems.size(); ++i) {
      const scenario::System& system = scenario_.world.systems[i];
      topology.instances.push_back({.name = system.name,
                                    .make = prepared_.systems[i](context),
                                    .seed = combine(seed_, system.name.hash()),
                                    .draws = draws_of(system),
                                    .capacity = system.capacity,
                                    .service = system.service,
                                    .when_down = system.when_down});
    }
    topology.links = scenario_.world.links;
    return topology;
  }

  // By the seed: nothing. What the orchestrator draws is agreed with whoever wrote it: always by its seed.
  Draws* draws_of(const scenario::System& system) {
    if (system.name.text() == scenario::kOrchestrator) return nullptr;
    std::string name(system.name.text());
    Draws* draws = nullptr;
    if (scenario_.chance.draws) {
      draws = draws_.emplace_back(std::make_unique<DrawsAsWritten>(name, *scenario_.chance.draws)).get();
    }
    if (options_.chance == nullptr) return draws;
    return draws_.emplace_back(std::make_unique<DrawsWrittenDown>(std::move(name), draws, options_.chance->draws)).get();
  }

  sim::Times* times() {
    if (scenario_.chance.times.empty() && options_.chance == nullptr) return nullptr;
    return &times_.emplace(scenario_.chance.times, options_.chance == nullptr ? nullptr : &options_.chance->times);
  }

  ActorFactory invite(std::shared_ptr<const Company> company) {
    const std::uint64_t own_seed = combine(seed_, company->node.hash());
    outsider_ = prepared_.sut->begin(
        std::move(company), {.seed = own_seed, .plant = options_.plant, .transcript = options_.transcript, .is_fresh = options_.is_fresh});
    return [this] { return outsider_->make(); };
  }

  sim::WorldOptions world_options(JudgeStream& stream) {
    sim::WorldOptions options;
    options.seed = seed_;
    options.heal = scenario_.heal;
    options.latencies = scenario_.latencies;
    options.times = times();
    for (std::size_t i = 0; i < prepared_.faults.size(); ++i) {
      options.rules.push_back({scenario_.faults[i].name, fault_at(i)});
      if (is_off(i)) continue;
      for (sim::Window window : prepared_.faults[i]->windows()) {
        window.until = std::min(window.until, scenario_.heal);
        if (window.from >= window.until) continue;
        if (window.what == sim::Window::What::cut) trouble_.add_window(window.from, window.until);
        if (window.what == sim::Window::What::skew) trouble_.add_skew(window);
      }
    }
    options.observers = {&digest_, &trouble_, &stream};
    if (!scenario_.faults.empty()) options.observers.push_back(&broken_);
    if (endings_) options.observers.push_back(&*endings_);
    if (options_.recorder != nullptr) options.observers.push_back(options_.recorder);
    return options;
  }

  bool is_off(std::size_t rule) const { return run::is_off(scenario_, rule, case_seed_); }

  // The fault of a rule, told of where its firings are to be pinned.
  const sim::Fault* fault_at(std::size_t rule) {
    static const sim::Fault nothing;
    const sim::Fault* fault = is_off(rule) ? &nothing : prepared_.faults[rule].get();
    if (options_.pins == nullptr) return fault;
    const sim::FaultFields& fields = scenario_.faults[rule].fields;
    return &pinnings_.emplace_back(*fault, *sim::find_fault(fields), fields, [this, rule](sim::FaultFields pin) {
      options_.pins->push_back({rule, std::move(pin)});
    });
  }

  void excuse(check::Judgement& judgement, bool answers_are_kept) const {
    if (!answers_are_kept) {
      judgement.excused += judgement.judged;
      judgement.judged = 0;
      judgement.findings.clear();
      return;
    }
    const std::uint64_t excused = std::erase_if(judgement.findings, [&](const check::Finding& finding) {
      return broken_.concern(finding.order);
    });
    judgement.excused += excused;
    judgement.judged -= std::min(excused, judgement.judged);
  }

  // By its place in the scenario. An order's name begins with its partner's.
  std::optional<std::size_t> waiver_of(const check::Finding& finding) const {
    const std::string_view partner = std::string_view(finding.order).substr(0, finding.order.find('/'));
    for (std::size_t i = 0; i < scenario_.waivers.size(); ++i) {
      const scenario::Waiver& waiver = scenario_.waivers[i];
      if (waiver.check == finding.promise && waiver.partner == partner) return i;
    }
    return std::nullopt;
  }

  void judge(Outcome& outcome) {
    const bool answers_are_kept = check::never_commits(scenario_.world) == nullptr;
    for (std::size_t i = 0; i < checks_.size(); ++i) {
      check::Judgement judgement;
      if (outcome.broken.empty()) checks_[i]->settle(horizon_, judgement);
      if (check::all_checks()[i].relies_on_answers) excuse(judgement, answers_are_kept);
      outcome.judged.push_back(judgement.judged);
      outcome.excused.push_back(judgement.excused);
      outcome.relaxed.push_back(judgement.relaxed);
      if (!judgement.clauses.empty()) outcome.clauses = std::move(judgement.clauses);
      for (check::Finding& finding : judgement.findings) {
        if (const auto waiver = waiver_of(finding)) {
          outcome.waived.push_back({*waiver, std::move(finding)});
        } else {
          outcome.findings.push_back(std::move(finding));
        }
      }
    }
    outcome.verdict = !outcome.broken.empty()      ? Verdict::broken
                      : !outcome.findings.empty() ? Verdict::violated
                                                  : Verdict::held;
    digest_.add(to_text(outcome.verdict));
    for (const check::Finding& finding : outcome.findings) {
      digest_.add(finding.promise);
      digest_.add(finding.order);
    }
    outcome.digest = digest_.digest();
  }

  const Prepared& prepared_;
  const scenario::Scenario& scenario_;
  CaseSeed case_seed_;
  std::uint64_t seed_;
  const CaseOptions& options_;
  std::vector<scenario::Order> orders_;
  check::CaseOrders case_orders_;
  Instant horizon_;
  TroubleLog trouble_;
  Conversation conversation_;
  check::CaseView view_;
  BrokenAssumptions broken_;
  std::vector<std::unique_ptr<check::Check>> checks_;
  std::unique_ptr<SutCase> outsider_;
  sim::TraceDigest digest_;
  std::optional<Endings> endings_;  // of given documents
  std::deque<sim::Pinning> pinnings_;
  std::vector<std::unique_ptr<Draws>> draws_;
  std::optional<TimesAsWritten> times_;
};

}  // namespace

std::string_view to_text(Verdict verdict) {
  switch (verdict) {
    case Verdict::diverged: return "diverged";
    case Verdict::broken: return "broken";
    case Verdict::violated: return "violated";
    case Verdict::inconclusive: return "inconclusive";
    case Verdict::held: return "held";
  }
  return "";
}

std::string to_text(CaseSeed seed) { return std::to_string(seed.run) + ":" + std::to_string(seed.case_number); }

bool is_off(const scenario::Scenario& scenario, std::size_t rule, CaseSeed seed) {
  const scenario::FaultRule& fault = scenario.faults[rule];
  if (!scenario.swarm || !fault.rate) return false;
  constexpr std::uint64_t kSwarm = hash_name("swarm");
  return (combine(combine(seed.value(), kSwarm), hash_bytes(fault.name)) & 1) != 0;
}

Outcome run_case(const Prepared& prepared, CaseSeed seed, const CaseOptions& options) {
  const CasePrepared own = for_case(prepared, seed);
  Outcome outcome;
  if (own.prepared) {
    outcome = Case(*own.prepared, seed, options).run();
  } else {
    outcome.verdict = Verdict::inconclusive;
  }
  outcome.refused = own.refused;
  outcome.why_refused = own.why;
  return outcome;
}

}  // namespace proofload::run
