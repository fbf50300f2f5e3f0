// mocks/edi/settings.hpp — one side of an EDI relation: who writes to whom, in which form, and what
// is agreed on acknowledgement.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "contracts/base/calendar.hpp"
#include "contracts/base/symbol.hpp"
#include "contracts/canonical/agreement.hpp"
#include "contracts/edi/standard.hpp"
#include "contracts/x12/envelope.hpp"
#include "mocks/edi/given_document.hpp"

namespace proofload::mocks::edi {

struct Settings {
  Symbol listener = "orchestrator";
  EdiStandard standard = EdiStandard::x12;  // of all that it sends; it reads either
  std::vector<Symbol> others;   // who else may write to it, and is answered
  x12::InterchangeParty self;   // ISA05/06, GS02 of what it sends
  x12::InterchangeParty other;  // ISA07/08, GS03
  x12::Delimiters delimiters;
  std::string version = "004010";
  char usage = 'P';
  std::uint32_t first_control_number = 1;  // ISA13 and GS06 of its first; after 999999999 comes 1
  bool ask_ta1 = false;              // ISA14 of what it sends
  std::uint32_t sets_per_group = 0;  // 0: all sets of one kind in an interchange are one group
  Agreement agreement;
  CivilEpoch epoch;
  Duration answer_retention = std::chrono::hours(24 * 4);  // of answers that it may have to repeat
  std::vector<GivenDocument> given;  // sent as they are, besides what it writes itself; sorted by `at`
};

}  // namespace proofload::mocks::edi
