// harness/defects/asks_twice.hpp — a wrapper that asks for something a second time, under a name of its own.
//
// Shape    a subclass says how the body of the second request differs. Each request is doubled once, whatever its retries.
#pragma once

#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "contracts/json/interfaces/body.hpp"
#include "harness/defects/wrapper.hpp"

namespace proofload::defects {

template <class Request>
class AsksTwice : public Wrapper {
 public:
  // `type`: of the request; `suffix`: of the second's ref and idempotency key.
  AsksTwice(std::unique_ptr<Actor> inner, Symbol type, std::string suffix)
      : Wrapper(std::move(inner)), type_(type), suffix_(std::move(suffix)) {}

 private:
  virtual void change(Request& second) const = 0;

  void tamper(std::vector<Effect>& effects) override {
    std::vector<Message> more;
    for (const Effect& effect : effects) {
      const auto* message = std::get_if<Message>(&effect);
      if (message == nullptr || message->type != type_ || !asked_.insert(message->ref).second) continue;
      auto request = json::from_json<Request>(parser_, message->body);
      if (!request) continue;
      change(*request);
      Message again = *message;
      again.ref += suffix_;
      again.idempotency_key += suffix_;
      again.body = Body(json::to_json(*request));
      more.push_back(std::move(again));
    }
    for (Message& message : more) effects.emplace_back(std::move(message));
  }

  Symbol type_;
  std::string suffix_;
  std::set<std::string> asked_;
  json::Parser parser_;
};

}  // namespace proofload::defects
