// contracts/edifact/judging/reporter.hpp — where the parts of the judge say what they found.
//
// What     Keeps the verdicts of what is open, and bounds how much one message or envelope can say. Nothing here runs for
//          what conforms.
#pragma once

#include <array>
#include <initializer_list>
#include <string>
#include <string_view>

#include "contracts/edifact/listener.hpp"
#include "contracts/edifact/segment.hpp"

namespace proofload::edifact {

// One text of many pieces.
std::string say(std::initializer_list<std::string_view> pieces);

class Reporter {
 public:
  Reporter(State& state, Listener& listener) : state_(state), listener_(listener) {}

  struct Where {
    std::string_view segment;
    std::uint32_t position = 0;
    std::uint32_t element = 0;
    std::uint32_t component = 0;
    std::string_view element_number;
    std::string_view value;
    std::size_t offset = 0;
  };

  void add(FindingCode code, const Where& where, std::string text, std::string expected = {}, bool follows = false);

  void restart_bound() {
    said_ = 0;
    is_said_ = {};
  }

 private:
  static constexpr std::size_t kSaidMax = 100;  // and the first of each code

  void lower(Level level, Effect effect);

  State& state_;
  Listener& listener_;
  std::size_t said_ = 0;
  std::array<bool, static_cast<std::size_t>(FindingCode::count_)> is_said_{};
};

// A place in a segment; element 0 is the segment, component 0 the element.
Reporter::Where place_in(const Segment& segment, std::uint32_t position, std::uint32_t element = 0,
                         std::uint32_t component = 0);

// "DTM01.2", with its name "DTM01.2 (date)".
std::string place_name(std::string_view segment, std::size_t element, std::size_t component, std::string_view name = {});

}  // namespace proofload::edifact
