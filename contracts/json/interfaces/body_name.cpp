#include "contracts/json/interfaces/body_name.hpp"

#include <algorithm>
#include <array>

namespace proofload {
namespace {

constexpr std::string_view kErp = "erp.schema.json";
constexpr std::string_view kWms = "wms.schema.json";
constexpr std::string_view kCarrier = "carrier.schema.json";
constexpr std::string_view kDesk = "desk.schema.json";
constexpr std::string_view kTms = "tms.schema.json";

struct Exchange {
  Symbol type;
  std::string_view schema;
  std::string_view body;
  std::string_view answer;  // "": an event, which is answered without a body
};

constexpr std::array kExchanges{
    Exchange{"carrier.buy_label", kCarrier, "BuyLabel", "Label"},
    Exchange{"carrier.find_label", kCarrier, "FindLabel", "Label"},
    Exchange{"carrier.manifest", kCarrier, "Manifest", "Done"},
    Exchange{"carrier.rate", kCarrier, "Rate", "Rated"},
    Exchange{"carrier.tracking", kCarrier, "Tracking", ""},
    Exchange{"carrier.void_label", kCarrier, "VoidLabel", "Done"},
    Exchange{"desk.decide", kDesk, "Decide", ""},
    Exchange{"desk.open_case", kDesk, "OpenCase", "CaseOpened"},
    Exchange{"desk.replay", kDesk, "Replay", ""},
    Exchange{"erp.apply_payment", kErp, "ApplyPayment", "Done"},
    Exchange{"erp.cancel_lines", kErp, "CancelLines", "Done"},
    Exchange{"erp.change_order", kErp, "ChangeOrder", "Done"},
    Exchange{"erp.confirm_shipment", kErp, "ConfirmShipment", "Done"},
    Exchange{"erp.create_order", kErp, "CreateOrder", "OrderCreated"},
    Exchange{"erp.find_invoice", kErp, "FindInvoice", "InvoicePosted"},
    Exchange{"erp.find_order", kErp, "FindOrder", "OrderCreated"},
    Exchange{"erp.order_posted", kErp, "OrderPosted", ""},
    Exchange{"erp.post_credit", kErp, "PostCredit", "CreditPosted"},
    Exchange{"erp.post_invoice", kErp, "PostInvoice", "InvoicePosted"},
    Exchange{"erp.set_availability", kErp, "SetAvailability", "Done"},
    Exchange{"erp.set_delivery_status", kErp, "SetDeliveryStatus", "Done"},
    Exchange{"tms.book_load", kTms, "BookLoad", "LoadBooked"},
    Exchange{"tms.cancel_load", kTms, "CancelLoad", "Done"},
    Exchange{"tms.get_load", kTms, "GetLoad", "LoadState"},
    Exchange{"tms.plan_load", kTms, "PlanLoad", "LoadPlanned"},
    Exchange{"tms.settle_freight", kTms, "SettleFreight", "Done"},
    Exchange{"wms.allocated", kWms, "Allocated", ""},
    Exchange{"wms.attach_label", kWms, "AttachLabel", "Done"},
    Exchange{"wms.cancel_release", kWms, "CancelRelease", "Done"},
    Exchange{"wms.cancelled", kWms, "Cancelled", ""},
    Exchange{"wms.create_release", kWms, "CreateRelease", "ReleaseCreated"},
    Exchange{"wms.get_release", kWms, "GetRelease", "ReleaseState"},
    Exchange{"wms.packed", kWms, "Packed", ""},
    Exchange{"wms.picked", kWms, "Picked", ""},
    Exchange{"wms.received", kWms, "Received", ""},
    Exchange{"wms.returned", kWms, "Returned", ""},
    Exchange{"wms.shipped", kWms, "Shipped", ""},
};

}  // namespace

std::optional<BodyName> body_name(Symbol type, Kind kind, int status) {
  const auto* const found = std::find_if(kExchanges.begin(), kExchanges.end(),
                                         [&](const Exchange& e) { return e.type == type; });
  if (found == kExchanges.end()) return std::nullopt;
  if (kind != Kind::reply) return BodyName{found->schema, found->body};
  if (found->answer.empty() || status == 0) return std::nullopt;
  return BodyName{found->schema, is_success(status) ? found->answer : "Refusal"};
}

std::vector<Symbol> all_body_types() {
  std::vector<Symbol> types;
  for (const Exchange& exchange : kExchanges) types.push_back(exchange.type);
  return types;
}

std::vector<BodyName> all_body_names() {
  std::vector<BodyName> names;
  const auto add = [&](const BodyName& name) {
    if (std::find(names.begin(), names.end(), name) == names.end()) names.push_back(name);
  };
  for (const Exchange& exchange : kExchanges) {
    add({exchange.schema, exchange.body});
    if (exchange.answer.empty()) continue;
    add({exchange.schema, exchange.answer});
    add({exchange.schema, "Refusal"});
  }
  return names;
}

}  // namespace proofload
