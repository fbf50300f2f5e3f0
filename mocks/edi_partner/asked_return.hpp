// mocks/edi_partner/asked_return.hpp — what the retailer asks to send back, by 180, as it keeps it until it is answered.
//
// Shape    stored under "asked/<its number for it>".
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "contracts/base/quantity.hpp"
#include "contracts/base/time.hpp"

namespace proofload::mocks::edi_partner {

struct AskedReturn {
  std::string number;  // BGN02
  std::string key;     // of the order
  std::int32_t line = 0;
  std::int64_t units = 0;
  bool is_damaged = false;
  bool is_asked = false;
  bool is_answered = false;
  std::int64_t due_ns = 0;  // asked then
};

AskedReturn asked_return_from(std::string_view value);
std::string to_stored(const AskedReturn& asked);

}  // namespace proofload::mocks::edi_partner
