// contracts/x12/set_text.hpp — the bytes of one transaction set, and how to read a document out of
// them.
//
// Shape    `read<PurchaseOrder850>(set)`; each document's header declares its specialisation.
// Requires the interchange's bytes outlive the SetText; they do not outlive what was read.
// Errors   what the document cannot hold (no BEG, a quantity that is no number). A reader is
// lenient: whether
//          the set conforms is the judge's to say.
#pragma once

#include <string_view>

#include "contracts/base/result.hpp"
#include "contracts/x12/delimiters.hpp"

namespace proofload::x12 {

struct SetText {
  std::string_view bytes;  // ST to SE, with its terminator
  Delimiters delimiters;
};

template <class Document>
Result<Document> read(const SetText& set);

}  // namespace proofload::x12
