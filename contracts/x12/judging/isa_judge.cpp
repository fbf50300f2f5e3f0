#include "contracts/x12/judging/interchange_judge.hpp"
#include "contracts/x12/judging/values.hpp"

namespace proofload::x12 {
namespace {

class IsaJudge {
 public:
  IsaJudge(std::string_view bytes, const Isa& isa, Reporter& reporter)
      : bytes_(bytes), isa_(isa), reporter_(reporter) {}

  void run(const Judgement& judgement) {
    if (isa_.shape == Isa::Shape::too_few_elements) {
      reporter_.add(
          FindingCode::isa_too_few_elements, {"ISA", 0, 0, {}, {}, isa_.base + isa_.offset},
          say({"the header ends after ", std::to_string(isa_.count), " of its 16 elements"}),
          "16 elements in 106 bytes");
      return;
    }
    if (isa_.shape == Isa::Shape::unpadded) judge_widths();
    judge_elements();
    judge_repetition(judgement);
  }

 private:
  void report(FindingCode code, std::size_t element, std::string_view what, std::string expected) {
    reporter_.add(code, where(element),
                  say({place_name("ISA", element), " '", isa_[element], "' ", what}), std::move(expected));
  }

  Reporter::Where where(std::size_t element) const {
    return {"ISA",
            0,
            static_cast<std::uint32_t>(element),
            {},
            isa_[element],
            isa_.offset_of(bytes_, element)};
  }

  void judge_widths() {
    for (std::size_t i = 1; i <= 15; ++i) {
      const std::size_t width = Isa::kWidths[i - 1];
      if (isa_[i].size() == width) continue;
      reporter_.add(FindingCode::isa_not_fixed_width, where(i),
                    say({place_name("ISA", i), " has ", std::to_string(isa_[i].size()),
                         " characters, not ", std::to_string(width)}),
                    say({std::to_string(width), width == 1 ? " character" : " characters, padded with blanks"}));
      return;
    }
    reporter_.add(FindingCode::isa_not_fixed_width, where(16),
                  "the header does not end with ISA16 and a terminator");
  }

  void judge_elements() {
    if (isa_[1].size() != 2)
      report(FindingCode::isa01_unknown, 1, "is no qualifier of two characters", "two characters");
    if (isa_[3].size() != 2)
      report(FindingCode::isa03_unknown, 3, "is no qualifier of two characters", "two characters");
    if (unpadded(isa_[5]).size() != 2)
      report(FindingCode::isa05_unknown, 5, "is no qualifier of two characters", "two characters");
    if (unpadded(isa_[7]).size() != 2)
      report(FindingCode::isa07_unknown, 7, "is no qualifier of two characters", "two characters");
    if (isa_[9].size() != 6 || !is_date(isa_[9]))
      report(FindingCode::isa09_bad_date, 9, "is no date YYMMDD", "a date YYMMDD");
    if (isa_[10].size() != 4 || !is_time(isa_[10]))
      report(FindingCode::isa10_bad_time, 10, "is no time HHMM", "a time HHMM");
    const std::string_view version = isa_[12];
    if (version.size() != 5 || !all_digits(version) || !version.starts_with("00") ||
        version[2] < '2') {
      report(FindingCode::isa12_unknown_version, 12, "is no version of the envelope", "five digits, such as 00401");
    }
    if (isa_[13].size() != 9 || !all_digits(isa_[13]))
      report(FindingCode::isa13_not_9_digits, 13, "is not nine digits", "nine digits");
    if (isa_[14] != "0" && isa_[14] != "1")
      report(FindingCode::isa14_unknown, 14, "is neither 0 nor 1", "0 or 1");
    if (isa_[15] != "P" && isa_[15] != "T" && isa_[15] != "I")
      report(FindingCode::isa15_unknown, 15, "is not P, T or I", "P, T or I");
  }

  void judge_repetition(const Judgement& judgement) {
    const JudgedInterchange& own = judgement.interchanges.back();
    for (const JudgedInterchange& earlier : judgement.interchanges) {
      if (&earlier == &own) return;
      if (earlier.control_number != own.control_number || earlier.sender != own.sender ||
          earlier.receiver != own.receiver || earlier.sender_qualifier != own.sender_qualifier ||
          earlier.receiver_qualifier != own.receiver_qualifier) {
        continue;
      }
      report(FindingCode::duplicate_isa13, 13, "came already in this input, from and to the same",
             "a number of its own");
      return;
    }
  }

  std::string_view bytes_;
  const Isa& isa_;
  Reporter& reporter_;
};

}  // namespace

void judge_isa(std::string_view bytes, const Isa& isa, const Judgement& judgement,
               Reporter& reporter) {
  IsaJudge(bytes, isa, reporter).run(judgement);
}

}  // namespace proofload::x12
