// harness/defects/null_orchestrator.hpp — the least that answers a partner: receipts and 997s, and one thing for each order.
//
// What     Proves that the library judges: whoever does no work is violated in every scenario.
// Requires no more than that: it forgets all in a crash.
#pragma once

#include <cstdint>
#include <memory>
#include <string_view>

#include "contracts/port/actor.hpp"
#include "contracts/x12/acknowledgment_855.hpp"
#include "contracts/x12/purchase_order_850.hpp"
#include "orchestrator/settings.hpp"

namespace proofload::defects {

class NullOrchestrator : public Actor {
 public:
  explicit NullOrchestrator(std::shared_ptr<const orchestrator::Settings> settings) : settings_(std::move(settings)) {}

  void start(Context&, Snapshot) final {}
  void receive(Context& context, const Message& message) final;
  void wake(Context&, const TimerKey&) final {}

 protected:
  virtual void take(Context& context, const orchestrator::Partner& partner, const x12::PurchaseOrder850& order) = 0;

  // An 855 that says the same of every line.
  void respond(Context& context, const orchestrator::Partner& partner, const x12::PurchaseOrder850& order,
               std::string_view type, std::string_view status);
  void ask(Context& context, Symbol system, Symbol type, std::string key, std::string body);
  const orchestrator::Settings& settings() const { return *settings_; }

 private:
  template <class Document>
  void send(Context& context, const orchestrator::Partner& partner, std::string_view group, const Document& document);

  std::shared_ptr<const orchestrator::Settings> settings_;
  std::uint32_t control_ = 0;
};

}  // namespace proofload::defects
