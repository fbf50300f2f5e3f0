#include "contracts/x12/writer.hpp"

#include <algorithm>
#include <array>
#include <charconv>

#include "contracts/base/check.hpp"
#include "contracts/base/decimal.hpp"
#include "contracts/x12/isa.hpp"

namespace proofload::x12 {
namespace {

using Digits = std::array<char, 20>;

// At least `width` digits, padded with zeros.
std::string_view zero_padded(std::uint32_t value, std::size_t width, Digits& into) {
  const auto end = std::to_chars(into.data() + 10, into.data() + into.size(), value).ptr;
  auto begin = into.data() + 10;
  while (static_cast<std::size_t>(end - begin) < width) *--begin = '0';
  return {begin, static_cast<std::size_t>(end - begin)};
}

std::string_view date_digits(const Date& date, Digits& into) {
  const int number = date.year * 10000 + date.month * 100 + date.day;
  return zero_padded(static_cast<std::uint32_t>(number), 8, into);
}

}  // namespace

Writer::Writer(std::string& out, const Envelope& envelope) : out_(out), envelope_(envelope) {
  std::fill_n(unwritable_.begin(), std::size_t{' '}, true);
  const Delimiters& d = envelope.delimiters;
  for (const char c : {d.element, d.component, d.segment, d.repetition})
    unwritable_[static_cast<unsigned char>(c)] = true;
}

// Sends out what is sure to stay; empty elements at the end may yet be left out.
void Writer::spill() {
  out_.append(segment_.data(), end_of_data_);
  std::copy(segment_.data() + end_of_data_, segment_.data() + used_, segment_.data());
  used_ -= end_of_data_;
  end_of_data_ = 0;
  CHECK(used_ < segment_.size() / 2, "a segment has no hundreds of empty elements in a row");
}

void Writer::put(std::string_view text) {
  while (!text.empty()) {
    const std::size_t room = segment_.size() - 1 - used_;
    const std::string_view part = text.substr(0, room);
    char* const to = segment_.data() + used_;
    std::size_t replaced = 0;
    for (std::size_t i = 0; i < part.size(); ++i) {
      const bool bad = unwritable_[static_cast<unsigned char>(part[i])];
      to[i] = bad ? ' ' : part[i];
      replaced += bad;
    }
    replaced_ += replaced;
    used_ += part.size();
    end_of_data_ = used_;
    text.remove_prefix(part.size());
    if (!text.empty()) spill();
  }
}

void Writer::begin_interchange() {
  const Envelope& e = envelope_;
  Digits digits;
  groups_ = 0;
  open("ISA");
  const auto element = [&](std::string_view text, std::size_t position) {
    const std::size_t width = Isa::kWidths[position - 1];
    CHECK(text.size() <= width, "an ISA element fits its width");
    separate();
    put(text);
    std::fill_n(segment_.data() + used_, width - text.size(), ' ');
    used_ += width - text.size();
  };
  const auto own = [&](char delimiter) {
    separate();
    segment_[used_++] = delimiter;
  };
  element("00", 1), element("", 2), element("00", 3), element("", 4);
  element(e.sender.qualifier, 5), element(e.sender.id, 6);
  element(e.receiver.qualifier, 7), element(e.receiver.id, 8);
  element(date_digits(e.date, digits).substr(2), 9), element(e.time, 10);
  const std::string_view version = std::string_view(e.version).substr(0, 5);
  own(version >= "00402" && e.delimiters.repetition != '\0' ? e.delimiters.repetition : 'U');
  element(version, 12);
  element(zero_padded(e.interchange_control, 9, digits), 13);
  element(e.acknowledgment_requested ? "1" : "0", 14);
  element(std::string_view(&e.usage, 1), 15);
  own(e.delimiters.component);
  end_of_data_ = used_;
  close();
}

void Writer::end_interchange() {
  Digits digits;
  segment("IEA", groups_, zero_padded(envelope_.interchange_control, 9, digits));
}

void Writer::begin_group(std::string_view functional_id, std::uint32_t control_number) {
  const auto application = [](const InterchangeParty& party) -> const std::string& {
    return party.application.empty() ? party.id : party.application;
  };
  group_control_ = control_number;
  sets_ = 0;
  ++groups_;
  segment("GS", functional_id, application(envelope_.sender), application(envelope_.receiver),
          envelope_.date, envelope_.time, control_number, "X", envelope_.version);
}

void Writer::end_group() {
  segment("GE", sets_, group_control_);
}

void Writer::begin_set(std::string_view set_id) {
  Digits digits;
  ++sets_;
  segments_ = 0;
  segment("ST", set_id, zero_padded(sets_, 4, digits));
}

void Writer::end_set() {
  Digits digits;
  segment("SE", segments_ + 1, zero_padded(sets_, 4, digits));
}

void Writer::open(std::string_view id) {
  used_ = end_of_data_ = 0;
  put(id);
  ++segments_;
}

void Writer::close() {
  segment_[end_of_data_] = envelope_.delimiters.segment;
  out_.append(segment_.data(), end_of_data_ + 1);
}

void Writer::separate() {
  if (used_ + 1 >= segment_.size()) [[unlikely]]
    spill();
  segment_[used_++] = envelope_.delimiters.element;
}

void Writer::add(std::string_view text) {
  separate();
  if (!text.empty()) put(text);
}

void Writer::add(const Date& date) {
  Digits digits;
  add(date_digits(date, digits));
}

void Writer::add(const std::optional<Date>& date) {
  if (date) return add(*date);
  separate();
}

void Writer::add(std::int64_t whole) {
  Digits digits;
  const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), whole).ptr;
  add(std::string_view(digits.data(), static_cast<std::size_t>(end - digits.data())));
}

void Writer::add(const std::optional<int>& whole) {
  if (whole) return add(*whole);
  separate();
}

void Writer::add(Decimal decimal) {
  if (!decimal.value) return separate();
  number_.clear();
  append_decimal(number_, *decimal.value, decimal.places);
  add(std::string_view(number_));
}

void Writer::add(const Quantity& quantity) {
  add(Decimal{quantity.millionths, Quantity::kPlaces});
  add(quantity.unit.text());
}

void Writer::add(const std::optional<Quantity>& quantity) {
  if (quantity) return add(*quantity);
  separate();
  separate();
}

void Writer::add(UnitFirst quantity) {
  if (quantity.quantity) {
    add(quantity.quantity->unit.text());
    add(Decimal{quantity.quantity->millionths, Quantity::kPlaces});
  } else {
    separate();
    separate();
  }
}

}  // namespace proofload::x12
