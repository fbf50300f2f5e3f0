// tests/mocks/erp/small_erp.hpp — an ERP with two items and three customers, and what is asked of it.
#pragma once

#include <memory>
#include <string>
#include <utility>

#include "contracts/json/interfaces/erp.hpp"
#include "mocks/erp/erp.hpp"
#include "tests/mocks/test_host.hpp"

namespace proofload::mocks::erp {

namespace api = proofload::erp;

inline std::shared_ptr<Settings> ordinary() {
  auto settings = std::make_shared<Settings>();
  settings->catalogue = std::make_shared<const Catalogue>(
      std::vector<Customer>{{.id = "bigbox"},
                            {.id = "late_payer", .credit_hold = true},
                            {.id = "small", .order_limit = Money{1000, kDollar}}},
      std::vector<Item>{
          {.number = "BOLT", .prices = {{4'200'000}, {}}, .units = {{Unit{"CA"}, kEach, 24, 1}}},
          {.number = "LAMP", .prices = {{24'905'000}, {}}}});
  return settings;
}

inline TestHost host_of(std::shared_ptr<Settings> settings) {
  return TestHost([settings] { return make_erp(settings); });
}

inline api::CreateOrder order(std::string external_id = "bigbox/1") {
  return {.customer = "bigbox",
          .external_id = std::move(external_id),
          .purchase_order = "1",
          .ship_to = "DC1",
          .ordered_on = "2026-01-05",
          .lines = {{1, "BOLT", Quantity::of(2, Unit{"CA"}), {4'200'000}},
                    {2, "LAMP", Quantity::of(3), {24'905'000}}}};
}

inline std::string create(TestHost& host, const api::CreateOrder& body, std::string key = "k") {
  return body_of<api::OrderCreated>(host.ask_for("erp.create_order", body, std::move(key)))
      .sales_order;
}

inline api::ConfirmShipment shipment(const std::string& sales_order, std::string name = "SH-1") {
  return {.sales_order = sales_order,
          .shipment = std::move(name),
          .shipped_at = "2026-01-05T12:00:00Z",
          .lines = {{1, Quantity::of(48)}, {2, Quantity::of(3)}}};
}

}  // namespace proofload::mocks::erp
