// contracts/edifact/judging/message_meaning.hpp — what a message's parts must say of each other, beyond its syntax.
//
// What     CNT totals, line amounts and the totals of an invoice, packing levels and their parents, dates by their format,
//          check digits of GTIN, GLN and SSCC. A CONTRL speaks of none of it, so each finding is semantic.
// Source   domain facts: CNT, MOA, CPS, GIN; SSCC-18, GTIN.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "contracts/edi/control_numbers.hpp"
#include "contracts/edifact/judging/amounts.hpp"
#include "contracts/edifact/judging/reporter.hpp"

namespace proofload::edifact {

class MessageMeaning {
 public:
  void begin(const MessageRule& rule, const Delimiters& delimiters);
  // Each segment that has a place in the message.
  void on(const Segment& segment, std::uint32_t position, Role role, Reporter& reporter);
  void end(Reporter& reporter);

 private:
  void on_level(const Segment& segment, std::uint32_t position, Reporter& reporter);
  void on_quantity(const Segment& segment);
  void on_control(const Segment& segment, std::uint32_t position, Reporter& reporter);
  void on_period(const Segment& segment, std::uint32_t position, Reporter& reporter) const;
  void on_identities(const Segment& segment, std::uint32_t position, Reporter& reporter) const;
  void judge_gln(const Segment& segment, std::uint32_t position, Reporter& reporter) const;
  void judge_gtin(const Segment& segment, std::uint32_t position, std::uint32_t element, Reporter& reporter) const;

  const MessageRule* rule_ = nullptr;
  Delimiters delimiters_;
  Amounts amounts_;
  std::int64_t lines_ = 0;
  std::int64_t own_quantities_ = 0;  // millionths: those of the message's own qualifier, in lines
  std::int64_t all_quantities_ = 0;  // of any
  bool quantities_known_ = true;
  bool in_summary_ = false;
  edi::ControlNumbers levels_;
};

}  // namespace proofload::edifact
