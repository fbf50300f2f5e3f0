// tests/mocks/edi_partner/seller.hpp — the other side by hand: settings of a small retailer, and
// the interchanges that its seller writes.
#pragma once

#include <string>
#include <utility>

#include "contracts/x12/acknowledgment_855.hpp"
#include "contracts/x12/invoice_810.hpp"
#include "contracts/x12/ship_notice_856.hpp"
#include "mocks/edi_partner/settings.hpp"
#include "tests/mocks/edi/other_side.hpp"

namespace proofload::mocks::edi_partner {

inline const x12::InterchangeParty kBigbox{"08", "6113310214", "BIGBOX"};
inline const x12::InterchangeParty kSeller{"01", "123456789", "ACME"};

inline PlacedOrder order_number(std::uint64_t number) {
  PlacedOrder order;
  order.number = "PO-" + std::to_string(number);
  order.ordered_on = {2026, 1, 5};
  order.deliver_on = Date{2026, 1, 12};
  order.ship_to = "DC7";
  order.ship_to_name = "BIGBOX DC 7";
  order.lines = {
      {1, "B100", "KETTLE", "036000291452", Quantity::of(12), UnitPrice{4'990'000}, "Kettle"},
      {2, "B200", "TOASTER", "", Quantity::of(5), UnitPrice{19'500'000}, ""}};
  return order;
}

// One order an hour, from 08:00.
inline Settings settings_for(std::uint64_t interchanges, std::uint64_t orders_each = 1) {
  Settings settings;
  settings.name = "bigbox";
  settings.buyer = {"BIGBOX STORES", "0001"};
  settings.self = kBigbox;
  settings.other = kSeller;
  settings.book.interchanges = interchanges;
  settings.book.at = [](std::uint64_t index) { return kEpoch + 8h + 1h * index; };
  settings.book.orders = [orders_each](std::uint64_t index) {
    std::vector<PlacedOrder> orders;
    for (std::uint64_t i = 0; i < orders_each; ++i) {
      orders.push_back(order_number(index * orders_each + i + 1));
    }
    return orders;
  };
  return settings;
}

class Seller : public edi::OtherSide {
 public:
  Seller() : OtherSide(kSeller, kBigbox) {}
};

using edi::is_clean;

inline x12::LineItem line_item(int line, std::int64_t units, std::string vendor_item) {
  x12::LineItem item;
  item.id = std::to_string(line);
  item.quantity = Quantity::of(units);
  item.price_millionths = 4'990'000;
  item.products = {{"VN", std::move(vendor_item)}};
  return item;
}

inline x12::Acknowledgment855 response_to(const std::string& number) {
  x12::Acknowledgment855 response;
  response.type = "AC";
  response.order_number = number;
  response.order_date = {2026, 1, 5};
  response.lines.resize(2);
  response.lines[0].item = line_item(1, 12, "KETTLE");
  response.lines[0].statuses = {{"IA", Quantity::of(12), "", {}, {}}};
  response.lines[1].item = line_item(2, 5, "TOASTER");
  response.lines[1].statuses = {{"IA", Quantity::of(3), "", {}, {}},
                                {"IR", Quantity::of(2), "", {}, {}}};
  return response;
}

inline x12::Level856 level(int id, int parent, std::string code) {
  x12::Level856 made;
  made.id = id;
  made.parent = parent;
  made.code = std::move(code);
  return made;
}

inline x12::Level856 item_level(int id, int parent, std::int64_t units, std::string vendor_item) {
  x12::Level856 made = level(id, parent, "I");
  made.products = {{"VN", std::move(vendor_item)}};
  made.item = x12::ShippedItem856{Quantity::of(units), {}, ""};
  return made;
}

inline x12::Level856 order_level(int id, int parent, std::string number) {
  x12::Level856 made = level(id, parent, "O");
  made.order = x12::OrderReference856{std::move(number), "", {}};
  return made;
}

inline x12::Level856 carton_level(int id, int parent, std::string sscc) {
  x12::Level856 made = level(id, parent, "P");
  made.marks = {{"GM", "00" + std::move(sscc)}};
  return made;
}

inline const std::string kFirstSscc = "106141411234567897";
inline const std::string kSecondSscc = "006141411234567890";

// Two cartons: 8 kettles; 4 kettles and 3 toasters.
inline x12::ShipNotice856 notice_of(const std::string& shipment, const std::string& number) {
  x12::ShipNotice856 notice;
  notice.shipment = shipment;
  notice.date = {2026, 1, 7};
  notice.levels = {level(1, 0, "S"),
                   order_level(2, 1, number),
                   carton_level(3, 2, kFirstSscc),
                   item_level(4, 3, 8, "KETTLE"),
                   carton_level(5, 2, kSecondSscc),
                   item_level(6, 5, 4, "KETTLE"),
                   item_level(7, 5, 3, "TOASTER")};
  return notice;
}

inline x12::Invoice810 invoice_of(const std::string& invoice_number, const std::string& number) {
  x12::Invoice810 invoice;
  invoice.date = {2026, 1, 7};
  invoice.number = invoice_number;
  invoice.order_number = number;
  invoice.order_date = Date{2026, 1, 5};
  invoice.lines.resize(2);
  invoice.lines[0].item = line_item(1, 12, "KETTLE");
  invoice.lines[1].item = line_item(2, 3, "TOASTER");
  invoice.lines[1].item.price_millionths = 19'500'000;
  invoice.total_cents = 12 * 499 + 3 * 1950;
  return invoice;
}

}  // namespace proofload::mocks::edi_partner
