// mocks/desk/case.hpp — an exception that people handle.
//
// Shape    stored under "case/<id>". open -> closed (replayed or decided) -> open again …
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "contracts/base/time.hpp"
#include "contracts/port/message.hpp"

namespace proofload::mocks::desk {

struct Case {
  std::string case_id;
  std::string external_id;
  std::string kind;
  std::string status = "open";
  std::int32_t handled = 0;  // how often it was closed
  std::int64_t due_ns = 0;   // when somebody handles it; 0: nobody will
  std::int64_t cause = 0;    // the id of the message that opened it

  Instant due() const { return Instant(Duration(due_ns)); }
  void due_at(Instant at) { due_ns = at.time_since_epoch().count(); }
  MessageId cause_id() const { return {static_cast<std::uint64_t>(cause)}; }
};

std::string stored_name(std::string_view case_id);  // its key in the store

}  // namespace proofload::mocks::desk
