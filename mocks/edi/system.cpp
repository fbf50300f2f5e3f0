#include "mocks/edi/system.hpp"

#include "contracts/base/check.hpp"

namespace proofload::mocks::edi {

void System::start(Context& context, Snapshot snapshot) {
  Step step(context, {});
  for (const auto& [key, value] : snapshot) {
    const bool is_known = restore(step, key, value) || endpoint_.restore(step, key, value);
    CHECK(is_known, "a record that this system has stored");
  }
  endpoint_.restored(step);
  begin(step, snapshot.empty());
  step.conclude();
}

void System::receive(Context& context, const Message& message) {
  if (message.kind == Kind::reply) return;  // a transport receipt: only a 997 says it was read
  Step step(context, message.id);
  if (message.kind != Kind::document) {
    return step.conclude(reply_to(message, 404), CommitPoint::before);
  }
  endpoint_.receive(step, message);
  endpoint_.conclude(step, &message);
}

void System::wake(Context& context, const TimerKey& timer) {
  Step step(context, {});
  if (!endpoint_.wake(step, timer)) on_timer(step, timer);
  endpoint_.conclude(step);
}

}  // namespace proofload::mocks::edi
