#include "mocks/edi/mends.hpp"

#include "contracts/port/fields.hpp"
#include "mocks/common/stored_name.hpp"
#include "mocks/edi/facts.hpp"

namespace proofload::mocks::edi {
namespace {

void state_of(Step& step, Symbol kind, const std::string& about, std::string subject) {
  Fact fact;
  fact.kind = kind;
  fact.order = {"document", about};
  fact.subject = std::move(subject);
  step.state(std::move(fact));
}

}  // namespace

void Mends::on_accepted(Step& step, const std::string& about, std::string_view how) {
  state_of(step, facts::kAcknowledgementReceived, about, std::string(how));
  if (find(mends_, about) == nullptr) return;
  mends_.erase(about);
  step.erase(stored_under(kPrefix, about));
  step.cancel({kTimer, about});
}

void Mends::on_rejected(Step& step, const std::string& about, const std::string& why) {
  state_of(step, facts::kAcknowledgementReceived, about, "rejected");
  Mend& mend = mends_[about];
  if (mend.times >= rules_.mends_max) return give_up(step, about, "rejected: " + why);
  ++mend.times;
  mend.due = step.now() + rules_.mend_after;
  save(step, about, mend);
  step.arm_at({kTimer, about}, mend.due);
}

void Mends::on_unanswered(Step& step, const std::string& about) {
  give_up(step, about, "unanswered");
}

void Mends::wake(Step& step, const std::string& about) {
  Mend* const mend = find(mends_, about);
  if (mend == nullptr) return;
  mend->due = kNever;
  save(step, about, *mend);
}

void Mends::restore(Step& step, std::string_view about, std::string_view value) {
  FieldReader fields(value);
  Mend mend;
  mend.times = static_cast<std::int32_t>(fields.number());
  mend.due = Instant(Duration(fields.number()));
  const std::string name(about);
  if (mend.due != kNever) step.arm_at({kTimer, name}, mend.due);
  mends_.insert_or_assign(name, mend);
}

void Mends::save(Step& step, const std::string& about, const Mend& mend) {
  FieldWriter fields;
  fields.number(mend.times);
  fields.number(mend.due.time_since_epoch().count());
  step.write(stored_under(kPrefix, about), fields.take());
}

void Mends::give_up(Step& step, const std::string& about, std::string why) {
  state_of(step, facts::kDocumentAbandoned, about, std::move(why));
  if (mends_.erase(about) != 0) step.erase(stored_under(kPrefix, about));
}

}  // namespace proofload::mocks::edi
