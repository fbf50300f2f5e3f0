// contracts/x12/acknowledgment_855.hpp — the seller's answer to a purchase order, line by line.
//
// Shape    read<Acknowledgment855>(set); write(answer, writer) from ST to SE, with CTT01 = number
// of lines. Source   X12 004010 set 855. BAK04 dates the purchase order, BAK09 the answer.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "contracts/x12/order_line.hpp"
#include "contracts/x12/parts.hpp"
#include "contracts/x12/set_text.hpp"

namespace proofload::x12 {

class Writer;

struct AnswerLine855 {
  LineItem item;
  std::vector<Reference> references;
  std::vector<LineStatus> statuses;
  friend bool operator==(const AnswerLine855&, const AnswerLine855&) = default;
};

struct Acknowledgment855 {
  std::string purpose = "00";  // BAK01
  std::string type = "AD";  // BAK02: AC with changes, AD without, AE exceptions only, AK no detail,
                            // AT accepted, RD, RJ
  std::string order_number;  // BAK03
  Date order_date;           // BAK04
  std::string release;       // BAK05
  std::string sales_order;   // BAK08: the seller's number
  std::optional<Date> date;  // BAK09
  std::string currency;
  std::vector<Reference> references;
  std::vector<Moment> dates;
  std::vector<Routing> routing;
  std::vector<Text> texts;
  std::vector<NamedParty> parties;
  std::vector<AnswerLine855> lines;
  friend bool operator==(const Acknowledgment855&, const Acknowledgment855&) = default;
};

template <>
Result<Acknowledgment855> read(const SetText& set);
void write(const Acknowledgment855& answer, Writer& writer);

}  // namespace proofload::x12
