#include "mocks/desk/desk.hpp"

#include <algorithm>
#include <array>

#include "contracts/json/interfaces/desk.hpp"
#include "mocks/common/outbox.hpp"
#include "contracts/port/record.hpp"
#include "mocks/common/server.hpp"
#include "mocks/desk/case.hpp"
#include "mocks/facts.hpp"

namespace proofload::mocks::desk {
namespace {

namespace api = proofload::desk;

constexpr Symbol kHandle = "handle";
constexpr Symbol kReplay = "desk.replay";
constexpr Symbol kDecide = "desk.decide";
constexpr std::array<Symbol, 2> kEvents{kDecide, kReplay};

class Desk final : public Server {
 public:
  explicit Desk(std::shared_ptr<const Settings> settings)
      : Server(*settings), settings_(std::move(settings)), outbox_(*settings_, kEvents) {}

 private:
  Answer handle(Step& step, const Message& request) override;
  bool takes_key(Symbol) const override { return false; }  // a case is named by its id
  void restore(Step& step, std::string_view key, std::string_view value) override;
  void on_reply(Step& step, const Message& reply) override { outbox_.settle(step, reply); }
  void on_timer(Step& step, const TimerKey& timer) override;

  Answer open_case(Step& step, const api::OpenCase& body);
  void schedule(Step& step, Case& opened);
  void replay(Step& step, const Case& handled);
  void decide(Step& step, const Case& handled);

  std::shared_ptr<const Settings> settings_;
  Outbox outbox_;
  Index<Case> cases_;
};

Ref named(const Case& about) {
  return {"external_id", about.external_id};
}

std::string event_name(const Case& handled, std::string_view what) {
  return handled.case_id + "/" + std::string(what) + "/" + std::to_string(handled.handled);
}

Answer Desk::handle(Step& step, const Message& request) {
  if (request.type == Symbol("desk.open_case")) {
    return with<api::OpenCase>(request, [&](const auto& b) { return open_case(step, b); });
  }
  return unknown_type(request);
}

Answer Desk::open_case(Step& step, const api::OpenCase& body) {
  const Case* const known = find(cases_, body.case_id);
  const api::CaseOpened opened{body.case_id};
  if (known != nullptr && known->status == "open") return answer(200, opened);
  if (!commits()) return answer(201, opened);

  Case& taken = cases_[body.case_id];
  taken.case_id = body.case_id;
  taken.external_id = body.external_id;
  taken.kind = body.kind;
  taken.status = "open";
  taken.cause = static_cast<std::int64_t>(step.cause().value);
  schedule(step, taken);
  step.state({.kind = facts::kCaseOpened,
              .order = named(taken),
              .line = body.line.value_or(0),
              .subject = body.cause,
              .location = body.kind});
  step.write(stored_name(taken.case_id), to_record(taken));
  return answer(201, opened);
}

void Desk::schedule(Step& step, Case& opened) {
  opened.due_ns = 0;
  if (opened.kind == "technical") {
    const Duration reaction = opened.handled == 0 ? step.draw("desk.replay_after", opened.case_id,
                                                              settings_->replay_after)
                                                  : settings_->replay_every;
    opened.due_at(std::max(step.now(), settings_->healed_at) + reaction);
  } else if (settings_->business == BusinessDecision::cancel) {
    opened.due_at(step.now() +
                  step.draw("desk.decide_after", opened.case_id, settings_->decide_after));
  }
  if (opened.due_ns != 0) step.arm_at({kHandle, opened.case_id}, opened.due());
}

void Desk::on_timer(Step& step, const TimerKey& timer) {
  if (timer.purpose == Outbox::kTimer) return outbox_.wake(step, timer.of);
  Case* const due = find(cases_, timer.of);
  if (due == nullptr || due->status != "open") return;
  step.caused_by(due->cause_id());
  due->status = "closed";
  ++due->handled;
  due->due_ns = 0;
  if (due->kind == "technical") {
    replay(step, *due);
  } else {
    decide(step, *due);
  }
  step.write(stored_name(due->case_id), to_record(*due));
}

void Desk::replay(Step& step, const Case& handled) {
  step.state({.kind = facts::kCaseReplayed, .order = named(handled), .subject = handled.case_id});
  const std::string event = event_name(handled, "replay");
  outbox_.post(step, {kReplay, event, json::to_json(api::Replay{event, handled.case_id})});
}

void Desk::decide(Step& step, const Case& handled) {
  const std::string decision = "cancel";
  step.state({.kind = facts::kCaseDecided,
              .order = named(handled),
              .subject = decision,
              .location = handled.case_id});
  const std::string event = event_name(handled, "decide");
  outbox_.post(step,
               {kDecide, event, json::to_json(api::Decide{event, handled.case_id, decision})});
}

void Desk::restore(Step& step, std::string_view key, std::string_view value) {
  if (key.starts_with(Outbox::kPrefix)) {
    return outbox_.restore(step, key.substr(Outbox::kPrefix.size()), value);
  }
  Case known = Record<Case>::read(value);
  if (known.status == "open" && known.due_ns != 0) {
    step.arm_at({kHandle, known.case_id}, known.due());
  }
  std::string name = known.case_id;
  cases_.insert_or_assign(std::move(name), std::move(known));
}

}  // namespace

std::unique_ptr<Actor> make_desk(std::shared_ptr<const Settings> settings) {
  return std::make_unique<Desk>(std::move(settings));
}

}  // namespace proofload::mocks::desk
