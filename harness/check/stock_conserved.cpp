#include "harness/check/stock_conserved.hpp"

#include "contracts/base/index.hpp"
#include "harness/check/per_line.hpp"
#include "mocks/facts.hpp"

namespace proofload::check {
namespace {

namespace facts = mocks::facts;

class StockConserved final : public Check {
 public:
  void on_fact(const Fact& fact, const About& about, const sim::Step&) override {
    const std::string_view order = about.order.name;
    const std::int64_t amount = fact.quantity.millionths;
    if (fact.kind == facts::kStockInitial) {
      left_[fact.location][fact.subject] = amount;
    } else if (fact.kind == facts::kStockReceived || fact.kind == facts::kStockAdjusted) {
      move(fact, order, amount);
    } else if (fact.kind == facts::kStockReported) {
      compare(fact, order);
    } else if (fact.kind == facts::kStockAllocated || fact.kind == facts::kStockDeallocated) {
      const bool is_back = fact.kind == facts::kStockDeallocated;
      if (is_of_release(fact)) line_of(fact).allocated += is_back ? -amount : amount;
      move(fact, order, is_back ? amount : -amount);
    } else if (!is_of_release(fact)) {
      return;
    } else if (fact.kind == facts::kUnitsPicked) {
      line_of(fact).picked += amount;
    } else if (fact.kind == facts::kUnitsUnpicked) {
      line_of(fact).picked -= amount;
    } else if (fact.kind == facts::kUnitsShort) {
      line_of(fact).missing += amount;
    } else if (fact.kind == facts::kUnitsShipped) {
      line_of(fact).shipped += amount;
    } else if (fact.kind == facts::kReleaseShipped || fact.kind == facts::kReleaseCancelled) {
      close(fact, order);
    }
  }

  void settle(Instant, Judgement& judgement) override {
    judgement.judged = judged_;
    judgement.findings = std::move(findings_);
  }

 private:
  struct Line {
    std::int64_t allocated = 0, picked = 0, missing = 0, shipped = 0;
  };

  static bool is_of_release(const Fact& fact) { return fact.order.kind == Symbol("release"); }

  // So much more can be promised, or less.
  void move(const Fact& fact, std::string_view order, std::int64_t more) {
    std::int64_t& left = left_[fact.location][fact.subject];
    left += more;
    ++judged_;
    if (left >= 0) return;
    const std::string_view how = fact.kind == facts::kStockAdjusted ? " has written off " : " has allocated ";
    find(fact, order, fact.location + std::string(how) + to_text(Quantity{-left, fact.quantity.unit}) + " of " +
                          fact.subject + " that it does not have.");
  }

  void compare(const Fact& fact, std::string_view order) {
    const std::int64_t left = left_[fact.location][fact.subject];
    ++judged_;
    if (fact.quantity.millionths == left) return;
    find(fact, order, fact.location + " reports " + to_text(fact.quantity) + " of " + fact.subject + ", and has " +
                          to_text(Quantity{left, fact.quantity.unit}) + ".");
  }

  Line& line_of(const Fact& fact) { return releases_[fact.order.value][fact.line]; }

  void close(const Fact& fact, std::string_view order) {
    const auto closed = releases_.find(fact.order.value);
    if (closed == releases_.end()) return;
    const PerLine<Line> lines = std::move(closed->second);
    releases_.erase(closed);
    for (const auto& [number, line] : lines) {
      ++judged_;
      if (line.allocated == line.picked + line.missing && line.shipped == line.picked) continue;
      const auto text = [](std::int64_t millionths) { return decimal_text(Quantity{millionths, kEach}); };
      find(fact, order, "Release " + fact.order.value + " line " + std::to_string(number) + " of order " +
                            std::string(order) + ": " + text(line.allocated) + " allocated, " + text(line.picked) +
                            " picked, " + text(line.missing) + " short, " + text(line.shipped) + " shipped.");
    }
  }

  void find(const Fact& fact, std::string_view order, std::string text) {
    findings_.push_back({kStockConserved.name, std::string(order), std::move(text), {fact.cause}});
  }

  Index<Index<std::int64_t>> left_;  // by location and item
  Index<PerLine<Line>> releases_;           // the open ones
  std::vector<Finding> findings_;
  std::uint64_t judged_ = 0;
};

}  // namespace

const CheckKind kStockConserved{
    .name = "stock_conserved",
    .promise = "Stock neither appears nor vanishes.",
    .assumptions = "",
    .make = [](const CaseView&) -> std::unique_ptr<Check> { return std::make_unique<StockConserved>(); }};

}  // namespace proofload::check
