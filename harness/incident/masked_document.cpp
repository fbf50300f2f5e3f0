#include "harness/incident/masked_document.hpp"

#include <algorithm>
#include <array>
#include <vector>

#include "contracts/x12/definition.hpp"
#include "contracts/x12/isa.hpp"
#include "contracts/x12/judge.hpp"
#include "contracts/x12/segment_id.hpp"
#include "contracts/x12/tokenizer.hpp"

namespace proofload::incident {
namespace {

using x12::Segment;

// Data elements of the dictionary (X12.3), by their numbers.
// 3, 61, 352, 369, 933, 1551: free text; 19, 116, 166: places; 93, 742, 1035 to 1037: names; 364: telephone, mail;
// 508 to 510: accounts and their holders; 724, 961: what was wrong, copied.
constexpr std::array<std::string_view, 19> kTexts{"3",   "19",  "61",  "93",  "116", "166",  "352",  "364",  "369", "508",
                                                  "509", "510", "724", "742", "933", "1035", "1036", "1037", "1551"};
// 58, 60, 117, 191, 193: freight; 118, 359, 360, 362, 389, 610: charges, discounts, totals; 212: price; 782: money.
constexpr std::array<std::string_view, 13> kAmounts{"58",  "60",  "117", "118", "191", "193", "212",
                                                    "359", "360", "362", "389", "610", "782"};
// Element 66: what kind of id the next element 67 is. These name a company or a place of one: DUNS, DUNS+4, telephone, GLN.
constexpr std::array<std::string_view, 4> kCompanyIds{"1", "9", "12", "UL"};
constexpr std::string_view kIdQualifier = "66";
constexpr std::string_view kId = "67";

template <std::size_t N>
bool is_one_of(const std::array<std::string_view, N>& all, std::string_view one) {
  return std::find(all.begin(), all.end(), one) != all.end();
}

// Text with some of its stretches replaced.
class Splice {
 public:
  explicit Splice(std::string_view text) : text_(text) {}
  void replace(std::size_t offset, std::size_t length, std::string_view with) {
    result_ += text_.substr(done_, offset - done_);
    result_ += with;
    done_ = offset + length;
  }
  std::string finish() && { return result_ + std::string(text_.substr(done_)); }

 private:
  std::string_view text_;
  std::string result_;
  std::size_t done_ = 0;
};

// A GS08, and then the set: which definition says what the elements are.
struct Reading {
  x12::Delimiters delimiters;
  std::string_view version;
  const x12::Release* release = nullptr;
};

const x12::SegmentRule* rule_of(const Reading& reading, const Segment& segment) {
  if (reading.release == nullptr) return nullptr;
  const std::uint16_t index = reading.release->segment(x12::pack(segment.id()));
  return index == x12::kNone ? nullptr : &reading.release->segments[index];
}

bool is_envelope(std::string_view id) {
  return id == "ST" || id == "SE" || id == "GE" || id == "IEA" || id == "TA1";
}

// In the order of the file, its clause, and how it is broken; not what stands there.
std::vector<std::string> clauses_broken(std::string_view bytes) {
  const x12::Judgement judgement = x12::judge(bytes, x12::standard_dictionary());
  std::vector<std::string> clauses;
  for (const x12::Finding& finding : judgement.findings) {
    std::string clause = finding.set == x12::kNowhere ? "" : std::string(judgement.sets[finding.set].id) + " ";
    clause += finding.segment;
    if (finding.element != 0) clause += (finding.element < 10 ? "0" : "") + std::to_string(finding.element);
    clauses.push_back(clause + " " + std::string(x12::kind(finding.code).name));
  }
  return clauses;
}

}  // namespace

Result<std::string> DocumentMask::of(std::string_view bytes) {
  std::size_t at = x12::find_isa(bytes, 0);
  if (at == std::string_view::npos) return fail("there is no ISA in it");
  Splice splice(bytes);
  const auto mask = [&](std::size_t offset, std::string_view value, const Reading& reading) {
    if (value.empty()) return;
    splice.replace(offset, value.size(), mask_.of(value, reading.delimiters));
    ++counts_.texts;
  };
  const auto mask_elements = [&](const Segment& segment, const x12::SegmentRule& rule, const Reading& reading) {
    bool is_company_id = false;
    for (std::size_t i = 1; i <= segment.size() && i <= rule.elements_end - rule.elements_begin; ++i) {
      const std::string_view number = reading.release->elements[rule.elements_begin + i - 1].number;
      if (number == kIdQualifier) is_company_id = is_one_of(kCompanyIds, segment[i]);
      if (is_one_of(kTexts, number) || (is_company_id && number == kId)) {
        mask(segment.offset_of(i), segment[i], reading);
      } else if (const std::string more = is_one_of(kAmounts, number) ? times(segment[i], factor_) : ""; !more.empty()) {
        splice.replace(segment.offset_of(i), segment[i].size(), more);
        ++counts_.amounts;
      }
    }
  };
  for (; at != std::string_view::npos; at = x12::find_isa(bytes, at)) {
    const x12::Isa isa = x12::read_isa(bytes, at);
    Reading reading{.delimiters = isa.delimiters, .version = {}};
    for (const std::size_t party : {std::size_t{6}, std::size_t{8}}) {
      if (party > isa.count) break;
      const std::string_view id = x12::unpadded(isa[party]);
      mask(static_cast<std::size_t>(id.data() - bytes.data()), id, reading);
    }
    x12::Tokenizer tokenizer(bytes, isa.delimiters, isa.end);
    at = bytes.size();
    for (Segment segment; tokenizer.next(segment);) {
      if (segment.id() == "ISA") {
        at = segment.offset();
        break;
      }
      if (segment.id() == "GS") {
        reading.version = segment[8];
        mask(segment.offset_of(2), segment[2], reading);
        mask(segment.offset_of(3), segment[3], reading);
      } else if (segment.id() == "ST") {
        reading.release = x12::standard_dictionary().nearest(reading.version, segment[1]);
      } else if (is_envelope(segment.id())) {
        continue;
      } else if (const x12::SegmentRule* rule = rule_of(reading, segment)) {
        mask_elements(segment, *rule, reading);
      } else {
        ++counts_.unknown;
      }
    }
  }
  return std::move(splice).finish();
}

std::optional<std::string> judged_otherwise(std::string_view before, std::string_view after) {
  const std::vector<std::string> was = clauses_broken(before);
  const std::vector<std::string> is = clauses_broken(after);
  const auto [had, has] = std::mismatch(was.begin(), was.end(), is.begin(), is.end());
  if (has != is.end()) return *has + " is broken, and was not";
  if (had != was.end()) return *had + " was broken, and is not any more";
  return std::nullopt;
}

}  // namespace proofload::incident
