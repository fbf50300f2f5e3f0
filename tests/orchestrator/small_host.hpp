// tests/orchestrator/small_host.hpp — the orchestrator among systems that do as they are asked,
// and a retailer that acknowledges everything.
//
// What     Applies the effects of each step in order, and can crash the actor before the nth put or
//          send of the whole test. Whoever got no receipt sends again; a reply to somebody who has
//          restarted since is lost.
// Shape    deliver() is one message and all that comes of it.
#pragma once

#include <deque>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "contracts/conversation/contracts.hpp"
#include "contracts/port/actor.hpp"
#include "contracts/x12/purchase_order_change_860.hpp"
#include "tests/orchestrator/small_settings.hpp"

namespace proofload::orchestrator {

class SmallHost {
 public:
  explicit SmallHost(std::shared_ptr<const Settings> settings = small_settings());

  void order(const x12::PurchaseOrder850& order = small_order());
  void change(const x12::PurchaseOrderChange860& change);
  void event(Symbol type, std::string body);
  // An interchange of one set from somebody who speaks EDI.
  void document(Symbol from, std::string_view functional_id, const WriteSets& write_set);
  void deliver(const Message& message);
  void restart();
  void later(Duration how_long, const TimerKey& timer = {"sweep", ""});  // and that goes off

  // How a request is answered; none: silence. All are done by default.
  std::function<std::optional<Message>(const Message&)> systems = done;
  static std::optional<Message> done(const Message& request);

  Instant now = kEpoch + 9h;
  std::optional<int> crash_at;  // of the puts and sends of the whole test, from 0
  int applied = 0;              // puts and sends

  std::vector<std::string> effects;          // of the last delivery: "put", "send erp.create_order"
  std::map<std::string, std::string> asked;  // the first body of each operation, by its id
  std::set<std::string> told;                // the ids of the retailer's documents
  std::map<std::string, std::string> written;  // and their bytes, as last sent
  std::map<std::string, std::string> store;

  bool was_asked(const std::string& id) const { return asked.contains(id); }
  std::size_t count_asked(std::string_view type) const;

 private:
  struct OnWire {
    Message message;
    int incarnation;
  };

  void start();
  void step(const std::function<void(Actor&, Context&)>& handler);
  bool apply(Effect& effect);
  void sent(const Message& message);
  void settle();
  void take_document(const Message& document);

  std::shared_ptr<const Settings> settings_;
  std::shared_ptr<const Contracts> contracts_ = *Contracts::load();
  std::unique_ptr<Actor> actor_;
  std::deque<OnWire> wire_;
  int incarnation_ = 0;
  bool receipt_ = false;
  std::uint32_t control_ = 0;  // of the retailer
};

}  // namespace proofload::orchestrator
