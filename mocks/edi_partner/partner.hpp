// mocks/edi_partner/partner.hpp — the retailer: orders, expects what its agreement requires,
// answers what it gets.
//
// What     Sends its orders when they are due, and a refused one again under new numbers; states
//          what the documents that come say of its orders. Interchanges are its endpoint's.
#pragma once

#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "contracts/x12/invoice_810.hpp"
#include "contracts/x12/return_authorization_180.hpp"
#include "contracts/x12/routing_request_753.hpp"
#include "mocks/edi/system.hpp"
#include "mocks/edi_partner/asked_return.hpp"
#include "mocks/edi_partner/order_ledger.hpp"
#include "mocks/edi_partner/payable.hpp"
#include "mocks/edi_partner/routed_release.hpp"
#include "mocks/edi_partner/settings.hpp"

namespace proofload::mocks::edi_partner {

class EdiPartner final : public edi::System {
 public:
  explicit EdiPartner(std::shared_ptr<const Settings> settings);

 private:
  // Timers; of: nothing, the order's key.
  static constexpr Symbol kPlace = "place";
  static constexpr Symbol kCancel = "cancel";
  static constexpr Symbol kChange = "change";  // of: "<place> <order's key>"
  static constexpr Symbol kMend = "mend";
  static constexpr Symbol kAgain = "again";
  // By the invoice, and by a remittance that was refused.
  static constexpr Symbol kPay = "pay";
  static constexpr Symbol kPayAgain = "pay_again";
  static constexpr Symbol kRoute = "route";  // by the release
  static constexpr std::string_view kRouted = "routed/";
  static constexpr std::string_view kInstruction = "instruction/";  // what a 754 is about
  static constexpr Symbol kAskReturn = "ask_return";  // by the retailer's number for it
  static constexpr std::string_view kAsked = "asked/";
  static constexpr std::string_view kReturning = "returning/";  // what a 180 is about
  static constexpr std::string_view kPayable = "payable/";
  static constexpr std::string_view kRemittance = "remittance/";  // what an 820 is about
  static constexpr std::string_view kGiven = "given/";            // and any other given document
  // Its counters: the next interchange of the book, the next payment, instruction and load.
  enum : std::size_t { kBook, kPayments, kInstructions, kLoads, kCounters };

  // partner.cpp
  bool restore(Step& step, std::string_view key, std::string_view value) override;
  void begin(Step& step, bool is_first_start) override;
  void on_timer(Step& step, const TimerKey& timer) override;
  void restore_order(Step& step, std::string_view key, std::string_view value);
  void forget(Step& step) override { ledger_.forget(step); }
  std::uint64_t next(std::size_t counter) {
    return static_cast<std::uint64_t>(endpoint().counter(counter));
  }
  std::uint64_t take(std::size_t counter) {
    return static_cast<std::uint64_t>(endpoint().counter(counter)++);
  }

  // ordering.cpp
  void arm_next(Step& step);
  void place_next(Step& step);
  void place_from_book(Step& step);
  void on_given(Step& step, std::size_t index) override;
  bool is_placed(const GivenOrder& order);
  void send_orders(Step& step, const std::vector<PlacedOrder>& orders);
  void cancel_order(Step& step, const std::string& key);
  void order_again(Step& step, const std::string& key);
  bool is_contradicted(Step& step, const std::string& key) const;
  void open_order(Step& step, const std::string& key, const PlacedOrder& order, const Origin& origin);

  void mend_given(Step& step, const Origin& origin);
  void mend_order(Step& step, const std::string& key);
  PlacedOrder placed_order(const Origin& origin) const;

  // paying.cpp
  void state_given_payments(Step& step, std::string_view bytes) const;
  void owe(Step& step, const x12::Invoice810& invoice, const std::string& key);
  void pay(Step& step);
  void send_remittance(Step& step, const std::string& trace);
  void remittance_accepted(Step& step, std::string_view trace);
  static void save_payable(Step& step, const Payable& payable);

  // given_changes.cpp
  void state_given_changes(Step& step, std::string_view bytes) const;

  // changing.cpp
  void arm_changes(Step& step, std::string_view key, const OpenOrder& order);
  void send_change(Step& step, std::string_view place_and_key);
  edi::SentSet describe_change(const x12::JudgedSet& own) const;
  void mend_change(Step& step, const std::string& about, std::string_view why);
  static void state_acknowledged(Step& step, std::string_view about, std::string_view how);
  static bool is_change(std::string_view about);  // what a set that was sent is about

  // routing.cpp
  void take_routing_request(Step& step, const x12::RoutingRequest753& request);
  void withdraw_request(Step& step, const std::string& release);
  void refuse_routing(Step& step, const RoutedRelease& refused, const std::string& request);
  void route(Step& step, const std::string& release);
  void send_instruction(Step& step, const std::vector<RoutedRelease*>& loaded, std::string_view purpose);
  void instruction_accepted(Step& step, std::string_view number);
  void restore_routed(Step& step, std::string_view release, std::string_view value);
  void save_routed(Step& step, const RoutedRelease& routed);

  // returning.cpp
  void plan_returns(Step& step, const std::string& key, std::int32_t line);
  void forget_asked(Step& step);
  void restore_asked(Step& step, std::string_view value);
  void ask_return(Step& step, const std::string& number);
  void send_return_request(Step& step, const std::string& number);
  void take_return_answer(Step& step, const x12::ReturnAuthorization180& answer);
  Unit unit_of(const AskedReturn& asked) const;
  static void save_asked(Step& step, const AskedReturn& asked);

  // receiving.cpp
  void take_set(Step& step, const x12::JudgedSet& set) override;
  Ref subject_of(const x12::JudgedSet& refused) const override;

  // settling.cpp
  edi::SentSet describe(const x12::JudgedSet& own) const override;
  void on_accepted(Step& step, const edi::SentSet& set, std::string_view how) override;
  void on_rejected(Step& step, const edi::SentSet& set, const std::string& why) override;
  void on_unanswered(Step& step, const edi::SentSet& set) override;
  bool sends_again(const edi::SentSet& set) const override { return is_of_order(set); }
  static bool is_of_order(const edi::SentSet& set) {
    return !set.about.empty() && !set.about.starts_with(kRemittance) && !set.about.starts_with(kGiven) &&
           !set.about.starts_with(kInstruction) && !set.about.starts_with(kReturning);
  }
  static void state_of_given(Step& step, Symbol kind, const edi::SentSet& set, std::string subject);
  bool is_given_wrong(const OpenOrder& order) const;
  void abandon(Step& step, std::string_view key, std::string_view why) const;

  std::shared_ptr<const Settings> settings_;
  OrderLedger ledger_;
  std::map<std::string, Payable, std::less<>> payables_;  // by invoice
  std::map<std::string, RoutedRelease, std::less<>> routed_;  // by release
  std::map<std::string, AskedReturn, std::less<>> asked_;  // by number
};

}  // namespace proofload::mocks::edi_partner
