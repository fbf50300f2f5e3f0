// mocks/edi/given_document.hpp — a document that a system is given to send: byte for byte, as it stands.
#pragma once

#include <string>

#include "contracts/base/time.hpp"
#include "contracts/port/message.hpp"

namespace proofload::mocks::edi {

struct GivenDocument {
  std::string name;  // the file's, for reports
  Instant at;
  Body body;
  Symbol to{};  // "": the listener
};

}  // namespace proofload::mocks::edi
