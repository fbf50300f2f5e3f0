#include "harness/scenario/vocabulary.hpp"

#include <array>

#include "mocks/common/outbox.hpp"
#include "mocks/edi_partner/facts.hpp"
#include "mocks/erp/settings.hpp"
#include "mocks/facts.hpp"
#include "mocks/seller/facts.hpp"
#include "orchestrator/names.hpp"

namespace proofload::scenario {
namespace {

namespace facts = mocks::facts;

constexpr std::array kMessageTypes = std::to_array<std::string_view>({
    "carrier.buy_label", "carrier.find_label",   "carrier.manifest",
    "carrier.rate",      "carrier.tracking",     "carrier.void_label",
    "desk.decide",       "desk.open_case",       "desk.replay",
    "edifact.interchange",
    "erp.apply_payment", "erp.cancel_lines",  "erp.change_order", "erp.confirm_shipment", "erp.create_order",
    "erp.find_invoice",  "erp.find_order",       "erp.order_posted",
    "erp.post_credit",   "erp.post_invoice",  "erp.set_availability", "erp.set_delivery_status",
    "tms.book_load",     "tms.cancel_load",      "tms.get_load",
    "tms.plan_load",     "tms.settle_freight",
    "wms.allocated",     "wms.attach_label",     "wms.cancel_release",
    "wms.cancelled",     "wms.create_release",   "wms.get_release",
    "wms.packed",        "wms.picked",           "wms.received",
    "wms.returned",      "wms.shipped",       "x12.180",
    "x12.204",           "x12.210",              "x12.214",
    "x12.753",           "x12.754",              "x12.810",
    "x12.820",           "x12.846",              "x12.850",
    "x12.855",           "x12.856",              "x12.860",
    "x12.865",           "x12.940",              "x12.943",
    "x12.944",           "x12.945",              "x12.990",
    "x12.997",           "x12.TA1",              "x12.interchange",
});

constexpr std::array kFactKinds = std::to_array<std::string_view>({
    facts::kAcknowledgementReceived.text(),
    facts::kAvailabilityShown.text(),
    facts::kCartonAnnounced.text(),
    facts::kCartonPacked.text(),
    facts::kCaseDecided.text(),
    facts::kCaseOpened.text(),
    facts::kCaseReplayed.text(),
    facts::kChangeAbandoned.text(),
    facts::kChangeAcknowledged.text(),
    facts::kChangeAnswered.text(),
    facts::kCreditPosted.text(),
    facts::kCreditReceived.text(),
    facts::kCreditRefused.text(),
    facts::kCreditTaxed.text(),
    facts::kDelivered.text(),
    facts::kDeliveryStatus.text(),
    facts::kDocumentAbandoned.text(),
    facts::kDocumentReceived.text(),
    facts::kDocumentRejected.text(),
    facts::kDocumentUnexpected.text(),
    facts::kDuplicateChangeAnswer.text(),
    facts::kDuplicateInvoice.text(),
    facts::kDuplicateNotice.text(),
    facts::kDuplicateResponse.text(),
    facts::kDuplicateReturnAnswer.text(),
    facts::kFreightApproved.text(),
    facts::kFreightInvoiced.text(),
    facts::kGoodsReturned.text(),
    facts::kInterchangeNumberReused.text(),
    facts::kInterchangeRepeated.text(),
    facts::kInterchangeResent.text(),
    facts::kInvoiceAccepted.text(),
    facts::kInvoicePosted.text(),
    facts::kInvoiceReceived.text(),
    facts::kInvoiceTaxed.text(),
    facts::kKeyConflict.text(),
    facts::kLabelBought.text(),
    facts::kLabelVoided.text(),
    facts::kLineCancelled.text(),
    facts::kLoadBooked.text(),
    facts::kLoadCancelled.text(),
    facts::kLoadDelivered.text(),
    facts::kLoadPickedUp.text(),
    facts::kLoadPlanned.text(),
    facts::kLoadStatus.text(),
    facts::kNoticeReceived.text(),
    facts::kNoticeRouted.text(),
    facts::kOrderAbandoned.text(),
    facts::kOrderCancelRequested.text(),
    facts::kOrderChangeRequested.text(),
    facts::kOrderContradicted.text(),
    facts::kOrderHeld.text(),
    facts::kOrderPlaced.text(),
    facts::kOrderRejectedBy997.text(),
    facts::kOrderReleased.text(),
    facts::kParcelStatus.text(),
    facts::kPaymentApplied.text(),
    facts::kPaymentDeducted.text(),
    facts::kReleaseCancelRefused.text(),
    facts::kReleaseCancelled.text(),
    facts::kReleaseChangeRefused.text(),
    facts::kReleaseChanged.text(),
    facts::kReleaseReceived.text(),
    facts::kReleaseRepeated.text(),
    facts::kReleaseShipped.text(),
    facts::kRemittanceSent.text(),
    facts::kResponseReceived.text(),
    facts::kReturnAnswered.text(),
    facts::kReturnRequested.text(),
    facts::kRoutingInstructed.text(),
    facts::kRoutingRefused.text(),
    facts::kRoutingRequested.text(),
    facts::kRoutingTaken.text(),
    facts::kRoutingWithdrawn.text(),
    facts::kSalesOrderChangeRefused.text(),
    facts::kSalesOrderChanged.text(),
    facts::kSalesOrderCreated.text(),
    facts::kSalesOrderFailed.text(),
    facts::kSalesOrderQueued.text(),
    facts::kSalesOrderRefused.text(),
    facts::kShipmentConfirmed.text(),
    facts::kShipmentInvoiced.text(),
    facts::kShipmentManifested.text(),
    facts::kStockAdjusted.text(),
    facts::kStockAdvised.text(),
    facts::kStockAllocated.text(),
    facts::kStockDamaged.text(),
    facts::kStockDeallocated.text(),
    facts::kStockInitial.text(),
    facts::kStockReceived.text(),
    facts::kStockReported.text(),
    facts::kTenderAccepted.text(),
    facts::kTenderCancelled.text(),
    facts::kTenderDeclined.text(),
    facts::kUnitsOver.text(),
    facts::kUnitsPicked.text(),
    facts::kUnitsShipped.text(),
    facts::kUnitsShort.text(),
    facts::kUnitsUnpicked.text(),
});

constexpr std::array kSystemKinds = std::to_array<std::string_view>(
    {"3pl", "carrier", "desk", "edi_partner", "erp", "motor_carrier", "orchestrator", "seller", "tms", "wms"});

constexpr std::array kNoteOpenings = std::to_array<NoteOpening>({
    {"carrier", mocks::Outbox::kGaveUp},
    {"erp", mocks::Outbox::kGaveUp},
    {"erp", mocks::erp::kPostsLater},
    {"orchestrator", orchestrator::kSweepRepaired},
    {"wms", mocks::Outbox::kGaveUp},
});

using What = Sometimes::What;

constexpr std::array kPhrases = std::to_array<Phrase>({
    {"a case was replayed", What::fact, facts::kCaseReplayed.text()},
    {"a change was abandoned by its buyer", What::fact, facts::kChangeAbandoned.text()},
    {"a change was answered", What::fact, facts::kChangeAnswered.text()},
    {"a change was made in the erp", What::fact, facts::kSalesOrderChanged.text()},
    {"a change was refused by the erp", What::fact, facts::kSalesOrderChangeRefused.text()},
    {"a key came again with another body", What::fact, facts::kKeyConflict.text()},
    {"a line was cancelled", What::fact, facts::kLineCancelled.text()},
    {"a line was picked short", What::fact, facts::kUnitsShort.text()},
    {"a release was cancelled", What::fact, facts::kReleaseCancelled.text()},
    {"an interchange was sent again", What::fact, facts::kInterchangeResent.text()},
    {"an order was handed to the desk", What::fact, facts::kCaseOpened.text()},
    {"an order was rejected by a 997", What::fact, facts::kOrderRejectedBy997.text()},
    {"erp answered that the order exists", What::answer, "erp.create_order", 409},
    {"the sweep looked a release up", What::message, "wms.get_release"},
    {"the sweep looked an order up", What::message, "erp.find_order"},
    {"the sweep repaired an order", What::note, orchestrator::kSweepRepaired},
});

}  // namespace

std::span<const std::string_view> message_types() {
  return kMessageTypes;
}
std::span<const std::string_view> fact_kinds() {
  return kFactKinds;
}
std::span<const std::string_view> system_kinds() {
  return kSystemKinds;
}
std::span<const NoteOpening> note_openings() {
  return kNoteOpenings;
}
std::span<const Phrase> known_phrases() {
  return kPhrases;
}

}  // namespace proofload::scenario
