// orchestrator/edi_gateway.hpp — the EDI side: judges what comes in, acknowledges it, and sees what goes out acknowledged.
//
// What     Inbound: each interchange is taken once by its envelope; a repeat is answered as agreed and goes no further. Every
//          group gets its 997, a broken envelope its TA1. Outbound: every document has control numbers of its own, is
//          stored before it is sent, and sent again, byte for byte, until its 997 comes; a rejected one gets new numbers.
// Source   domain facts, section 1.1: duplicates, acknowledgements.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "contracts/x12/judge.hpp"
#include "contracts/x12/purchase_order_850.hpp"
#include "contracts/x12/purchase_order_change_860.hpp"
#include "contracts/x12/writer.hpp"
#include "orchestrator/documents.hpp"
#include "orchestrator/settings.hpp"
#include "orchestrator/transaction.hpp"

namespace proofload::orchestrator {

inline constexpr Symbol kAcknowledgementTimer = "acknowledgement";

struct ReceivedOrder {
  x12::PurchaseOrder850 order;
  bool is_test = false;         // ISA15 T: acknowledged, and nothing else
  bool seen_envelope = false;
};

struct ReceivedChange {
  x12::PurchaseOrderChange860 change;
  std::string text;             // ST to SE
  x12::Delimiters delimiters;
  std::string written;          // ISA09, ISA10, ISA13: orders those of one day
  bool is_test = false;
};

struct Received {
  std::vector<ReceivedOrder> orders;
  std::vector<ReceivedChange> changes;
  std::vector<const x12::JudgedSet*> others;  // in force, taken for the first time; valid as long as the message
  std::vector<const x12::JudgedSet*> unreadable_sets;  // likewise, and no order can be made of them
  std::vector<std::string> given_up;  // documents that the partner rejected once too often
  bool unreadable = false;            // an envelope that cannot even be answered, or none
};

struct SettledDocument {
  std::string id;
  std::string order;
  bool accepted = false;  // else it was given up
};

class EdiGateway {
 public:
  explicit EdiGateway(const Settings& settings) : settings_(settings) {}

  void restore(std::string_view key, std::string_view value);
  void resume(Transaction& transaction);

  Received receive(Transaction& transaction, const Partner& partner, const Message& message);

  using WriteSet = std::function<void(x12::Writer&)>;
  void send(Transaction& transaction, const Partner& partner, std::string id, std::string order,
            std::string functional_id, const WriteSet& write_set, std::string_view version = "004010");

  // The transport has it: enough where no 997 is expected.
  void receipt(Transaction& transaction, const Partner& partner, const std::string& id);

  // No acknowledgement came in time. False: it was sent often enough.
  bool tick(Transaction& transaction, const std::string& id);

  // Documents that await nothing any more, since this was last called.
  std::vector<SettledDocument> take_settled() { return std::exchange(settled_, {}); }

  bool awaits_acknowledgement(const std::string& id) const { return out_.contains(id); }
  const Partner* partner_named(std::string_view name) const;

 private:
  void take_interchange(Transaction& transaction, const Partner& partner, const x12::JudgedInterchange& interchange,
                        Received& received);
  // False: it says something that cannot be kept.
  static bool take_change(const x12::JudgedInterchange& interchange, const x12::JudgedSet& set, Received& received);
  void acknowledge(Transaction& transaction, const Partner& partner, const x12::JudgedInterchange& interchange,
                   const x12::JudgedGroup& group);
  void answer_interchange(Transaction& transaction, const Partner& partner,
                          const x12::JudgedInterchange& interchange, std::string_view status, std::string_view code);
  void take_acknowledgements(Transaction& transaction, const Partner& partner, const x12::JudgedGroup& group,
                             Received& received);
  void take_ta1s(Transaction& transaction, const Partner& partner, const x12::JudgedInterchange& interchange,
                 Received& received);
  bool is_refused_as_repeat(const Partner& partner, const std::string& id) const;
  void rejected(Transaction& transaction, const Partner& partner, const std::string& id, Received& received);
  void settle(Transaction& transaction, const Partner& partner, const std::string& id, bool accepted);
  void post(Transaction& transaction, const Partner& partner, std::string bytes, std::string_view order,
            std::string_view ref);
  void arm(Transaction& transaction, const Partner& partner, const std::string& id);
  std::uint32_t next_control(Transaction& transaction, std::string counter);
  static std::string counter_of(const Partner& partner, const x12::JudgedInterchange& answered);
  x12::Envelope envelope_to(const Transaction& transaction, const Partner& partner, std::uint32_t control) const;
  x12::Envelope answer_to(const Transaction& transaction, const Partner& partner,
                          const x12::JudgedInterchange& interchange, std::uint32_t control) const;

  const Settings& settings_;
  const x12::Judgement* judgement_ = nullptr;            // of the message at hand
  std::map<std::string, OutDocument> out_;               // by id
  std::map<std::string, std::string> out_by_group_;      // "<partner>/<GS06>" to id
  std::set<std::string> repeated_;                       // ids that went out more than once under their number
  std::map<std::string, std::uint64_t> seen_;            // "<partner>/<ISA06>/<ISA13>" to the hash of the content
  std::vector<SettledDocument> settled_;
  std::map<std::string, std::uint32_t> counters_;        // the last control number, by partner or by strange addresses
};

}  // namespace proofload::orchestrator
