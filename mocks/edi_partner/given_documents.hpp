// mocks/edi_partner/given_documents.hpp — the user's own interchanges: sent byte for byte, and read
// only to know what to expect for them.
//
// What     read_given lists the purchase orders inside, and the answers that a conforming receiver
//          owes: a 997 for each group of an interchange that it takes, else a TA1; nothing for
//          bytes in which nobody finds an interchange.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "contracts/x12/envelope.hpp"
#include "contracts/x12/purchase_order_850.hpp"
#include "mocks/edi/given_document.hpp"

namespace proofload::mocks::edi_partner {

using edi::GivenDocument;

// An 850 that the receiver takes, or one that it refuses.
struct GivenOrder {
  std::string key;  // "bigbox/4711", as canonical::to_text gives it; "" when the bytes do not say
  x12::PurchaseOrder850 order;      // as far as it can be read
  std::string interchange_control;  // ISA13
  std::string group_control;        // GS06
  std::string set_control;          // ST02
  x12::InterchangeParty sender, receiver;
  char usage = ' ';        // T: creates nothing
  bool taken = false;      // not refused: neither it, nor its group, nor its interchange
  std::string refused_by;  // else: "997 5", "TA1 022", as far as an answer can say
};

enum class AnswerKind : std::uint8_t { functional_997, interchange_ta1 };

struct OwedAnswer {
  AnswerKind kind = AnswerKind::functional_997;
  std::string interchange_control;  // ISA13
  std::string functional_id;        // of a 997: GS01, and
  std::string group_control;        // GS06
  std::string status;               // AK901 or TA104
  std::vector<std::string> codes;   // AK905 …, or TA105
};

struct GivenContent {
  std::vector<GivenOrder> orders;  // in wire order
  std::vector<OwedAnswer> answers;
};

GivenContent read_given(std::string_view partner, std::string_view bytes);

// Whether the buyer means to order with it: not when it is a test, a cancellation, a confirmation
// or a copy. Whether the seller may take it is another question.
bool places_an_order(const GivenOrder& given);
// The interchange of an order that can be taken, of nine digits' number `control`.
// Requires `position` of a taken order among those that read_given() finds.
std::string given_under(std::string_view bytes, std::size_t position, std::string_view control);

bool is_cancellation(const GivenOrder& given);

}  // namespace proofload::mocks::edi_partner
