// Every X12 document of the samples folder is judged; what the folder's lists say of it must be
// found.
#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>
#include <set>
#include <string>

#include "contracts/x12/acknowledge.hpp"
#include "contracts/x12/judge.hpp"
#include "tests/contracts/x12/every_document.hpp"
#include "tests/contracts/x12/samples.hpp"

namespace proofload::x12 {
namespace {

nlohmann::json list(const char* name) {
  return nlohmann::json::parse(content(kSamples / name));
}

std::set<std::string> names(const Judgement& judgement) {
  std::set<std::string> out;
  for (const Finding& finding : judgement.findings) out.emplace(kind(finding.code).name);
  return out;
}

// What the lists' own checker looks at: a clean sample must show none of these.
const std::set<std::string> kEnvelope{"NO_ISA",
                                      "DATA_OUTSIDE_INTERCHANGE",
                                      "ISA_TOO_FEW_ELEMENTS",
                                      "ISA_NOT_FIXED_WIDTH",
                                      "ISA09_BAD_DATE",
                                      "ISA10_BAD_TIME",
                                      "ISA12_UNKNOWN_VERSION",
                                      "ISA13_NOT_9_DIGITS",
                                      "IEA01_COUNT",
                                      "IEA02_MISMATCH",
                                      "MISSING_IEA",
                                      "DUPLICATE_ISA13",
                                      "UNTERMINATED_SEGMENT",
                                      "SEGMENT_OUTSIDE_SET",
                                      "GS_INCOMPLETE",
                                      "GS04_BAD_DATE",
                                      "GS06_BAD_NUMBER",
                                      "GE01_COUNT",
                                      "GE02_MISMATCH",
                                      "MISSING_GE",
                                      "GS01_MISMATCH",
                                      "ST02_LENGTH",
                                      "DUPLICATE_ST02",
                                      "SE01_COUNT",
                                      "SE02_MISMATCH",
                                      "MISSING_SE",
                                      "BAD_SEGMENT_ID",
                                      "ISA01_UNKNOWN",
                                      "ISA03_UNKNOWN",
                                      "ISA11_UNKNOWN",
                                      "ISA14_UNKNOWN",
                                      "ISA15_UNKNOWN"};

bool defined(const std::string& set) {
  return standard_dictionary().release("004010")->traded_set(set) != nullptr;
}

// What the list expects and the judge says otherwise, each with its reason.
bool differs_for_a_reason(const std::string& file, const std::string& finding) {
  // A release of its own: without a definition, nobody counts its HLs.
  if (file.find("856__X12Parser__Example2") != std::string::npos) return finding == "CTT01_COUNT";
  // Its terminator is a blank before each line's end; the judge takes the line's end and reads it
  // as it was meant.
  if (file.find("Example4_Adobe_ShrinkWrapped") != std::string::npos)
    return finding != "ISA_NOT_FIXED_WIDTH";
  return false;
}

TEST(Samples, EveryFindingOfTheManifestIsFound) {
  SKIP_WITHOUT_SAMPLES();
  int files = 0;
  for (const auto& row : list("MANIFEST.json")) {
    const std::string file = row["file"];
    if (row["kind"] != "X12") continue;
    const std::string bytes = content(kSamples / file);
    const Judgement judgement = judge(bytes, standard_dictionary());
    const auto found = names(judgement);
    ++files;
    for (const std::string text : row["structural_findings"]) {
      const std::string expected = text.substr(0, text.find(':'));
      // "MISSING_MANDATORY_SEGMENT: 846:BIA" is ours to find where the set is defined.
      if (expected == "MISSING_MANDATORY_SEGMENT" && !defined(text.substr(text.find(':') + 2, 3)))
        continue;
      if (differs_for_a_reason(file, expected)) continue;
      EXPECT_TRUE(found.contains(expected)) << file << " expects " << text << "\n"
                                            << joined(judgement);
    }
  }
  EXPECT_GT(files, 100);
}

TEST(Samples, ACleanFileHasNoEnvelopeFinding) {
  SKIP_WITHOUT_SAMPLES();
  for (const auto& row : list("MANIFEST.json")) {
    if (row["kind"] != "X12" || !row["structural_findings"].empty()) continue;
    const std::string bytes = content(kSamples / std::string(row["file"]));
    const Judgement judgement = judge(bytes, standard_dictionary());
    for (const std::string& name : names(judgement)) {
      // The list counts characters: its ISA08 has an apostrophe of three bytes, and widths are
      // bytes.
      if (row["file"] == "x12/180__X12Parser__FromLowes.edi" && name == "ISA_NOT_FIXED_WIDTH")
        continue;
      EXPECT_FALSE(kEnvelope.contains(name)) << row["file"] << "\n" << joined(judgement);
    }
  }
}

TEST(Samples, EveryMutationIsFound) {
  SKIP_WITHOUT_SAMPLES();
  for (const auto& row : list("DERIVED.json")) {
    const std::string from = row["from_file"];
    if (!from.starts_with("x12/")) continue;
    const std::string bytes = content(kSamples / std::string(row["file"]));
    const Judgement judgement = judge(bytes, standard_dictionary());
    const auto found = names(judgement);
    for (const std::string expected : row["expected_findings"]) {
      const std::size_t bar = expected.find('|');  // "this|that": either
      const bool either = found.contains(expected.substr(0, bar)) ||
                          (bar != std::string::npos && found.contains(expected.substr(bar + 1)));
      EXPECT_TRUE(either) << row["file"] << " expects " << expected << "\n" << joined(judgement);
    }
    if (!row["expected_findings"].empty()) continue;
    for (const std::string& name : found)
      EXPECT_FALSE(kEnvelope.contains(name)) << row["file"] << "\n" << joined(judgement);
  }
}

TEST(Samples, DocumentsOfCleanSetsCanBeRead) {
  SKIP_WITHOUT_SAMPLES();
  std::map<std::string, int> readable;
  for (const auto& row : list("MANIFEST.json")) {
    if (row["kind"] != "X12") continue;
    const std::string bytes = content(kSamples / std::string(row["file"]));
    const Judgement judgement = judge(bytes, standard_dictionary());
    for (const JudgedSet& set : judgement.sets) {
      if (set.verdict == Verdict::rejected) continue;
      ++readable[std::string(set.id)];
      // Its dates are of six digits: an error that rejects nothing, and no date.
      if (row["file"] == "x12/820__X12Parser__Example5_Wikipedia.edi") continue;
      const auto expect_read = [&](const auto& result) {
        EXPECT_TRUE(result.has_value())
            << row["file"] << ": " << (result ? "" : result.error().text);
      };
      for_every_document([&]<class Document>(std::string_view id) {
        if (set.id == id) expect_read(read<Document>(set.text));
      });
    }
  }
  // A set whose samples are all refused is read by its own example.
  for_every_document([&]<class Document>(std::string_view id) {
    static const std::set<std::string_view> kRefused{"180", "204", "753", "754", "846", "865", "943", "944", "945"};
    const bool refused = kRefused.contains(id);
    EXPECT_EQ(readable[std::string(id)] == 0, refused) << id;
  });
}

TEST(Samples, EveryInterchangeHasAnAnswerOrNone) {
  SKIP_WITHOUT_SAMPLES();
  for (const auto& row : list("MANIFEST.json")) {
    if (row["kind"] != "X12") continue;
    const std::string bytes = content(kSamples / std::string(row["file"]));
    const Judgement judgement = judge(bytes, standard_dictionary());
    for (const JudgedGroup& group : judgement.groups) {
      const auto ack = acknowledge_group(judgement, group);
      if (!ack) continue;
      EXPECT_NE(ack->functional_id, "FA");
      EXPECT_LE(ack->accepted, ack->received);
    }
    for (const JudgedInterchange& interchange : judgement.interchanges) {
      const auto ta1 = acknowledge_interchange(judgement, interchange);
      if (!ta1) continue;
      EXPECT_EQ(ta1->status == "A", interchange.verdict == Verdict::accepted) << row["file"];
    }
  }
}

}  // namespace
}  // namespace proofload::x12
