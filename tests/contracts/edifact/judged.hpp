// tests/contracts/edifact/judged.hpp — a text judged as a stream, and all that was said of it.
#pragma once

#include <algorithm>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "contracts/edifact/acknowledge.hpp"
#include "contracts/edifact/stream_judge.hpp"

namespace proofload::edifact {

class Judged final : public Listener {
 public:
  std::vector<Finding> findings;
  std::vector<MessageInfo> messages;
  std::vector<InterchangeInfo> interchanges;
  std::string answers;
  std::string came;  // what came_before says

  std::string came_before(const State&, std::size_t) override { return came; }
  void on_finding(const State& state, const Finding& finding) override {
    findings.push_back(finding);
    response_.on_finding(state, finding);
  }
  void on_message(const State& state) override {
    messages.push_back(state.message);
    response_.on_message(state);
  }
  void on_group(const State& state) override { response_.on_group(state); }
  void on_interchange(const State& state) override {
    interchanges.push_back(state.interchange);
    answers += response_.on_interchange(state);
  }

  // "UNT_COUNT LINE_AMOUNT": in the order they came, without those that only follow.
  std::string codes() const {
    std::string out;
    for (const Finding& finding : findings) {
      if (!finding.follows) out += (out.empty() ? "" : " ") + std::string(kind(finding.code).name);
    }
    return out;
  }
  // Everything that was said, place by place.
  std::string transcript() const {
    std::string out;
    for (const Finding& f : findings) {
      out += std::string(kind(f.code).name) + '@' + std::to_string(f.offset) + ' ' + f.segment + ' ' +
             std::to_string(f.segment_position) + '.' + std::to_string(f.element) + '.' + std::to_string(f.component) + ' ' +
             f.text + '\n';
    }
    for (const MessageInfo& m : messages) {
      out += m.type + ' ' + m.reference + ' ' + std::to_string(m.segments) + ' ' + std::to_string(static_cast<int>(m.verdict)) + '\n';
    }
    return out;
  }

 private:
  SyntaxResponse response_;
};

inline Judged judged(std::string_view text, std::size_t piece = std::string_view::npos, std::string came = {}) {
  Judged heard;
  heard.came = std::move(came);
  StreamJudge judge(standard_dictionary(), heard);
  for (; !text.empty(); text.remove_prefix(std::min(piece, text.size()))) judge.feed(text.substr(0, piece));
  judge.finish();
  return heard;
}

inline std::string message(std::string_view type, std::string_view body, std::string_view reference = "1") {
  const auto segments = std::count(body.begin(), body.end(), '\'') + 2;
  return "UNH+" + std::string(reference) + "+" + std::string(type) + ":D:96A:UN'" + std::string(body) + "UNT+" +
         std::to_string(segments) + "+" + std::string(reference) + "'";
}

inline std::string interchange(std::string_view messages, std::size_t count = 1, std::string_view reference = "4711") {
  return "UNB+UNOC:3+BUYER:14+SELLER:14+260105:0930+" + std::string(reference) + "'" + std::string(messages) + "UNZ+" +
         std::to_string(count) + "+" + std::string(reference) + "'";
}

inline constexpr std::string_view kOrder =
    "BGM+220+PO4711+9'DTM+137:20260105:102'NAD+BY+4000001000005::9'LIN+1++4006381333931:EN'QTY+21:10'MOA+203:25'"
    "PRI+AAA:2.50'LIN+2++4006381333931:EN'QTY+21:4'UNS+S'CNT+2:2'";

inline std::string order() { return interchange(message("ORDERS", kOrder)); }

inline std::string with(std::string text, std::string_view from, std::string_view to) {
  const std::size_t at = text.find(from);
  return at == std::string::npos ? "NOT FOUND: " + std::string(from) : text.replace(at, from.size(), to);
}

}  // namespace proofload::edifact
