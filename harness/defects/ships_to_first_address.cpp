#include "harness/defects/ships_to_first_address.hpp"

#include <map>
#include <string>

#include "contracts/json/interfaces/erp.hpp"
#include "contracts/json/interfaces/wms.hpp"

#include "harness/defects/rewrite.hpp"
#include "harness/defects/wrapper.hpp"

namespace proofload::defects {
namespace {

// "bigbox-0042" -> "bigbox"
std::string owner_of(const std::string& ship_to) { return ship_to.substr(0, ship_to.find('-')); }

class ShipsToFirstAddress final : public Wrapper {
 public:
  using Wrapper::Wrapper;

 private:
  void ask(Message& message) override {
    const auto redirect = [this](auto& request) {
      request.ship_to = first_.try_emplace(owner_of(request.ship_to), request.ship_to).first->second;
    };
    if (message.type == Symbol("erp.create_order")) rewrite<erp::CreateOrder>(message, parser_, redirect);
    if (message.type == Symbol("wms.create_release")) rewrite<wms::CreateRelease>(message, parser_, redirect);
  }

  std::map<std::string, std::string> first_;  // by partner
  json::Parser parser_;
};

}  // namespace

const Defect kShipsToFirstAddress{
    .name = "ships-to-first-address",
    .harm = "An order for one store goes to another of the same retailer.",
    .caught_by = "sent_where_ordered",
    .wrap = [](std::unique_ptr<Actor> inner) -> std::unique_ptr<Actor> {
      return std::make_unique<ShipsToFirstAddress>(std::move(inner));
    }};

}  // namespace proofload::defects
