// mocks/wms/actor.hpp — the warehouse's JSON front: requests.cpp answers, events.cpp tells, receipts.cpp takes in what comes,
// returns.cpp what comes back.
#pragma once

#include <memory>
#include <set>
#include <string>

#include "contracts/json/interfaces/wms.hpp"
#include "mocks/common/outbox.hpp"
#include "mocks/common/server.hpp"
#include "mocks/warehouse/coming_back.hpp"
#include "mocks/warehouse/warehouse.hpp"
#include "mocks/wms/settings.hpp"

namespace proofload::mocks::wms {

class Wms final : public Server, private warehouse::Front {
 public:
  explicit Wms(std::shared_ptr<const Settings> settings);

 private:
  static constexpr std::string_view kReceived = "received/";
  static constexpr Symbol kReceive = "receive";

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

  void on_allocated(Step& step, const warehouse::Release& release) override;
  void on_picked(Step& step, const warehouse::Release& release,
                 const warehouse::Line& line) override;
  void on_packed(Step& step, const warehouse::Release& release, warehouse::Carton& carton,
                 std::size_t cartons_in_all) override;
  void on_shipped(Step& step, const warehouse::Held& held) override;
  void on_cancelled(Step& step, const warehouse::Release& release,
                    const std::string& reason) override;

  // receipts.cpp
  void await_receipts(Step& step);
  void take_in(Step& step, std::string_view name);

  // returns.cpp
  void take_back(Step& step, const std::string& number);

  // Fills in event, release, sequence and time, and posts it.
  template <class Body>
  void tell(Step& step, Symbol type, const warehouse::Release& release, Body body);

  std::shared_ptr<const Settings> settings_;
  warehouse::Warehouse warehouse_;
  Outbox outbox_;
  warehouse::ComingsBack returns_;
  std::set<std::string, std::less<>> received_;  // names of receipts
};

}  // namespace proofload::mocks::wms
