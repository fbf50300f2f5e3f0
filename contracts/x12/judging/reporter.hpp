// contracts/x12/judging/reporter.hpp — where the parts of the judge say what they found.
//
// What     Knows which interchange, group and set is open, keeps their verdicts, and bounds how
// much one of them
//          can say. Nothing here runs for what conforms.
#pragma once

#include <array>
#include <initializer_list>
#include <string>
#include <string_view>

#include "contracts/x12/judge.hpp"

namespace proofload::x12 {

// One text of many pieces.
std::string say(std::initializer_list<std::string_view> pieces);

// "BEG05", and with the element's name "BEG05 (date)".
std::string place_name(std::string_view segment, std::size_t element, std::string_view name = {});

class Reporter {
 public:
  explicit Reporter(Judgement& into) : into_(into) {}

  struct Where {
    std::string_view segment;
    std::uint32_t position = 0;
    std::uint32_t element = 0;
    std::string_view element_number;
    std::string_view value;
    std::size_t offset = 0;
  };

  // `expected` is what would have been right, where the sentence alone does not say it.
  void add(FindingCode code, const Where& where, std::string text, std::string expected = {},
           bool follows = false);

  // What is open; findings and verdicts go there.
  std::uint32_t interchange = kNowhere;
  std::uint32_t group = kNowhere;
  std::uint32_t set = kNowhere;

  void restart_bound() {
    said_ = 0;
    is_said_ = {};
  }

 private:
  static constexpr std::size_t kSaidMax = 100;  // and the first of each code

  void lower(Level level, Effect effect);

  Judgement& into_;
  std::size_t said_ = 0;
  std::array<bool, static_cast<std::size_t>(FindingCode::count_)> is_said_{};
};

// That place, one element of its segment.
Reporter::Where at_element(Reporter::Where where, const Segment& segment, std::uint32_t element);

}  // namespace proofload::x12
