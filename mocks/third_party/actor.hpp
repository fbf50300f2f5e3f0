// mocks/third_party/actor.hpp — the third party as an actor: orders.cpp takes 940s, advice.cpp
// writes 945s, arrivals.cpp takes 943s and writes 944s, returns.cpp writes those of what comes back, reports.cpp writes 846s.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "contracts/port/record.hpp"
#include "contracts/x12/stock_advice_943.hpp"
#include "contracts/x12/warehouse_order_940.hpp"
#include "mocks/common/retention.hpp"
#include "mocks/edi/mends.hpp"
#include "mocks/edi/system.hpp"
#include "mocks/third_party/deposit.hpp"
#include "mocks/third_party/settings.hpp"
#include "mocks/warehouse/coming_back.hpp"
#include "mocks/warehouse/warehouse.hpp"

namespace proofload::mocks::third_party {

class ThirdParty final : public edi::System, private warehouse::Front {
 public:
  explicit ThirdParty(std::shared_ptr<const Settings> settings);

 private:
  // Timers; of: the order, the shipment, nothing, the report.
  static constexpr Symbol kAdvise = "advise";
  static constexpr Symbol kPutAway = "put_away";
  static constexpr Symbol kFullReport = "full_report";
  static constexpr Symbol kChangesReport = "changes_report";
  static constexpr Symbol kSendReport = "send_report";
  static constexpr std::string_view kReported = "reported";
  static constexpr std::string_view kReturnReceipt = "944 return ";  // what such a 944 is about; then the return's number
  // Its counters.
  enum : std::size_t { kReceipts, kReports, kCounters };

  // third_party.cpp
  bool restore(Step& step, std::string_view key, std::string_view value) override;
  void begin(Step& step, bool is_first_start) override;
  void on_timer(Step& step, const TimerKey& timer) override;
  void take_set(Step& step, const x12::JudgedSet& set) override;
  Ref subject_of(const x12::JudgedSet& refused) const override;
  edi::SentSet describe(const x12::JudgedSet& own) const override;
  void on_accepted(Step& step, const edi::SentSet& set, std::string_view how) override;
  void on_rejected(Step& step, const edi::SentSet& set, const std::string& why) override;
  void on_unanswered(Step& step, const edi::SentSet& set) override;
  void write_again(Step& step, const std::string& about);
  void forget(Step& step) override;
  template <class T>
  void save(Step& step, const T& record) {
    step.write(stored_name(record), to_record(record));
  }

  // orders.cpp
  void take_order(Step& step, const x12::WarehouseOrder940& order);
  void place(Step& step, const x12::WarehouseOrder940& order);
  void change(Step& step, const x12::WarehouseOrder940& order);
  void cancel(Step& step, const x12::WarehouseOrder940& order);
  // Of the lines that it knows; fills in the deposit's.
  std::vector<warehouse::Line> lines_for(Step& step, const x12::WarehouseOrder940& order,
                                         Deposit& deposit) const;
  std::string item_named(const x12::WarehouseItem& item) const;
  std::string substitute_for(const std::string& item, const Quantity& wanted) const;
  void state(Step& step, Symbol kind, const std::string& order, std::string subject) const;
  void state_unexpected(Step& step, Ref about, std::string subject) const;

  void on_allocated(Step&, const warehouse::Release&) override {}
  void on_picked(Step&, const warehouse::Release&, const warehouse::Line&) override {}
  void on_packed(Step& step, const warehouse::Release& release, warehouse::Carton& carton,
                 std::size_t cartons_in_all) override;
  void on_shipped(Step& step, const warehouse::Held& held) override;
  void on_cancelled(Step& step, const warehouse::Release& release,
                    const std::string& reason) override;
  void close(Step& step, Deposit& deposit, std::string outcome);

  // advice.cpp
  void send_advice(Step& step, const Deposit& deposit);
  x12::NamedParty warehouse_party() const;

  // arrivals.cpp
  void take_arrival(Step& step, const x12::StockAdvice943& advice);
  void put_away(Step& step, Arrival& arrival);
  void send_receipt(Step& step, const Arrival& arrival);

  // returns.cpp
  void take_back(Step& step, const std::string& number);
  void send_return_receipt(Step& step, const TakenBack& taken);
  static std::string return_told(const x12::JudgedSet& own);  // "": it tells of none

  // reports.cpp
  void arm_full_report(Step& step);
  void arm_changes_report(Step& step);
  void report(Step& step, bool is_full);
  void count(Step& step);
  void send_report(Step& step, const Report& report);
  void send_late_report(Step& step, const std::string& reference);

  std::shared_ptr<const Settings> settings_;
  warehouse::Warehouse warehouse_;
  edi::Mends mends_;
  Index<Deposit> deposits_;
  Index<Arrival> arrivals_;
  Index<Report> late_reports_;
  Index<TakenBack> taken_back_;
  warehouse::ComingsBack returns_;
  Reported reported_;
  Retention closed_;  // by stored name
};

}  // namespace proofload::mocks::third_party
