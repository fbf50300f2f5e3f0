#include <gtest/gtest.h>

#include <algorithm>

#include "contracts/x12/invoice_810.hpp"
#include "contracts/x12/judge.hpp"
#include "contracts/x12/purchase_order_850.hpp"
#include "contracts/x12/writer.hpp"
#include "harness/defects/all.hpp"
#include "orchestrator/policies.hpp"

namespace proofload::defects {
namespace {

// Asks for what it is told to, at each step.
class Scripted final : public Actor {
 public:
  explicit Scripted(std::vector<Effect> effects) : effects_(std::move(effects)) {}
  void start(Context& context, Snapshot) override { context.effects() = effects_; }
  void receive(Context& context, const Message&) override { context.effects() = effects_; }
  void wake(Context& context, const TimerKey&) override { context.effects() = effects_; }

 private:
  std::vector<Effect> effects_;
};

std::vector<Effect> wrapped(std::string_view defect, std::vector<Effect> effects) {
  const auto actor = find_defect(defect)->wrap(std::make_unique<Scripted>(std::move(effects)));
  Context context(kEpoch, 1);
  actor->receive(context, {});
  return context.effects();
}

Message document(std::string bytes) {
  Message message;
  message.kind = Kind::document;
  message.body = Body(std::move(bytes));
  return message;
}

TEST(AckBeforeCommit, ReceiptsAnd997sGoBeforeTheCommitAndNothingElseMoves) {
  Message reply;
  reply.kind = Kind::reply;
  const auto effects = wrapped("ack-before-commit", {Commit{{{"seen/1", "x"}}, {}}, document("ST*850*1~"), reply,
                                                     document("ST|997|0001~")});
  ASSERT_EQ(effects.size(), 4u);
  EXPECT_EQ(std::get<Message>(effects[0]).kind, Kind::reply);
  EXPECT_EQ(std::get<Message>(effects[1]).body.bytes(), "ST|997|0001~");
  EXPECT_TRUE(std::holds_alternative<Commit>(effects[2]));
  EXPECT_EQ(std::get<Message>(effects[3]).body.bytes(), "ST*850*1~");
}

TEST(NoOutbox, RemembersNeitherRequestsNorDocumentsAndNeverSweeps) {
  const auto effects = wrapped("no-outbox", {Commit{{{"outbox/a", "x"}, {"order/b", "y"}, {"document/c", "z"}}, {}},
                                             Arm{{"sweep", ""}, 30min}, Arm{{"attempt", "a"}, 30s}});
  ASSERT_EQ(effects.size(), 2u);
  ASSERT_EQ(std::get<Commit>(effects[0]).writes.size(), 1u);
  EXPECT_EQ(std::get<Commit>(effects[0]).writes[0].key, "order/b");
  EXPECT_EQ(std::get<Arm>(effects[1]).key.of, "a");
}

// What the actor behind the wrapper hears of these.
std::vector<std::string> heard(std::string_view defect, const std::vector<std::string>& documents) {
  struct Listener final : Actor {
    explicit Listener(std::vector<std::string>& to) : all(to) {}
    void start(Context&, Snapshot) override {}
    void receive(Context&, const Message& message) override { all.emplace_back(message.body.bytes()); }
    void wake(Context&, const TimerKey&) override {}
    std::vector<std::string>& all;
  };
  std::vector<std::string> all;
  const auto actor = find_defect(defect)->wrap(std::make_unique<Listener>(all));
  Context context(kEpoch, 1);
  for (const std::string& bytes : documents) actor->receive(context, document(bytes));
  return all;
}

std::string an_interchange(std::string purpose = "00") {
  x12::PurchaseOrder850 order;
  order.purpose = std::move(purpose);
  order.number = "4711";
  order.date = {2026, 1, 5};
  for (const char* id : {"1", "2", "3"}) {
    x12::OrderLine850& line = order.lines.emplace_back();
    line.item.id = id;
    line.item.quantity = Quantity::of(3);
    line.item.products.push_back({"VN", "LAMP"});
  }
  x12::Envelope envelope;
  envelope.sender = {"ZZ", "BIGBOX", ""};
  envelope.receiver = {"ZZ", "SELLER", ""};
  std::string bytes;
  x12::Writer writer(bytes, envelope);
  writer.begin_interchange();
  writer.begin_group("PO", 1);
  write(order, writer);
  writer.end_group();
  writer.end_interchange();
  return bytes;
}

TEST(IgnoresCancel, HearsAConfirmationInPlaceOfACancel) {
  EXPECT_EQ(heard("ignores-cancel", {an_interchange("01")}), std::vector{an_interchange("06")});
  EXPECT_EQ(heard("ignores-cancel", {an_interchange()}), std::vector{an_interchange()});
}

TEST(PoisonBlocks, HearsNothingAfterWhatItCannotRead) {
  const std::string good = an_interchange();
  EXPECT_EQ(heard("poison-blocks", {good, good}).size(), 2u);
  EXPECT_EQ(heard("poison-blocks", {good, "ISA*", good, good}).size(), 1u);
}

TEST(PartialFile, HearsAnInterchangeThatConformsWhateverIsMissingOfIt) {
  const std::string whole = an_interchange();
  EXPECT_EQ(heard("partial-file", {whole}), std::vector{whole});
  const std::string part = heard("partial-file", {whole.substr(0, whole.rfind("PO1") + 5)}).front();
  const x12::Judgement judgement = x12::judge(part, x12::standard_dictionary());
  ASSERT_EQ(judgement.sets.size(), 1u);
  EXPECT_TRUE(judgement.in_force(judgement.sets[0])) << part;
  const auto order = x12::read<x12::PurchaseOrder850>(judgement.sets[0].text);
  ASSERT_TRUE(order.has_value());
  EXPECT_EQ(order->lines.size(), 2u);
}

TEST(ReusesControlNumbers, RemembersNoCounter) {
  const auto effects = wrapped("reuses-control-numbers", {Commit{{{"counter/bigbox", "7"}, {"order/b", "y"}}, {}}});
  ASSERT_EQ(std::get<Commit>(effects[0]).writes.size(), 1u);
  EXPECT_EQ(std::get<Commit>(effects[0]).writes[0].key, "order/b");
}

TEST(ParksInSilence, NeverTellsTheDesk) {
  Message told;
  told.type = "desk.open_case";
  Message asked;
  asked.type = "erp.create_order";
  const auto effects = wrapped("parks-in-silence", {told, asked});
  ASSERT_EQ(effects.size(), 1u);
  EXPECT_EQ(std::get<Message>(effects[0]).type, Symbol("erp.create_order"));
}

TEST(NeverReconciles, ArmsNoSweep) {
  EXPECT_EQ(wrapped("never-reconciles", {Arm{{"sweep", ""}, 30min}, Arm{{"attempt", "a"}, 30s}}).size(), 1u);
}

TEST(UnpaddedEnvelope, Isa06IsAsLongAsItsContent) {
  const std::string bytes = an_interchange();
  const auto effects = wrapped("unpadded-envelope", {document(bytes)});
  const std::string sent(std::get<Message>(effects[0]).body.bytes());
  EXPECT_EQ(sent.size(), bytes.size() - 9);
  EXPECT_NE(sent.find("*BIGBOX*"), std::string::npos);
}

TEST(ResendsInvoiceAsNew, TheRepeatOfAnInvoiceHasNumbersOfItsOwn) {
  x12::Invoice810 invoice;
  invoice.number = "INV-1";
  invoice.date = {2026, 1, 5};
  invoice.order_date = invoice.date;
  invoice.order_number = "4711";
  std::string bytes;
  x12::Envelope envelope;
  envelope.sender = {"ZZ", "SELLER", ""};
  envelope.receiver = {"ZZ", "BIGBOX", ""};
  x12::Writer writer(bytes, envelope);
  writer.begin_interchange();
  writer.begin_group("IN", 1);
  write(invoice, writer);
  writer.end_group();
  writer.end_interchange();
  Message sent = document(bytes);
  sent.ref = "810:a";
  const auto effects = wrapped("resends-invoice-as-new", {sent, sent});
  EXPECT_EQ(std::get<Message>(effects[0]).body.bytes(), bytes);
  const std::string again(std::get<Message>(effects[1]).body.bytes());
  EXPECT_NE(again.find("*INV-1R*"), std::string::npos) << again;
  EXPECT_NE(again.find("900000001"), std::string::npos) << again;
}

TEST(NoticeOnASchedule, HoldsNoticesUntilItsJobRuns) {
  Message notice = document("856");
  notice.ref = "856:a";
  const auto actor = find_defect("notice-on-a-schedule")->wrap(std::make_unique<Scripted>(std::vector<Effect>{notice}));
  Context context(kEpoch, 1);
  actor->receive(context, {});
  ASSERT_EQ(context.effects().size(), 1u);
  const Arm job = std::get<Arm>(context.effects()[0]);
  context.begin_step(kEpoch + job.after, 1);
  actor->wake(context, job.key);
  ASSERT_EQ(context.effects().size(), 1u);
  EXPECT_EQ(std::get<Message>(context.effects()[0]).ref, "856:a");
}

orchestrator::Policies planted(std::string_view defect) {
  auto policies = orchestrator::Policies::sound();
  find_defect(defect)->plant(policies);
  return policies;
}

TEST(Policies, EachDefectHandsInOneOfItsOwn) {
  EXPECT_TRUE(planted("silence-is-acceptance").silence_accepts());
  EXPECT_TRUE(planted("receipt-is-acceptance").receipt_accepts());
  EXPECT_TRUE(planted("trusts-old-keys").trusts_key({}, 48h));
  EXPECT_FALSE(orchestrator::Policies::sound().trusts_key({}, 48h));
  EXPECT_FALSE(planted("tenders-stay-open").withdraws_tenders());
  EXPECT_TRUE(planted("last-arrival-wins").supersedes({"delivered", "2026-01-06"}, {"in_transit", "2026-01-05"}));
  EXPECT_EQ(planted("utc-dates").document_zone({.zone = find_zone("America/New_York").value()}).name(), "UTC");
  EXPECT_TRUE(planted("retries-without-limit").tries_again({}, 1'000'000));
  EXPECT_EQ(planted("retries-without-limit").retry_pause({}, 9, 0), 1s);
  EXPECT_FALSE(planted("envelope-only").is_repeat(true, false, 0s));
  EXPECT_FALSE(planted("forgets-duplicates").is_repeat(true, true, 0s));
  EXPECT_NE(planted("retry-with-new-key").idempotency_key({.id = "a"}, 1),
            planted("retry-with-new-key").idempotency_key({.id = "a"}, 2));
  EXPECT_TRUE(planted("dedupe-window").is_repeat(true, false, std::chrono::hours(47)));
  EXPECT_FALSE(planted("dedupe-window").is_repeat(true, false, std::chrono::hours(49)));
  EXPECT_NE(planted("label-per-attempt").idempotency_key({.id = "a", .type = "carrier.buy_label"}, 1),
            planted("label-per-attempt").idempotency_key({.id = "a", .type = "carrier.buy_label"}, 2));
  EXPECT_EQ(planted("label-per-attempt").idempotency_key({.id = "a"}, 1), "a");
  EXPECT_EQ(planted("retries-in-step").retry_pause({}, 3, 1), planted("retries-in-step").retry_pause({}, 3, 99));
  EXPECT_TRUE(planted("swallows-refusal").means_done(422, "bad_price"));
  Agreement agreed;
  agreed.asn = AsnScope::per_shipment;
  agreed.invoice_after = InvoiceAfter::asn;
  EXPECT_FALSE(planted("invoice-before-notice").holds_invoice(agreed, true));
  orchestrator::OrderState order;
  order.lines.push_back({.line = 1, .ordered = Quantity::of(12), .shipped = Quantity::of(9)});
  orchestrator::ReleaseRecord release;
  release.lines.push_back({.line = 1});
  EXPECT_EQ(planted("invoice-from-order").invoice_lines(order, release).at(0).quantity, Quantity::of(12));
}

TEST(Defects, AreSortedByNameAndNameTheirCheck) {
  const auto all = all_defects();
  EXPECT_TRUE(std::is_sorted(all.begin(), all.end(), [](const auto& a, const auto& b) { return a.name < b.name; }));
  for (const Defect& defect : all) EXPECT_FALSE(defect.caught_by.empty()) << defect.name;
}

}  // namespace
}  // namespace proofload::defects
