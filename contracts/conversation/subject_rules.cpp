#include "contracts/conversation/subject_rules.hpp"

#include <algorithm>

namespace proofload {
namespace {

constexpr NamedMember kExternalId{"/external_id", "external_id"};
constexpr NamedMember kSalesOrder{"/sales_order", "sales_order"};
constexpr NamedMember kItem{"/item", "item"};  // of no order
constexpr NamedMember kRelease{"/release", "release"};
constexpr NamedMember kReference{"/reference", "sscc"};
constexpr NamedMember kTracking{"/tracking", "tracking"};
constexpr NamedMember kShipment{"/shipment", "shipment"};
constexpr NamedMember kCase{"/case_id", "case"};
constexpr NamedMember kLoadNumber{"/load_id", "load"};
constexpr NamedMember kLoadName{"/load", "load_name"};

constexpr std::array kRules{
    SubjectRule{"carrier.buy_label", kRelease, {"/reference"}, {kReference}},
    SubjectRule{"carrier.find_label", kReference, {"/reference"}},
    SubjectRule{"carrier.manifest", kShipment, {"/shipment"}},
    SubjectRule{"carrier.rate", kRelease},
    SubjectRule{"carrier.tracking", kReference, {"/reference", "/status"}},
    SubjectRule{"carrier.void_label", kTracking, {"/tracking"}},
    SubjectRule{"desk.decide", kCase, {"/case_id", "/decision"}},
    SubjectRule{"desk.open_case", kExternalId, {"/case_id"}, {kCase}},
    SubjectRule{"desk.replay", kCase, {"/case_id"}},
    SubjectRule{"erp.apply_payment", NamedMember{"/invoice", "invoice"}, {"/invoice", "/remittance"}},
    SubjectRule{"erp.cancel_lines", kSalesOrder, {"/cancellation"}},
    SubjectRule{"erp.change_order", kSalesOrder, {"/change"}},
    SubjectRule{"erp.confirm_shipment", kSalesOrder, {"/shipment"}, {kShipment}},
    SubjectRule{"erp.create_order", kExternalId},
    SubjectRule{"erp.find_invoice", kSalesOrder, {"/shipment"}},
    SubjectRule{"erp.find_order", kExternalId},
    SubjectRule{"erp.order_posted", kExternalId, {}, {kSalesOrder}},
    SubjectRule{"erp.post_credit", kSalesOrder, {"/return_number"}},
    SubjectRule{"erp.post_invoice", kSalesOrder, {"/shipment"}},
    SubjectRule{"erp.set_availability", kItem, {"/location", "/as_of"}},
    SubjectRule{"erp.set_delivery_status", kSalesOrder, {"/tracking", "/status"}},
    SubjectRule{"tms.book_load", kLoadNumber, {"/scac"}},
    SubjectRule{"tms.cancel_load", kLoadNumber, {"/reason"}},
    SubjectRule{"tms.get_load", kLoadName, {"/load"}},
    SubjectRule{"tms.plan_load", NamedMember{"/releases/0/release", "release"}, {"/load"}, {kLoadName}},
    SubjectRule{"tms.settle_freight", kLoadNumber, {"/invoice"}},
    SubjectRule{"wms.allocated", kRelease},
    SubjectRule{"wms.attach_label", kRelease, {"/sscc"}},
    SubjectRule{"wms.cancel_release", kRelease},
    SubjectRule{"wms.cancelled", kRelease},
    SubjectRule{"wms.create_release", kExternalId, {}, {kRelease}},
    SubjectRule{"wms.get_release", kRelease},
    SubjectRule{"wms.packed", kRelease, {"/carton/sscc"}, {NamedMember{"/carton/sscc", "sscc"}}},
    SubjectRule{"wms.picked", kRelease, {"/line/line"}},
    SubjectRule{"wms.received", kItem, {"/event"}},
    SubjectRule{"wms.returned", kRelease, {"/return_number"}},
    SubjectRule{"wms.shipped", kRelease, {"/shipment"}, {kShipment}},
};

static_assert(std::is_sorted(kRules.begin(), kRules.end(),
                             [](const SubjectRule& a, const SubjectRule& b) { return a.type < b.type; }));

}  // namespace

const SubjectRule* subject_rule(Symbol type) {
  const auto* const found = std::lower_bound(kRules.begin(), kRules.end(), type,
                                             [](const SubjectRule& rule, Symbol wanted) { return rule.type < wanted; });
  return found == kRules.end() || found->type != type ? nullptr : found;
}

NamedMember minted_by_reply(Symbol type) {
  if (type == Symbol("erp.create_order") || type == Symbol("erp.find_order")) return kSalesOrder;
  if (type == Symbol("carrier.buy_label") || type == Symbol("carrier.find_label")) return kTracking;
  if (type == Symbol("erp.post_invoice") || type == Symbol("erp.find_invoice")) return {"/invoice", "invoice"};
  if (type == Symbol("tms.plan_load") || type == Symbol("tms.get_load")) return kLoadNumber;
  return {};
}

}  // namespace proofload
