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

void Writer::copy(std::string_view text, std::size_t width) {
  const std::size_t begin = out_.size();
  out_.append(text);
  char* const at = out_.data() + begin;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (!unwritable_[static_cast<unsigned char>(at[i])]) [[likely]]
      continue;
    at[i] = ' ';
    ++replaced_;
  }
  if (text.size() < width) out_.append(width - text.size(), ' ');
}

void Writer::begin_interchange() {
  const Envelope& e = envelope_;
  const char s = e.delimiters.element;
  Digits digits;
  out_.append("ISA");
  const auto element = [&](std::string_view text, std::size_t position) {
    const std::size_t width = Isa::kWidths[position - 1];
    CHECK(text.size() <= width, "an ISA element fits its width");
    out_.push_back(s);
    copy(text, width);
  };
  element("00", 1), element("", 2), element("00", 3), element("", 4);
  element(e.sender.qualifier, 5), element(e.sender.id, 6);
  element(e.receiver.qualifier, 7), element(e.receiver.id, 8);
  element(date_digits(e.date, digits).substr(2), 9), element(e.time, 10);
  const std::string interchange_version = e.version.substr(0, 5);
  out_.push_back(s);
  out_.push_back(interchange_version >= "00402" && e.delimiters.repetition != '\0'
                     ? e.delimiters.repetition
                     : 'U');
  element(interchange_version, 12);
  element(zero_padded(e.interchange_control, 9, digits), 13);
  element(e.acknowledgment_requested ? "1" : "0", 14);
  element(std::string_view(&e.usage, 1), 15);
  out_.push_back(s);
  out_.push_back(e.delimiters.component);
  out_.push_back(e.delimiters.segment);
  groups_ = 0;
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
  out_.append(id);
  end_of_data_ = out_.size();
  ++segments_;
}

void Writer::close() {
  out_.resize(end_of_data_);
  out_.push_back(envelope_.delimiters.segment);
}

void Writer::separate() {
  out_.push_back(envelope_.delimiters.element);
}

void Writer::add(std::string_view text) {
  separate();
  if (text.empty()) return;
  copy(text);
  end_of_data_ = out_.size();
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
  separate();
  if (!decimal.value) return;
  append_decimal(out_, *decimal.value, decimal.places);
  end_of_data_ = out_.size();
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

}  // namespace proofload::x12
