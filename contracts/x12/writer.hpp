// contracts/x12/writer.hpp — appends an interchange to a string, segment by segment, and keeps its
// counts.
//
// Shape    Writer w(out, envelope); w.begin_interchange(); w.begin_group("PO", 17); write(order,
// w); …
//          w.end_group(); w.end_interchange(). Trailing empty elements are not written.
// Errors   data that holds a delimiter or a control character cannot be written, since X12 has no
// escape: each
//          such character becomes a blank, and replaced() counts them. The caller decides what that
//          is worth.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "contracts/base/quantity.hpp"
#include "contracts/x12/envelope.hpp"

namespace proofload::x12 {

// An element that is a number: `value / 10^places`.
struct Decimal {
  std::optional<std::int64_t> value;
  int places = 6;
};

// Two elements: the unit, the number.
struct UnitFirst {
  const std::optional<Quantity>& quantity;
};

class Writer {
 public:
  Writer(std::string& out, const Envelope& envelope);

  void begin_interchange();
  void end_interchange();
  void begin_group(std::string_view functional_id, std::uint32_t control_number);
  void end_group();
  // ST02 counts from 0001 in each group.
  void begin_set(std::string_view set_id);
  void end_set();

  // segment("BEG", "00", "SA", number, "", date);
  template <class... Elements>
  void segment(std::string_view id, const Elements&... elements) {
    open(id);
    (add(elements), ...);
    close();
  }

  void open(std::string_view id);
  void add(std::string_view text);
  void add(const char* text) { add(std::string_view(text)); }
  void add(const std::string& text) { add(std::string_view(text)); }
  void add(const Date& date);  // CCYYMMDD
  void add(const std::optional<Date>& date);
  void add(Decimal decimal);
  void add(const Quantity& quantity);                 // two elements: the number, the unit
  void add(const std::optional<Quantity>& quantity);  // two elements
  void add(UnitFirst quantity);
  void add(std::int64_t whole);
  void add(int whole) { add(std::int64_t{whole}); }
  void add(std::uint32_t whole) { add(std::int64_t{whole}); }
  void add(const std::optional<int>& whole);
  void close();

  std::size_t replaced() const { return replaced_; }
  std::uint32_t sets_in_group() const { return sets_; }

 private:
  void separate();
  void put(std::string_view text);
  void spill();

  std::string& out_;
  const Envelope& envelope_;
  std::array<char, 512> segment_;  // the open one, so that the output grows once a segment
  std::size_t used_ = 0;
  std::size_t end_of_data_ = 0;         // where the last element that is not empty ends
  std::array<bool, 256> unwritable_{};  // delimiters and control characters
  std::string number_;
  std::size_t replaced_ = 0;
  std::uint32_t groups_ = 0;
  std::uint32_t group_control_ = 0;
  std::uint32_t sets_ = 0;
  std::uint32_t segments_ = 0;  // of the open set
};

}  // namespace proofload::x12
