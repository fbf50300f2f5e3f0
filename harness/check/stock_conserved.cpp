#include "harness/check/stock_conserved.hpp"

#include "mocks/facts.hpp"

namespace proofload::check {
namespace {

namespace facts = mocks::facts;

class StockConserved final : public Check {
 public:
  void on_fact(const Fact& fact, std::string_view order, const sim::Step&) override {
    const std::int64_t amount = fact.quantity.millionths;
    Releases::mapped_type* lines = fact.order.kind == Symbol("release") ? &releases_[fact.order.value] : nullptr;
    if (fact.kind == facts::kStockInitial) {
      left_[{fact.location, fact.subject}] = amount;
    } else if (fact.kind == facts::kStockAllocated || fact.kind == facts::kStockDeallocated) {
      const bool is_back = fact.kind == facts::kStockDeallocated;
      std::int64_t& left = left_[{fact.location, fact.subject}];
      left += is_back ? amount : -amount;
      if (lines != nullptr) (*lines)[fact.line].allocated += is_back ? -amount : amount;
      ++judged_;
      if (left < 0) {
        find(fact, order, fact.location + " has allocated " + to_text(Quantity{-left, fact.quantity.unit}) + " of " +
                              fact.subject + " that it does not have.");
      }
    } else if (lines == nullptr) {
      return;
    } else if (fact.kind == facts::kUnitsPicked) {
      (*lines)[fact.line].picked += amount;
    } else if (fact.kind == facts::kUnitsShort) {
      (*lines)[fact.line].missing += amount;
    } else if (fact.kind == facts::kUnitsShipped) {
      (*lines)[fact.line].shipped += amount;
    } else if (fact.kind == facts::kReleaseShipped || fact.kind == facts::kReleaseCancelled) {
      close(fact, order, *lines);
      releases_.erase(fact.order.value);
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
  using Releases = std::map<std::string, std::map<int, Line>, std::less<>>;

  void close(const Fact& fact, std::string_view order, const std::map<int, Line>& lines) {
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

  std::map<std::pair<std::string, std::string>, std::int64_t> left_;  // by location and item
  Releases releases_;                                                 // the open ones
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
