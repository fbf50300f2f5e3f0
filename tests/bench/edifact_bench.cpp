#include <algorithm>
#include <string>

#include "contracts/edifact/stream_judge.hpp"
#include "tests/bench/benchmark.hpp"

namespace proofload::edifact {
namespace {

class Silent final : public Listener {
 public:
  std::size_t findings = 0;
  void on_finding(const State&, const Finding&) override { ++findings; }
  void on_message(const State&) override {}
  void on_group(const State&) override {}
  void on_interchange(const State&) override {}
};

// A thousand orders as a retailer sends them, ten lines each.
std::string thousand_orders() {
  std::string text = "UNB+UNOC:3+4000001000005:14+5412345000013:14+260105:0930+1'\r\n";
  for (int i = 1; i <= 1000; ++i) {
    const std::string reference = std::to_string(i);
    text += "UNH+" + reference + "+ORDERS:D:96A:UN:EAN008'\r\nBGM+220+45000" + reference +
            "+9'\r\nDTM+137:20260105:102'\r\nNAD+BY+4000001000005::9++BIGBOX STORES'\r\nCUX+2:EUR:9'\r\n";
    for (int line = 1; line <= 10; ++line) {
      text += "LIN+" + std::to_string(line) + "++4006381333931:EN'\r\nPIA+1+VX-10" + std::to_string(line) +
              ":SA'\r\nIMD+F++:::STEEL BRACKET 4 INCH BLACK'\r\nQTY+21:12'\r\nMOA+203:30'\r\nPRI+AAA:2.50'\r\n";
    }
    text += "UNS+S'\r\nCNT+2:10'\r\nUNT+68+" + reference + "'\r\n";
  }
  return text + "UNZ+1000+1'\r\n";
}

}  // namespace

TEST_CASE("EDIFACT: a thousand ORDERS", "[edifact]") {
  const std::string bytes = thousand_orders();
  const Dictionary& dictionary = standard_dictionary();
  const auto judge_all = [&] {
    Silent silent;
    StreamJudge judge(dictionary, silent);
    constexpr std::size_t kPiece = std::size_t{256} << 10;
    for (std::string_view rest = bytes; !rest.empty(); rest.remove_prefix(std::min(kPiece, rest.size()))) {
      judge.feed(rest.substr(0, kPiece));
    }
    judge.finish();
    return silent.findings;
  };
  REQUIRE(judge_all() == 0);
  WARN("ORDERS: " << bytes.size() << " bytes");

  BENCHMARK("EDIFACT tokenise") {
    const Classes classes{Delimiters()};
    Tokenizer tokenizer(bytes, classes);
    Segment segment;
    std::size_t sum = 0;
    while (tokenizer.next(segment)) sum += segment.size();
    return sum;
  };
  BENCHMARK("EDIFACT judge, as a stream") { return judge_all(); };
}

}  // namespace proofload::edifact
