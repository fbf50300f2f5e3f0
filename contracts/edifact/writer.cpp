#include "contracts/edifact/writer.hpp"

#include "contracts/edifact/latin.hpp"

namespace proofload::edifact {
namespace {

void put_released(std::string& out, std::string_view utf8) {
  for (const char c : latin_of(utf8)) {
    if (c == '\'' || c == '+' || c == ':' || c == '?') out += '?';
    out += c;
  }
}

}  // namespace

void Writer::segment(std::string_view tag, const std::vector<Element>& elements) {
  ++segments_;
  out_.append(tag);
  std::size_t owed = 0;  // separators of elements that may turn out to be the last
  for (const Element& element : elements) {
    ++owed;
    std::size_t owed_within = 0;
    for (const std::string& component : element.components()) {
      if (!component.empty()) {
        out_.append(owed, '+').append(owed_within, ':');
        owed = owed_within = 0;
        put_released(out_, component);
      }
      ++owed_within;
    }
  }
  out_ += '\'';
}

void Writer::begin_interchange() {
  const std::string day = compact_text(header_.date).substr(2);
  std::vector<Element> elements{{"UNOC", "3"},
                                {header_.sender, header_.sender_qualifier},
                                {header_.recipient, header_.recipient_qualifier},
                                {day, header_.time},
                                header_.reference};
  if (header_.is_test) elements.insert(elements.end(), {"", "", "", "", "", "1"});
  segment("UNB", elements);
}

void Writer::begin_message(const std::string& type, const std::string& reference) {
  message_ = reference;
  segments_ = 0;
  ++messages_;
  segment("UNH", {reference, type == "CONTRL" ? Element{type, "D", "3", "UN"} : Element{type, "D", "96A", "UN"}});
}

void Writer::end_message() {
  segment("UNT", {std::to_string(segments_ + 1), message_});
}

void Writer::end_interchange() {
  segment("UNZ", {std::to_string(messages_), header_.reference});
}

}  // namespace proofload::edifact
