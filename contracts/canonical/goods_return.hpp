// contracts/canonical/goods_return.hpp — goods that come back, from the authorization to the
// credit.
//
// Shape    a line says what was authorized, what arrived, and what of that went back into stock;
//          what it credits is said by the credit's own lines and links.
// Source   X12 004010 180.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "contracts/base/calendar.hpp"
#include "contracts/base/id.hpp"
#include "contracts/base/quantity.hpp"
#include "contracts/canonical/invoice.hpp"
#include "contracts/canonical/item.hpp"
#include "contracts/canonical/party.hpp"

namespace proofload::canonical {

using ReturnId = Id<struct ReturnTag>;

enum class Disposition : std::uint8_t { undecided, restock, refurbish, scrap, back_to_vendor };

struct ReturnLine {
  std::int32_t line = 0;
  ItemId item;
  std::string reason;
  Quantity authorized;
  Quantity received;
  Quantity restocked;
  Disposition disposition = Disposition::undecided;
  friend bool operator==(const ReturnLine&, const ReturnLine&) = default;
};

struct GoodsReturn {
  ReturnId id;  // the authorization's number
  PartyId buyer;
  LocationId from;
  LocationId to;
  Date authorized_on;
  std::optional<Date> expires_on;
  std::vector<ReturnLine> lines;
  std::optional<InvoiceId> credit;
  friend bool operator==(const GoodsReturn&, const GoodsReturn&) = default;
};

}  // namespace proofload::canonical
