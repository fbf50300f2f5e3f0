// harness/check/told_sets.hpp — the sets that tell a partner of its order: 855, 865, 856 and 810, each read.
//
// Shape    each_told_set(message, tell): tell("855", const x12::Acknowledgment855&), … in the order in which they stand. Whoever
//          speaks EDIFACT is read in the same terms. A set that cannot be read is messages_conform's to tell.
#pragma once

#include "contracts/port/message.hpp"
#include "contracts/translation/reading.hpp"
#include "contracts/x12/acknowledgment_855.hpp"
#include "contracts/x12/change_acknowledgment_865.hpp"
#include "contracts/x12/invoice_810.hpp"
#include "contracts/x12/ship_notice_856.hpp"

namespace proofload::check {

template <class Set, class Tell>
void tell_read(const x12::JudgedSet& set, Tell& tell) {
  if (const auto read = x12::read<Set>(set.text)) tell(set.id, *read);
}

template <class Tell>
void each_told_set(const Message& message, Tell tell) {
  for (const x12::JudgedSet& set : translation::judgement_of(message.body).sets) {
    if (set.id == "855") tell_read<x12::Acknowledgment855>(set, tell);
    if (set.id == "865") tell_read<x12::ChangeAcknowledgment865>(set, tell);
    if (set.id == "856") tell_read<x12::ShipNotice856>(set, tell);
    if (set.id == "810") tell_read<x12::Invoice810>(set, tell);
  }
}

}  // namespace proofload::check
