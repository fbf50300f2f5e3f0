// One thing is made wrong in a valid interchange: the judge finds it, under its own code.
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <functional>

#include "contracts/x12/judge.hpp"
#include "tests/contracts/x12/logistics_maker.hpp"

namespace proofload::x12 {
namespace {

using Segments = std::vector<std::vector<std::string>>;

Segments cut(std::string_view bytes) {
  Segments out;
  std::vector<std::string> segment{""};
  for (const char c : bytes) {
    if (c == '~') {
      out.push_back(std::exchange(segment, {""}));
    } else if (c == '*') {
      segment.emplace_back();
    } else {
      segment.back() += c;
    }
  }
  return out;
}

std::string joined(const Segments& segments) {
  std::string out;
  for (const auto& segment : segments) {
    for (std::size_t i = 0; i < segment.size(); ++i) out += (i == 0 ? "" : "*") + segment[i];
    out += '~';
  }
  return out;
}

std::size_t index_of(const Segments& segments, std::string_view id) {
  const auto found =
      std::find_if(segments.begin(), segments.end(), [&](const auto& s) { return s[0] == id; });
  return static_cast<std::size_t>(found - segments.begin());
}

struct Mutation {
  const char* name;
  FindingCode expected;
  std::function<void(Segments&)> apply;
};

std::function<void(Segments&)> set(std::string_view id, std::size_t element, std::string value) {
  return [=](Segments& segments) {
    auto& segment = segments[index_of(segments, id)];
    if (segment.size() <= element) segment.resize(element + 1);
    segment[element] = value;
  };
}

std::function<void(Segments&)> drop(std::string_view id) {
  return [=](Segments& segments) {
    segments.erase(segments.begin() + static_cast<std::ptrdiff_t>(index_of(segments, id)));
  };
}

std::function<void(Segments&)> insert_before(std::string_view id,
                                             std::vector<std::string> segment) {
  return [=](Segments& segments) {
    segments.insert(segments.begin() + static_cast<std::ptrdiff_t>(index_of(segments, id)),
                    segment);
  };
}

std::function<void(Segments&)> at_the_end(const Segments& added) {
  return [=](Segments& segments) {
    for (const auto& segment : added) insert_before("SE", segment)(segments);
  };
}

const std::vector<Mutation>& mutations() {
  using C = FindingCode;
  static const std::vector<Mutation> all{
      {"no BEG", C::missing_mandatory_segment, drop("BEG")},
      {"no SE", C::missing_se, drop("SE")},
      {"no GE", C::missing_ge, drop("GE")},
      {"no IEA", C::missing_iea, drop("IEA")},
      {"a wrong SE01", C::se01_count, set("SE", 1, "9999")},
      {"a wrong SE02", C::se02_mismatch, set("SE", 2, "9999")},
      {"a wrong GE01", C::ge01_count, set("GE", 1, "9")},
      {"a wrong GE02", C::ge02_mismatch, set("GE", 2, "18")},
      {"a wrong IEA01", C::iea01_count, set("IEA", 1, "2")},
      {"a wrong IEA02", C::iea02_mismatch, set("IEA", 2, "999999998x")},
      {"a wrong group", C::gs01_mismatch, set("GS", 1, "IN")},
      {"another release", C::gs08_unknown_version, set("GS", 8, "009990")},
      {"a GS06 of letters", C::gs06_bad_number, set("GS", 6, "X")},
      {"a bad GS04", C::gs04_bad_date, set("GS", 4, "20261301")},
      {"a bad GS05", C::gs05_bad_time, set("GS", 5, "2460")},
      {"an unknown set", C::unknown_set, set("ST", 1, "999")},
      {"a short ST02", C::st02_length, set("ST", 2, "1")},
      {"an unpadded ISA06", C::isa_not_fixed_width, set("ISA", 6, "X")},
      {"an ISA13 of letters", C::isa13_not_9_digits, set("ISA", 13, "12345678X")},
      {"a bad ISA09", C::isa09_bad_date, set("ISA", 9, "261332")},
      {"a bad ISA10", C::isa10_bad_time, set("ISA", 10, "2460")},
      {"a bad ISA15", C::isa15_unknown, set("ISA", 15, "X")},
      {"a bad code", C::element_bad_code, set("BEG", 1, "99")},
      {"a long element", C::element_too_long, set("BEG", 3, std::string(23, '1'))},
      {"a short element", C::element_too_short, set("BEG", 2, "S")},
      {"no BEG03", C::element_missing, set("BEG", 3, "")},
      {"a bad date", C::element_bad_date, set("BEG", 5, "20260230")},
      {"letters in a number", C::element_bad_character, set("PO1", 2, "1O")},
      {"a control character", C::element_bad_character,
       set("BEG", 3,
           "12\x07"
           "3")},
      {"a line break", C::line_break, set("BEG", 3, "123\n")},
      {"half a pair", C::element_condition, insert_before("PO1", {"N1", "BY", "X", "92"})},
      {"too many elements", C::element_too_many, set("CTT", 8, "1")},
      {"a bad time", C::element_bad_time,
       insert_before("CTT", {"N9", "L1", "X", "", "20260101", "2460"})},
      {"two that exclude each other", C::element_exclusion,
       insert_before("CTT", {"QTY", "33", "1", "", "X"})},
      {"a segment of no release", C::unknown_segment, insert_before("PO1", {"ZZZ", "1"})},
      {"a segment of another set", C::segment_not_in_set, insert_before("PO1", {"AK1", "PO", "1"})},
      {"a segment too late", C::segment_out_of_sequence,
       insert_before("SE", {"BEG", "00", "SA", "1", "", "20260101"})},
      {"a loop twice", C::loop_over_max, insert_before("SE", {"CTT", "1"})},
      {"a segment twice", C::segment_over_max_use,
       insert_before("BEG", {"BEG", "00", "SA", "1", "", "20260101"})},
      {"no segment id", C::bad_segment_id, insert_before("PO1", {"Acme Inc", "1"})},
      {"a set outside of its group", C::segment_outside_set, insert_before("GS", {"BEG", "00"})},
      {"a wrong CTT01", C::ctt01_count, set("CTT", 1, "999")},
      {"a wrong CTT02", C::ctt02_hash, set("CTT", 2, "0")},  // no quantity is 0, and of one unit 1 is right
      {"a wrong check digit", C::gtin_check_digit,
       [](Segments& s) {
         s[index_of(s, "PO1")] = {"PO1", "", "1", "EA", "1", "", "UP", "036000291453"};
       }},
      {"a separator in data", C::element_bad_date, set("BEG", 3, "12*34")},
  };
  return all;
}

template <class Document>
std::string valid(std::uint64_t seed, std::string_view functional_id, const Document& document,
                  std::string version = "004010") {
  Envelope envelope = Maker(seed).at("envelope").envelope();
  envelope.delimiters = {};
  envelope.version = std::move(version);
  return interchange_of(envelope, functional_id, std::vector{document});
}

std::string valid_order(std::uint64_t seed) {
  PurchaseOrder850 order = Maker(seed).order();
  order.release = "R";  // so that a separator in BEG03 moves text into BEG05
  return valid(seed, "PO", order);
}

// The mutations that nothing is said of, or nothing in words, each with its bytes.
std::string overlooked(const std::string& bytes, const std::vector<Mutation>& mutations) {
  std::string out;
  for (const Mutation& mutation : mutations) {
    Segments segments = cut(bytes);
    mutation.apply(segments);
    const std::string wrong = joined(segments);
    const Judgement judgement = judge(wrong, standard_dictionary());
    const bool found = std::any_of(judgement.findings.begin(), judgement.findings.end(),
                                   [&](const Finding& f) { return f.code == mutation.expected; });
    const bool told = std::all_of(judgement.findings.begin(), judgement.findings.end(), [&](const Finding& f) {
      return !f.text.empty() && f.offset <= wrong.size();
    });
    if (!found || !told) out += std::string(mutation.name) + ": " + wrong + "\n";
  }
  return out;
}

void each_is_found(const std::string& bytes, const std::vector<Mutation>& mutations) {
  RC_LOG() << bytes;
  RC_ASSERT(judge(bytes, standard_dictionary()).clean());
  RC_ASSERT(overlooked(bytes, mutations) == "");
}

RC_GTEST_PROP(Mutation, IsFoundUnderItsOwnCode, (std::uint64_t seed)) {
  each_is_found(valid_order(seed), mutations());
}

// One line of one unit, whose hash total is 1.
TEST(Mutation, OfAnOrderForOneUnitIsFound) {
  const std::string bytes = valid_order(268533451528);
  EXPECT_TRUE(judge(bytes, standard_dictionary()).clean());
  EXPECT_NE(bytes.find("~CTT*1~"), std::string::npos) << bytes;
  EXPECT_EQ(overlooked(bytes, mutations()), "");
}

RC_GTEST_PROP(Mutation, OfAChangeIsFound, (std::uint64_t seed)) {
  using C = FindingCode;
  static const std::vector<Mutation> all{
      {"no BCH", C::missing_mandatory_segment, drop("BCH")},
      {"no BCH06", C::element_missing, set("BCH", 6, "")},
      {"a bad change code", C::element_bad_code, set("POC", 2, "ZQ")},
      {"a quantity without a unit", C::element_condition, set("POC", 5, "")},
      {"a split that is no split", C::sdq_total, set("SDQ", 4, "0.5")},
      {"a wrong CTT01", C::ctt01_count, set("CTT", 1, "999")},
      {"a wrong CTT02", C::ctt02_hash, set("CTT", 2, "0")},
  };
  const Maker maker(seed);
  PurchaseOrderChange860 change = maker.change();
  ChangeLine860 line{.item = maker.changed_item()};
  line.item.change = "QI";
  line.item.quantity.unit = kEach;
  line.item.left_to_receive = Quantity::of(1);
  line.destinations = maker.destinations(line.item.quantity);
  line.destination_qualifier = "92";
  change.lines.insert(change.lines.begin(), line);
  each_is_found(valid(seed, "PC", change), all);
}

RC_GTEST_PROP(Mutation, OfAChangesAnswerIsFound, (std::uint64_t seed)) {
  using C = FindingCode;
  static const std::vector<Mutation> all{
      {"no BCA", C::missing_mandatory_segment, drop("BCA")},
      {"a bad type", C::element_bad_code, set("BCA", 2, "ZZ")},
      {"an answer to less than the line", C::ack02_total, set("ACK", 2, "0.5")},
      {"a line of more than its answer", C::ack02_total, set("POC", 3, "99999")},
      {"a wrong CTT01", C::ctt01_count, set("CTT", 1, "999")},
      {"a wrong CTT02", C::ctt02_hash, set("CTT", 2, "0")},
  };
  const Maker maker(seed);
  ChangeAcknowledgment865 answer = maker.change_answer();
  answer.type = maker.one_of("type", {"AC", "AD"});
  AnswerLine865 line{.item = maker.changed_item()};
  line.item.quantity = {maker.millionths("q", 9'000), kEach};
  line.item.left_to_receive = line.item.quantity;
  line.statuses = {LineStatus{.status = "IA", .quantity = line.item.quantity}};
  answer.lines = {line};
  each_is_found(valid(seed, "CA", answer), all);
}

RC_GTEST_PROP(Mutation, OfARemittanceIsFound, (std::uint64_t seed)) {
  using C = FindingCode;
  static const std::vector<Mutation> all{
      {"no BPR", C::missing_mandatory_segment, drop("BPR")},
      {"another amount", C::bpr02_total, set("BPR", 2, "987654321.25")},
      {"more paid of an invoice", C::bpr02_total, set("RMR", 4, "987654321.25")},
      {"an adjustment left out", C::bpr02_total, drop("ADX")},
      {"an adjustment without a reason", C::element_missing, set("ADX", 2, "")},
      {"an invoice without its qualifier", C::element_condition, set("RMR", 1, "")},
  };
  const Maker maker(seed);
  Remittance820 remittance = maker.remittance();
  remittance.adjustments.insert(remittance.adjustments.begin(), {-250'000, "59", "", ""});
  remittance.invoices.push_back({.number = "I-1", .paid_millionths = 12'250'000});
  remittance.amount_millionths += 12'000'000;
  for (PaidInvoice820& invoice : remittance.invoices) invoice.adjustments.clear();
  each_is_found(valid(seed, "RA", remittance), all);
}

RC_GTEST_PROP(Mutation, OfAnAdviceIsFound, (std::uint64_t seed)) {
  using C = FindingCode;
  static const std::vector<Mutation> all{
      {"no BIA", C::missing_mandatory_segment, drop("BIA")},
      {"no BIA03", C::element_missing, set("BIA", 3, "")},
      {"no such day", C::element_bad_date, set("BIA", 4, "20260230")},
      {"a wrong check digit", C::gtin_check_digit,
       insert_before("CTT", {"LIN", "", "UP", "036000291453"})},
      {"an item uncounted", C::ctt01_count, insert_before("CTT", {"LIN", "", "VN", "A1"})},
      {"a wrong CTT02", C::ctt02_hash, set("CTT", 2, "0")},
  };
  InventoryAdvice846 advice = Maker(seed).stock();
  advice.items[0].figures.push_back({"33", Quantity::of(12), {}});
  each_is_found(valid(seed, "IB", advice), all);
}

constexpr const char* kTooMany = "9999999";  // no made document has so many of anything

RC_GTEST_PROP(Mutation, OfAWarehouseSetIsFound, (std::uint64_t seed)) {
  using C = FindingCode;
  each_is_found(valid(seed, "OW", make<WarehouseOrder940>(Maker(seed))),
            {{"no W05", C::missing_mandatory_segment, drop("W05")},
             {"no order status", C::element_bad_code, set("W05", 1, "Q")},
             {"a wrong total", C::stated_total, set("W76", 1, kTooMany)}});
  each_is_found(valid(seed, "SW", make<WarehouseAdvice945>(Maker(seed))),
            {{"no W06", C::missing_mandatory_segment, drop("W06")},
             {"a wrong total", C::stated_total, set("W03", 1, kTooMany)},
             {"a wrong difference", C::stated_difference, [](Segments& s) {
                set("W12", 2, "12")(s), set("W12", 3, "10")(s), set("W12", 4, "3")(s);
              }}});
  each_is_found(valid(seed, "AR", make<StockAdvice943>(Maker(seed))),
            {{"no W27", C::missing_mandatory_segment, drop("W27")},
             {"a wrong total", C::stated_total, set("W03", 1, kTooMany)}});
  each_is_found(valid(seed, "RE", make<StockReceipt944>(Maker(seed))),
            {{"no W17", C::missing_mandatory_segment, drop("W17")},
             {"a long receipt number", C::element_too_long, set("W17", 3, "1234567890123")},
             {"a wrong total", C::stated_total, set("W14", 1, kTooMany)}});
}

RC_GTEST_PROP(Mutation, OfATruckloadSetIsFound, (std::uint64_t seed)) {
  using C = FindingCode;
  each_is_found(valid(seed, "SM", make<LoadTender204>(Maker(seed))),
            {{"no purpose", C::missing_mandatory_segment, drop("B2A")},
             {"a bad purpose", C::element_bad_code, set("B2A", 1, "99")},
             {"a stop that is no number", C::element_bad_character, set("S5", 1, "A")}});
  each_is_found(valid(seed, "GF", make<TenderResponse990>(Maker(seed))),
            {{"no load", C::element_missing, set("B1", 2, "")},
             {"a bad answer", C::element_bad_code, set("B1", 4, "Y")}});
  each_is_found(valid(seed, "QM", make<ShipmentStatus214>(Maker(seed))),
            {{"no B10", C::missing_mandatory_segment, drop("B10")},
             {"status and appointment in one", C::element_exclusion,
              at_the_end({{"LX", "1"}, {"AT7", "X1", "NS", "AB", "NA"}})},
             {"a time code without a time", C::element_condition,
              at_the_end({{"LX", "1"}, {"AT7", "X1", "NS", "", "", "", "", "LT"}})}});
  each_is_found(valid(seed, "IM", make<FreightInvoice210>(Maker(seed))),
            {{"a wrong amount due", C::stated_total, set("B3", 7, kTooMany)},
             {"a wrong total", C::stated_total, set("L3", 5, kTooMany)},
             {"no B3", C::missing_mandatory_segment, drop("B3")}});
}

RC_GTEST_PROP(Mutation, OfAReturnAuthorizationIsFound, (std::uint64_t seed)) {
  using C = FindingCode;
  each_is_found(valid(seed, "AN", make<ReturnAuthorization180>(Maker(seed))),
            {{"no BGN", C::missing_mandatory_segment, drop("BGN")},
             {"a date that is none", C::element_bad_date, set("BGN", 3, "20260230")},
             {"a line without a name", C::element_missing, at_the_end({{"BLI", "VN", "", "1", "EA"}})}});
}

RC_GTEST_PROP(Mutation, OfARoutingSetIsFound, (std::uint64_t seed)) {
  using C = FindingCode;
  each_is_found(valid(seed, "RF", make<RoutingRequest753>(Maker(seed)), "004030"),
            {{"no BGN", C::missing_mandatory_segment, drop("BGN")},
             {"no order", C::missing_mandatory_segment,
              [](Segments& s) { std::erase_if(s, [](const auto& one) { return one[0] == "OID"; }); }},
             {"a release without it", C::unknown_set, set("GS", 8, "004010")}});
  each_is_found(valid(seed, "RG", make<RoutingInstruction754>(Maker(seed)), "004030"),
            {{"no BGN", C::missing_mandatory_segment, drop("BGN")},
             {"a pickup that is no date", C::element_bad_date,
              at_the_end({{"LX", "1"}, {"BLR", "EXLC", "20260230"}})}});
}

// The valid interchange cut anywhere after its ISA is incomplete, and said to be.
RC_GTEST_PROP(Truncation, IsAlwaysFound, (std::uint64_t seed)) {
  const std::string bytes = valid_order(seed);
  const std::size_t iea = bytes.rfind("IEA*");
  for (std::size_t size = 4; size < iea + 4; ++size) {
    const std::string part = bytes.substr(0, size);
    const Judgement judgement = judge(part, standard_dictionary());
    RC_ASSERT(judgement.interchanges.size() == 1u);
    RC_ASSERT(judgement.interchanges[0].verdict == Verdict::rejected);
  }
}

}  // namespace
}  // namespace proofload::x12
