#include "contracts/x12/definition.hpp"

#include <gtest/gtest.h>

#include <array>

#include "contracts/x12/segment_id.hpp"

namespace proofload::x12 {
namespace {

constexpr std::string_view kSegments = R"({
  "release": "009990",
  "elements": { "1": { "type": "AN", "min": 1, "max": 3, "name": "one" }, "2": { "type": "ID", "codes": "A B" } },
  "composites": { "C1": "1! 2" },
  "segments": { "ST": { "elements": "1! 1!" }, "AA": { "elements": "1! 2 C1", "conditions": "P0102" },
                "BB": { "elements": "1" }, "SE": { "elements": "1! 1!" } }
})";
constexpr std::string_view kSet = R"({
  "set": "123", "name": "a set", "functional_id": "XX",
  "structure": [ "ST", "AA", { "loop": "BB 1..2", "of": [ "BB", "AA 0..1" ] }, "SE" ]
})";

Result<Dictionary> load(std::string_view segments, std::string_view set) {
  const std::array files{EmbeddedFile{"009990/123.json", set},
                         EmbeddedFile{"009990/segments.json", segments}};
  return Dictionary::load(files);
}

std::string replaced(std::string_view text, std::string_view what, std::string_view by) {
  std::string out(text);
  out.replace(out.find(what), what.size(), by);
  return out;
}

TEST(Definition, AnotherReleaseAndSetAreOnlyFiles) {
  const auto dictionary = load(kSegments, kSet);
  ASSERT_TRUE(dictionary) << to_text(dictionary.error());
  const Release* release = dictionary->release("009990VICS");
  ASSERT_NE(release, nullptr);
  EXPECT_EQ(dictionary->release("009980"), nullptr);
  ASSERT_NE(release->set("123"), nullptr);
  EXPECT_EQ(release->set("124"), nullptr);
}

TEST(Definition, StepsLeadOnAgainOrBackToALoop) {
  const auto dictionary = load(kSegments, kSet);
  const Release& release = *dictionary->release("009990");
  const SetRule& set = *release.set("123");
  const auto segment = [&](std::string_view id) { return release.segment(pack(id)); };
  // ST 0, AA 1, [BB 2, AA 3], SE 4
  EXPECT_EQ(set.step(0, segment("AA")).node, 1);
  const Step& skip = set.step(0, segment("BB"));
  EXPECT_EQ(skip.node, 2);
  ASSERT_EQ(skip.missing_end - skip.missing_begin, 1u);
  EXPECT_EQ(set.missing[skip.missing_begin], 1);
  EXPECT_EQ(set.step(3, segment("BB")).node, 2);
  EXPECT_EQ(set.step(3, segment("BB")).kind, Step::Kind::loop_again);
  EXPECT_EQ(set.step(3, segment("AA")).kind, Step::Kind::again);
  EXPECT_EQ(set.step(2, segment("SE")).node, 4);
  EXPECT_EQ(set.step(2, segment("ST")).node, kNone);
}

TEST(Definition, AWrongFileIsRefusedWithItsPlace) {
  const auto refused = [](std::string_view segments, std::string_view set) {
    const auto dictionary = load(segments, set);
    return dictionary ? std::string("accepted") : to_text(dictionary.error());
  };
  const auto has = [](const std::string& text, std::string_view part) {
    return text.find(part) != std::string::npos;
  };
  EXPECT_TRUE(
      has(refused(replaced(kSegments, "\"codes\"", "\"code\""), kSet), "did you mean 'codes'"));
  EXPECT_TRUE(
      has(refused(replaced(kSegments, "1! 2 C1", "1! 7 C1"), kSet), "element 7 is not defined"));
  EXPECT_TRUE(has(refused(replaced(kSegments, "P0102", "P0109"), kSet), "P0109"));
  EXPECT_TRUE(has(refused(replaced(kSegments, "\"AN\"", "\"XX\""), kSet), "no element type"));
  EXPECT_TRUE(has(refused(replaced(kSegments, "},", "}"), kSet), "no JSON"));
  EXPECT_TRUE(
      has(refused(kSegments, replaced(kSet, "\"AA\",", "\"CC\",")), "segment 'CC' is not defined"));
  EXPECT_TRUE(has(refused(kSegments, replaced(kSet, "BB 1..2", "BB 2..1")), "no range"));
  EXPECT_TRUE(has(refused(kSegments, replaced(kSet, "\"loop\": \"BB 1..2\"", "\"loop\": \"AA\"")),
                  "begins with"));
  EXPECT_TRUE(has(refused(kSegments, replaced(kSet, "\"name\"", "\"nam\"")), "009990/123.json"));
}

TEST(Definition, TotalsAndDifferencesNameElementsOfTheirSegments) {
  const auto with = [](std::string_view more) {
    const std::string set =
        replaced(kSet, "\"functional_id\": \"XX\",", "\"functional_id\": \"XX\", " + std::string(more) + ",");
    const auto dictionary = load(kSegments, set);
    return dictionary ? std::string("accepted") : to_text(dictionary.error());
  };
  const auto has = [](const std::string& text, std::string_view part) {
    return text.find(part) != std::string::npos;
  };
  EXPECT_EQ(with(R"("totals": [ { "says": "AA01", "sums": "BB01", "unless": "AA02" } ])"), "accepted");
  EXPECT_EQ(with(R"("differences": { "AA01": "AA02 AA03" })"), "accepted");
  EXPECT_TRUE(has(with(R"("totals": [ { "says": "AA01", "sum": "BB01" } ])"), "did you mean 'sums'"));
  EXPECT_TRUE(has(with(R"("totals": [ { "says": "AA", "sums": "BB01" } ])"), "no element such as"));
  EXPECT_TRUE(has(with(R"("totals": [ { "says": "AA01", "sums": "BB02" } ])"), "not there"));
  EXPECT_TRUE(has(with(R"("totals": [ { "says": "AA01", "sums": "BB01", "unless": "BB01" } ])"),
                  "another segment"));
  EXPECT_TRUE(has(with(R"("totals": [ {}, {}, {}, {}, {} ])"), "at most 4"));
  EXPECT_TRUE(has(with(R"("differences": { "AA01": "AA02" })"), "of two elements"));
  EXPECT_TRUE(has(with(R"("differences": { "AA01": "AA02 BB01" })"), "another segment"));
}

TEST(Definition, TheStandardDictionaryHoldsTheSetsByRelease) {
  const auto holds = [](std::string_view version, std::initializer_list<std::string_view> sets) {
    const Release* release = standard_dictionary().release(version);
    ASSERT_NE(release, nullptr) << version;
    for (const auto id : sets) EXPECT_NE(release->set(id), nullptr) << id;
  };
  holds("004010", {"180", "204", "210", "214", "810", "820", "846", "850", "855", "856", "860", "865",
                   "940", "943", "944", "945", "990", "997"});
  holds("004030VICS", {"753", "754"});
}

}  // namespace
}  // namespace proofload::x12
