// mocks/edi/given_document.hpp — a document that a system is given to send: byte for byte, as it stands; where that was
// refused because of damage on its way, once more under another number.
#pragma once

#include <string>
#include <string_view>

#include "contracts/base/time.hpp"
#include "contracts/port/message.hpp"
#include "contracts/x12/judge.hpp"

namespace proofload::mocks::edi {

struct GivenDocument {
  std::string name;  // the file's, for reports
  Instant at;
  Body body;
  Symbol to{};  // "": the listener
};

// The interchange under a number of nine digits. Requires one that has a trailer.
std::string renumbered(const x12::JudgedInterchange& interchange, std::string_view control);

}  // namespace proofload::mocks::edi
