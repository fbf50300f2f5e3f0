#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>

#include "orchestrator/policies.hpp"

namespace proofload::orchestrator {
namespace {

const Policies kSound = Policies::sound();

Patience any_patience() {
  Patience patience;
  patience.backoff_first = std::chrono::milliseconds(*rc::gen::inRange(1, 60'000));
  patience.backoff_cap =
      patience.backoff_first + std::chrono::milliseconds(*rc::gen::inRange(0, 3'600'000));
  return patience;
}

RC_GTEST_PROP(RetryPause, IsWithinHalfAndAllOfTheBackoff, ()) {
  const Patience patience = any_patience();
  const auto attempts = *rc::gen::inRange<std::uint32_t>(1, 100);
  const auto chance = *rc::gen::arbitrary<std::uint64_t>();
  const Duration pause = kSound.retry_pause(patience, attempts, chance);
  Duration most = patience.backoff_first;
  for (std::uint32_t i = 1; i < attempts && most < patience.backoff_cap; ++i) most *= 2;
  most = std::min(most, patience.backoff_cap);
  RC_ASSERT(pause <= patience.backoff_cap);
  RC_ASSERT(pause >= most / 2);
  RC_ASSERT(pause <= most);
}

RC_GTEST_PROP(RetryPause, ChanceSpreadsWhatFailedTogether, ()) {
  const Patience patience = any_patience();
  const auto attempts = *rc::gen::inRange<std::uint32_t>(1, 20);
  const Duration even = kSound.retry_pause(patience, attempts, 0);
  const auto half = static_cast<std::uint64_t>(even.count());
  const auto step = *rc::gen::inRange<std::uint64_t>(1, half);
  RC_ASSERT(kSound.retry_pause(patience, attempts, step) == even + Duration(step));
}

struct Word {
  std::string status;
  std::string at;
  Parcel parcel() const { return {status, at}; }
};

Word any_word() {
  return {*rc::gen::elementOf(std::vector<std::string>{"pre_transit", "in_transit",
                                                       "out_for_delivery", "exception",
                                                       "delivered"}),
          "2026-01-0" + std::to_string(*rc::gen::inRange(1, 5)) + "T00:00:00Z"};
}

RC_GTEST_PROP(Supersedes, IsAStrictOrder, ()) {
  const Word a = any_word();
  const Word b = any_word();
  const Word c = any_word();
  const auto newer = [](const Word& x, const Word& y) {
    return kSound.supersedes(x.parcel(), y.parcel());
  };
  RC_ASSERT(!newer(a, a));
  RC_ASSERT(!(newer(a, b) && newer(b, a)));
  if (newer(a, b) && newer(b, c)) RC_ASSERT(newer(a, c));
  // Two words that differ have an order, so that the end never depends on who came first.
  if (a.status != b.status || a.at != b.at) RC_ASSERT(newer(a, b) || newer(b, a));
}

RC_GTEST_PROP(Supersedes, AnyOrderOfArrivalEndsInTheSame, ()) {
  std::vector<Word> words;
  const auto count = *rc::gen::inRange(1, 8);
  for (int i = 0; i < count; ++i) words.push_back(any_word());
  const auto last_of = [](const std::vector<Word>& arrived) {
    Word known;
    for (const Word& word : arrived) {
      if (kSound.supersedes(known.parcel(), word.parcel())) known = word;
    }
    return known.status + known.at;
  };
  const std::string expected = last_of(words);
  const auto turns = *rc::gen::container<std::vector<std::uint32_t>>(
      words.size(), rc::gen::arbitrary<std::uint32_t>());
  for (std::size_t i = 1; i < words.size(); ++i) std::swap(words[i], words[turns[i] % (i + 1)]);
  RC_ASSERT(last_of(words) == expected);
}

TEST(Supersedes, TimeGoesBeforeRank) {
  EXPECT_TRUE(kSound.supersedes({"delivered", "2026-01-01"}, {"exception", "2026-01-02"}));
  EXPECT_FALSE(kSound.supersedes({"in_transit", "2026-01-02"}, {"delivered", "2026-01-01"}));
  EXPECT_TRUE(kSound.supersedes({"in_transit", "2026-01-02"}, {"delivered", "2026-01-02"}));
  EXPECT_TRUE(kSound.supersedes({"", ""}, {"pre_transit", ""}));
}

TEST(Policies, AKeyIsTheSameForEveryAttempt) {
  Operation operation;
  operation.id = "erp.create_order:bigbox/1";
  EXPECT_EQ(kSound.idempotency_key(operation, 1), kSound.idempotency_key(operation, 14));
}

TEST(Policies, TryingEndsWhereAPersonMustHearOfIt) {
  const Patience patience;
  EXPECT_TRUE(kSound.tries_again(patience, patience.attempts_max - 1));
  EXPECT_FALSE(kSound.tries_again(patience, patience.attempts_max));
}

TEST(Policies, OnlyARefusalThatNamesWhatExistsMeansDone) {
  EXPECT_TRUE(kSound.means_done(409, "already_exists"));
  EXPECT_TRUE(kSound.means_done(409, "already_voided"));
  EXPECT_FALSE(kSound.means_done(409, "in_progress"));
  EXPECT_FALSE(kSound.means_done(409, "idempotency_key_reused"));
  EXPECT_FALSE(kSound.means_done(422, "already_exists"));
}

TEST(Policies, AnOrderIsARepeatByItsKeyNeverByItsEnvelope) {
  EXPECT_TRUE(kSound.is_repeat(true, false, std::chrono::hours(24 * 400)));
  EXPECT_FALSE(kSound.is_repeat(false, true, 0s));
}

TEST(Policies, AnInvoiceWaitsForItsNoticeWhereThatIsAgreed) {
  Agreement agreed;
  agreed.asn = AsnScope::per_shipment;
  agreed.invoice_after = InvoiceAfter::asn;
  EXPECT_TRUE(kSound.holds_invoice(agreed, true));
  EXPECT_FALSE(kSound.holds_invoice(agreed, false));
  agreed.invoice_after = InvoiceAfter::ship_confirm;
  EXPECT_FALSE(kSound.holds_invoice(agreed, true));
  agreed.invoice_after = InvoiceAfter::asn;
  agreed.asn = AsnScope::none;
  EXPECT_FALSE(kSound.holds_invoice(agreed, true));
}

TEST(Policies, TheInvoiceIsOfWhatShipped) {
  OrderState order;
  order.lines = {{.line = 1, .ordered = Quantity::of(5)}, {.line = 2, .ordered = Quantity::of(5)}};
  const ReleaseRecord release{.lines = {{.line = 1, .wanted = Quantity::of(5), .shipped = Quantity::of(3)},
                                        {.line = 2, .wanted = Quantity::of(5), .shipped = Quantity::of(0)}}};
  const auto lines = kSound.invoice_lines(order, release);
  ASSERT_EQ(lines.size(), 1u);
  EXPECT_EQ(lines[0].line, 1);
  EXPECT_EQ(lines[0].quantity, Quantity::of(3));
}

}  // namespace
}  // namespace proofload::orchestrator
