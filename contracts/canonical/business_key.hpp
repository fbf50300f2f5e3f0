// contracts/canonical/business_key.hpp — the name by which both partners know an order.
//
// What     Partner, purchase order (BEG03) and, when there is one, its release (BEG04).
// Shape    "bigbox/4711", "bigbox/4711/3". Within a part '%', '/', control bytes and DEL are
//          written as '%' and two upper-case hexadecimal digits, and nothing else is: a key has one
//          text, a text one key.
// Requires a partner's name without '/' or '%'; names come from scenarios, which are refused
// otherwise.
#pragma once

#include <compare>
#include <string>
#include <string_view>

#include "contracts/base/result.hpp"

namespace proofload::canonical {

struct BusinessKey {
  std::string partner;
  std::string purchase_order;
  std::string release;  // "" for an order without releases
  friend auto operator<=>(const BusinessKey&, const BusinessKey&) = default;
};

std::string to_text(const BusinessKey& key);

// Errors: no partner, no purchase order, more than three parts, an escape that to_text would not
// write.
Result<BusinessKey> parse_business_key(std::string_view text);

}  // namespace proofload::canonical
