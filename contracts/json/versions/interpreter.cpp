#include "contracts/json/versions/interpreter.hpp"

#include <algorithm>

namespace proofload {
namespace {

void say_version(Message& message, const InterfaceVersion& version) {
  std::pair<std::string, std::string> header(kApiVersionHeader, version.name());
  message.headers.insert(std::upper_bound(message.headers.begin(), message.headers.end(), header), std::move(header));
}

}  // namespace

void Interpreter::start(Context& context, Snapshot snapshot) {
  actor_->start(context, snapshot);
  say_all(context);
}

void Interpreter::receive(Context& context, const Message& message) {
  if (const InterfaceVersion* version = version_of(message)) {
    Message told = message;
    told.body = version->to_first(message, parser_).value_or(Body());
    actor_->receive(context, told);
  } else {
    actor_->receive(context, message);
  }
  say_all(context);
}

void Interpreter::wake(Context& context, const TimerKey& timer) {
  actor_->wake(context, timer);
  say_all(context);
}

void Interpreter::say_all(Context& context) {
  for (Effect& effect : context.effects()) {
    auto* const message = std::get_if<Message>(&effect);
    const InterfaceVersion* const version = message == nullptr ? nullptr : version_of(*message);
    if (version == nullptr || message->body.empty()) continue;
    if (auto later = version->to_later(*message, parser_)) message->body = *std::move(later);
    say_version(*message, *version);
  }
}

}  // namespace proofload
