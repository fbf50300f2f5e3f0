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
    const bool is_of_release = fact.order.kind == Symbol("release");
    if (fact.kind == facts::kStockInitial) {
      left_[fact.location][fact.subject] = amount;
    } else if (fact.kind == facts::kStockAllocated || fact.kind == facts::kStockDeallocated) {
      const bool is_back = fact.kind == facts::kStockDeallocated;
      std::int64_t& left = left_[fact.location][fact.subject];
      left += is_back ? amount : -amount;
      if (is_of_release) line_of(fact).allocated += is_back ? -amount : amount;
      ++judged_;
      if (left < 0) {
        find(fact, order, fact.location + " has allocated " + to_text(Quantity{-left, fact.quantity.unit}) + " of " +
                              fact.subject + " that it does not have.");
      }
    } else if (!is_of_release) {
      return;
    } else if (fact.kind == facts::kUnitsPicked) {
      line_of(fact).picked += amount;
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
