// Whatever the pieces, the same is said; whatever the bytes, something is said, and no change of a byte that carries
// meaning goes unnoticed.
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "tests/contracts/edifact/judged.hpp"

namespace proofload::edifact {
namespace {

// Data as senders have it: service characters, umlauts, leading zeros, blanks at the ends.
std::string hostile_text() {
  static const std::string kCharacters = "AZaz09'+:?.,- \xC3\xB6*~";
  std::string out = *rc::gen::container<std::string>(rc::gen::elementOf(kCharacters));
  if (out.size() > 30) out.resize(30);
  return out.empty() ? "0" : out;
}

std::string escape(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '\'' || c == '+' || c == ':' || c == '?') out += '?';
    out += c;
  }
  return out;
}

std::string any_order() {
  std::string body = "BGM+220+" + escape(hostile_text()) + "+9'DTM+137:20260105:102'FTX+AAI+++" + escape(hostile_text()) + ":" +
                     escape(hostile_text()) + "'NAD+BY+++" + escape(hostile_text()) + "'";
  const int lines = *rc::gen::inRange(0, 20);
  for (int i = 1; i <= lines; ++i) {
    body += "LIN+" + std::to_string(i) + "'IMD+F++:::" + escape(hostile_text()) + "'QTY+21:" + std::to_string(i) + "'";
  }
  body += "UNS+S'CNT+2:" + std::to_string(lines) + "'";
  std::size_t segments = 2;
  const Classes classes{Delimiters()};
  Tokenizer tokenizer(body, classes);
  for (Segment segment; tokenizer.next(segment);) ++segments;
  return interchange("UNH+1+ORDERS:D:96A:UN'" + body + "UNT+" + std::to_string(segments) + "+1'");
}

RC_GTEST_PROP(EdifactProperty, HostileDataConformsAndIsReadBack, ()) {
  const std::string text = hostile_text();
  const std::string segment_text = "FTX+AAI+++" + escape(text) + ":X'";
  const Classes classes{Delimiters()};
  Tokenizer tokenizer(segment_text, classes);
  Segment segment;
  RC_ASSERT(tokenizer.next(segment));
  std::string buffer;
  RC_ASSERT(released(segment(4, 1), '?', buffer) == text);
  RC_ASSERT(segment(4, 2) == "X");
  RC_ASSERT(judged(any_order()).codes() == "");
}

RC_GTEST_PROP(EdifactProperty, ThePiecesDoNotMatter, ()) {
  std::string text = any_order() + "\r\n" + any_order();
  const int changes = *rc::gen::inRange(0, 4);
  for (int i = 0; i < changes; ++i) text[*rc::gen::inRange<std::size_t>(0, text.size())] = *rc::gen::elementOf(std::string("'+:?UX0 \n"));
  RC_ASSERT(judged(text, *rc::gen::inRange<std::size_t>(1, 50)).transcript() == judged(text).transcript());
}

RC_GTEST_PROP(EdifactProperty, AnyBytesHaveAJudgementAndItsAnswerConforms, (const std::string& tail)) {
  std::string text = any_order();
  text.replace(*rc::gen::inRange<std::size_t>(0, text.size()), *rc::gen::inRange<std::size_t>(0, 40), tail);
  const Judged heard = judged(text);
  RC_ASSERT(!heard.interchanges.empty() || !heard.findings.empty());
  if (heard.answers.empty()) return;
  std::string refused;
  for (const Finding& finding : judged(heard.answers).findings) {
    if (kind(finding.code).effect == Effect::reject) refused += finding.text + "; ";
  }
  if (!refused.empty()) RC_FAIL(refused + "in the answer " + heard.answers + " to " + text);
}

// Digits of counts and references, tags and service characters: one of them changed is always told.
TEST(EdifactProperty, NoChangeOfWhatCarriesMeaningGoesUnnoticed) {
  const std::string text = order();
  const std::size_t header = text.find("UNH"), body = text.find("BGM");
  int changed = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool envelope = (i >= header && i < body) || i >= text.find("UNT");
    const bool tag = i == 0 || text[i - 1] == '\'' || (i > 1 && text[i - 2] == '\'');
    if (!envelope && !tag && text[i] != '\'') continue;
    std::string mutated = text;
    mutated[i] = text[i] == '#' ? '%' : '#';
    EXPECT_NE(judged(mutated).codes(), "") << i << " " << mutated;
    ++changed;
  }
  EXPECT_GT(changed, 70);
}

}  // namespace
}  // namespace proofload::edifact
