// harness/scenario/partner.hpp — who orders: addresses on the wire, places, item names, and the
// trading agreement.
//
// What     An agreement is composed: defaults <- partner <- order type <- item.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "contracts/base/business_calendar.hpp"
#include "contracts/base/code.hpp"
#include "contracts/canonical/agreements.hpp"
#include "contracts/canonical/item.hpp"
#include "contracts/canonical/party.hpp"
#include "contracts/edi/standard.hpp"

namespace proofload::edi {
struct PartnerProfile;
}

namespace proofload::scenario {

// How a partner is addressed in an interchange, and of which standard that is. Source: X12 ISA05..08, GS02, GS03;
// EDIFACT UNB S002, S003.
struct EdiAddress {
  EdiStandard standard = EdiStandard::x12;
  std::string qualifier = "ZZ";
  std::string id;
  std::string group_id;
  Place place;  // of the id
};

// When the partner looks into its mailbox: every so often, or at times of its days; neither: at once.
struct Mailbox {
  Duration poll{};
  std::vector<TimeOfDay> at;
  BusinessCalendar calendar;
};

// Its guide: what it asks of documents beyond the standard; nullptr: nothing.
using KnownProfile = std::shared_ptr<const edi::PartnerProfile>;

struct Partner {
  std::string name;       // "bigbox"; also the name of its system
  std::string reference;  // "partners/bigbox"
  std::string title;
  std::uint32_t customer_records = 1;  // that the ERP keeps of it
  EdiAddress edi;
  Currency currency = kDollar;  // of its orders
  Mailbox mailbox;
  std::vector<canonical::Location> ship_to;  // never empty; the codes are the partner's own
  std::vector<canonical::CrossReference> references;  // its names for items, sorted by item
  AgreementLayers agreement;
  KnownProfile profile;

  // The partner's own name for an item; "" when it has none and uses the seller's.
  std::string_view name_of(std::string_view item) const;
};

}  // namespace proofload::scenario
