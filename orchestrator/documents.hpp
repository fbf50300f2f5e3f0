// orchestrator/documents.hpp — EDI documents on their way out, as they are remembered.
#pragma once

#include <cstdint>
#include <string>

namespace proofload::orchestrator {

// Sent, and not acknowledged yet.
struct OutDocument {
  std::string id;       // "856:bigbox/4711:SH-1"
  std::string partner;
  std::string order;
  std::string functional_id;          // GS01
  std::uint32_t interchange_control = 0;  // ISA13
  std::uint32_t group_control = 0;        // GS06
  std::string bytes;    // ISA to IEA
  std::uint32_t resends = 0;
};

}  // namespace proofload::orchestrator
