// mocks/wms/actor.hpp — the warehouse as an actor: requests.cpp answers, work.cpp does the work.
#pragma once

#include <memory>
#include <string>

#include "contracts/json/interfaces/wms.hpp"
#include "mocks/common/outbox.hpp"
#include "mocks/common/retention.hpp"
#include "mocks/common/server.hpp"
#include "mocks/wms/release.hpp"
#include "mocks/wms/settings.hpp"
#include "mocks/wms/stock.hpp"

namespace proofload::mocks::wms {

class Wms final : public Server {
 public:
  explicit Wms(std::shared_ptr<const Settings> settings);

 private:
  Answer handle(Step& step, const Message& request) override;
  bool takes_key(Symbol type) const override { return type == Symbol("wms.create_release"); }
  void restore(Step& step, std::string_view key, std::string_view value) override;
  void begin(Step& step, bool is_first_start) override;
  void on_reply(Step& step, const Message& reply) override { outbox_.settle(step, reply); }
  void on_timer(Step& step, const TimerKey& timer) override;

  Answer create_release(Step& step, const proofload::wms::CreateRelease& body);
  Answer cancel_release(Step& step, const proofload::wms::CancelRelease& body);
  Answer get_release(const proofload::wms::GetRelease& body) const;
  Answer attach_label(Step& step, const proofload::wms::AttachLabel& body);
  void allocate(Step& step, Release& release);

  // One piece of work is done; the next is due.
  void start_picking(Step& step, Held& held);
  void pick_line(Step& step, Held& held);
  void pack_carton(Step& step, Held& held);
  void stage_when_labelled(Step& step, Held& held);
  void ship(Step& step, Held& held);

  void close(Step& step, Held& held, std::string status);
  void cancel(Step& step, Held& held, const std::string& reason);
  void forget_closed(Step& step);
  void await(Step& step, Release& release, Duration work);
  void save(Step& step, const Release& release);
  void save(Step& step, const Carton& carton);
  void save_counters(Step& step);

  // A fact of the release, or of one of its lines.
  void state(Step& step, Symbol kind, const Release& release, std::string subject);
  void state(Step& step, Symbol kind, const Release& release, const Line& line,
             const Quantity& quantity);
  // Fills in event, release, sequence and time, and posts it.
  template <class Body>
  void tell(Step& step, Symbol type, Release& release, Body body);

  std::shared_ptr<const Settings> settings_;
  Stock stock_;
  Outbox outbox_;
  Index<Held> releases_;
  Counters counters_;
  Retention closed_;
};

}  // namespace proofload::mocks::wms
