// mocks/third_party/settings.hpp — a third party's warehouse: its EDI relation with the depositor,
// the warehouse behind it, and what it reports when.
#pragma once

#include <functional>
#include <map>
#include <string>

#include "mocks/common/objection.hpp"
#include "mocks/edi/mends.hpp"
#include "mocks/edi/settings.hpp"
#include "mocks/warehouse/settings.hpp"

namespace proofload::mocks::third_party {

// parcels: it buys the labels of its own account; freight: a bill of lading, and who carries it is
// the depositor's business.
enum class Ships : std::uint8_t { parcels, freight };

struct Settings : edi::Settings, edi::MendRules, warehouse::Settings {
  Settings() {
    location = "3pl";
    company_prefix = "0850009";
    shipment_prefix = "3P-";
  }

  Ships ships = Ships::parcels;
  std::string carrier = "UPSN";  // the SCAC, where the 940 names none
  std::string tracking_prefix = "3PT";
  Range advice_wait{5min, 2h};  // from ship confirm, or a cancellation, to its 945
  Range put_away{2h, 24h};  // from the day that the 943 names to the receipt and its 944
  Ratio damaged{0, 1};      // of the lines that come in: some units are of no use
  Ratio missing{0, 1};      // of those lines: fewer units come than the 943 says

  // Inventory reports. A full one each day, at that time of the day in UTC; every so often what has
  // changed since the last report; zero: none of that sort.
  bool reports = true;
  Duration full_report_at = 22h;
  Duration changes_every = 1h;
  Ratio report_late{0, 1};  // of the reports: sent long after they were true, and overtaken
  Range report_late_by{1h, 6h};
  // Who sends goods back of the order of that number, the buyer's; the 940 does not say.
  std::function<std::string(const std::string& purchase_order)> buyer_of = [](const std::string&) { return std::string(); };
  Ratio shrinkage{0, 1};  // of the items, at each full report: a count finds one unit less
};

Objection objection(const Settings& settings);

}  // namespace proofload::mocks::third_party
