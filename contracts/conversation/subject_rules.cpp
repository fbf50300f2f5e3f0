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
constexpr NamedMember kSscc{"/sscc", "sscc"};
constexpr NamedMember kCarton{"/carton/sscc", "sscc"};
constexpr NamedMember kInvoiceNumber{"/invoice", "invoice"};
constexpr NamedMember kRemittance{"/remittance", "remittance"};
constexpr NamedMember kCase{"/case_id", "case"};
constexpr NamedMember kLoadNumber{"/load_id", "load"};
constexpr NamedMember kLoadName{"/load", "load_name"};

constexpr NamedMember says(std::string_view pointer) { return {pointer, {}}; }

constexpr std::array kRules{
    SubjectRule{"carrier.buy_label", kRelease, {kReference}, {kReference}},
    SubjectRule{"carrier.find_label", kReference, {kReference}},
    SubjectRule{"carrier.manifest", kShipment, {kShipment}},
    SubjectRule{"carrier.rate", kRelease},
    SubjectRule{"carrier.tracking", kReference, {kReference, says("/status")}},
    SubjectRule{"carrier.void_label", kTracking, {kTracking}},
    SubjectRule{"desk.decide", kCase, {says("/case_id"), says("/decision")}},
    SubjectRule{"desk.open_case", kExternalId, {says("/case_id")}, {kCase}},
    SubjectRule{"desk.replay", kCase, {says("/case_id")}},
    SubjectRule{"erp.apply_payment", kInvoiceNumber, {kInvoiceNumber, kRemittance}},
    SubjectRule{"erp.cancel_lines", kSalesOrder, {says("/cancellation")}},
    SubjectRule{"erp.change_order", kSalesOrder, {says("/change")}},
    SubjectRule{"erp.confirm_shipment", kSalesOrder, {kShipment}, {kShipment}},
    SubjectRule{"erp.create_order", kExternalId},
    SubjectRule{"erp.find_invoice", kSalesOrder, {kShipment}},
    SubjectRule{"erp.find_order", kExternalId},
    SubjectRule{"erp.order_posted", kExternalId, {}, {kSalesOrder}},
    SubjectRule{"erp.post_credit", kSalesOrder, {says("/return_number")}},
    SubjectRule{"erp.post_invoice", kSalesOrder, {kShipment}},
    SubjectRule{"erp.set_availability", kItem, {says("/location"), says("/as_of")}},
    SubjectRule{"erp.set_delivery_status", kSalesOrder, {kTracking, says("/status")}},
    SubjectRule{"tms.book_load", kLoadNumber, {says("/scac")}},
    SubjectRule{"tms.cancel_load", kLoadNumber, {says("/reason")}},
    SubjectRule{"tms.get_load", kLoadName, {says("/load")}},
    SubjectRule{"tms.plan_load", NamedMember{"/releases/0/release", "release"}, {says("/load")}, {kLoadName}},
    SubjectRule{"tms.settle_freight", kLoadNumber, {kInvoiceNumber}},
    SubjectRule{"wms.allocated", kRelease},
    SubjectRule{"wms.attach_label", kRelease, {kSscc}},
    SubjectRule{"wms.cancel_release", kRelease},
    SubjectRule{"wms.cancelled", kRelease},
    SubjectRule{"wms.create_release", kExternalId, {}, {kRelease}},
    SubjectRule{"wms.get_release", kRelease},
    SubjectRule{"wms.packed", kRelease, {kCarton}, {kCarton}},
    SubjectRule{"wms.picked", kRelease, {says("/line/line")}},
    SubjectRule{"wms.received", kItem, {says("/event")}},
    SubjectRule{"wms.returned", kRelease, {says("/return_number")}},
    SubjectRule{"wms.shipped", kRelease, {kShipment}, {kShipment}},
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
  if (type == Symbol("erp.post_invoice") || type == Symbol("erp.find_invoice")) return kInvoiceNumber;
  if (type == Symbol("tms.plan_load") || type == Symbol("tms.get_load")) return kLoadNumber;
  return {};
}

}  // namespace proofload
