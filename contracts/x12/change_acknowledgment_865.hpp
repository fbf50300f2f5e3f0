// contracts/x12/change_acknowledgment_865.hpp — the answer to a change of an order, or a change that the seller proposes.
//
// Shape    read<ChangeAcknowledgment865>(set); write(answer, writer) from ST to SE, with CTT01 = number of lines.
// Source   X12 004010 set 865. BCA06 dates the purchase order, BCA10 the answer, BCA11 the change.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "contracts/x12/order_line.hpp"
#include "contracts/x12/parts.hpp"
#include "contracts/x12/set_text.hpp"

namespace proofload::x12 {

class Writer;

struct AnswerLine865 {
  ChangedItem item;
  std::vector<Reference> references;
  std::vector<Moment> dates;
  std::vector<LineStatus> statuses;  // ACK: in equal units they sum to item.quantity
  friend bool operator==(const AnswerLine865&, const AnswerLine865&) = default;
};

struct ChangeAcknowledgment865 {
  std::string purpose = "00";       // BCA01
  std::string type = "AD";          // BCA02: AC with changes, AD without, AE exceptions only, AT accepted, RD, RJ
  std::string order_number;         // BCA03
  std::string release;              // BCA04
  std::string change_sequence;      // BCA05: that of the 860
  Date order_date;                  // BCA06
  std::string sales_order;          // BCA09: the seller's number
  std::optional<Date> date;         // BCA10
  std::optional<Date> change_date;  // BCA11
  std::string currency;
  std::vector<Reference> references;
  std::vector<Moment> dates;
  std::vector<Routing> routing;
  std::vector<Text> texts;
  std::vector<NamedParty> parties;
  std::vector<AnswerLine865> lines;
  friend bool operator==(const ChangeAcknowledgment865&, const ChangeAcknowledgment865&) = default;
};

template <>
Result<ChangeAcknowledgment865> read(const SetText& set);
void write(const ChangeAcknowledgment865& answer, Writer& writer);

}  // namespace proofload::x12
