#include <string>

#include "contracts/x12/acknowledge.hpp"
#include "contracts/x12/isa.hpp"
#include "contracts/x12/judge.hpp"
#include "contracts/x12/purchase_order_850.hpp"
#include "contracts/x12/tokenizer.hpp"
#include "contracts/x12/writer.hpp"
#include "tests/bench/benchmark.hpp"

namespace proofload::x12 {
namespace {

// An order as a retailer sends it: 28 segments, 828 bytes with its envelope.
PurchaseOrder850 usual_order() {
  PurchaseOrder850 order;
  order.number = "4500017834";
  order.date = {2026, 1, 5};
  order.currency = "USD";
  order.references = {{"DP", "042", ""}, {"IA", "118823", ""}};
  order.dates = {{"037", {2026, 1, 9}, "", ""}, {"038", {2026, 1, 14}, "", ""}};
  order.parties = {{.role = "BY", .name = "BIGBOX STORES", .id_qualifier = "92", .id = "0001"},
                   {.role = "ST",
                    .name = "BIGBOX DC 0471",
                    .id_qualifier = "92",
                    .id = "0471",
                    .address_lines = {"2200 COMMERCE PARKWAY"},
                    .city = "JOLIET",
                    .state = "IL",
                    .postal_code = "60431"}};
  for (int i = 1; i <= 5; ++i) {
    LineItem item;
    item.id = std::to_string(i);
    item.quantity = Quantity::of(12 * i);
    item.price_millionths = 7'425'000 + i * 10'000;
    item.products = {
        {"UP", "036000291452"}, {"VN", "VX-10" + std::to_string(i) + "-BLK"}, {"SK", "7701234"}};
    item.descriptions = {"STEEL BRACKET 4 INCH BLACK"};
    order.lines.push_back({.item = item});
  }
  return order;
}

Envelope envelope() {
  return {.sender = {"ZZ", "BIGBOX", ""},
          .receiver = {"12", "5551234567", ""},
          .date = {2026, 1, 5},
          .time = "0930"};
}

std::string usual_interchange() {
  std::string out;
  const Envelope e = envelope();
  Writer writer(out, e);
  writer.begin_interchange();
  writer.begin_group("PO", 17);
  write(usual_order(), writer);
  writer.end_group();
  writer.end_interchange();
  return out;
}

}  // namespace

TEST_CASE("X12: an 850 of a usual size") {
  const std::string bytes = usual_interchange();
  const Dictionary& dictionary = standard_dictionary();
  const Judgement judged = judge(bytes, dictionary);
  REQUIRE(judged.clean());
  WARN("850: " << bytes.size() << " bytes, " << judged.sets[0].segments << " segments in the set");

  BENCHMARK("tokenise") {
    const Isa isa = read_isa(bytes, 0);
    Tokenizer tokenizer(bytes, isa.delimiters, isa.end);
    Segment segment;
    std::size_t sum = 0;
    while (tokenizer.next(segment)) sum += segment.size() + segment[1].size();
    return sum;
  };
  BENCHMARK_ADVANCED("judge")(Catch::Benchmark::Chronometer meter) {
    Judgement into;
    meter.measure([&] {
      judge(bytes, dictionary, into);
      return into.findings.size();
    });
  };
  BENCHMARK("read") {
    return read<PurchaseOrder850>(judged.sets[0].text)->lines.size();
  };
  BENCHMARK_ADVANCED("write")(Catch::Benchmark::Chronometer meter) {
    const PurchaseOrder850 order = usual_order();
    const Envelope e = envelope();
    std::string out;
    meter.measure([&] {
      out.clear();
      Writer writer(out, e);
      writer.begin_interchange();
      writer.begin_group("PO", 17);
      write(order, writer);
      writer.end_group();
      writer.end_interchange();
      return out.size();
    });
  };
  BENCHMARK("acknowledge") {
    return acknowledge_group(judged, judged.groups[0])->sets.size();
  };
}

}  // namespace proofload::x12
