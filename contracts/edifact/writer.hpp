// contracts/edifact/writer.hpp — appends an interchange to a string, segment by segment, and keeps its counts.
//
// Shape    Writer w(out, header); w.begin_interchange(); w.begin_message("ORDERS", "0001");
//          w.segment("BGM", {"220", number, "9"}); w.segment("DTM", {{"137", day, "102"}}); w.end_message();
//          w.end_interchange(). Elements and components that are empty at the end are not written.
// Requires text as UTF-8. It goes out at level C (ISO 8859-1), without a UNA: what that has no character for becomes a
//          blank, as do control characters; what cuts is released.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "contracts/base/calendar.hpp"

namespace proofload::edifact {

struct Header {
  std::string sender, sender_qualifier;        // 0004, 0007
  std::string recipient, recipient_qualifier;  // 0010, 0007
  Date date;
  std::string time = "0000";  // HHMM
  std::string reference;      // 0020
  bool is_test = false;       // 0035
};

class Element {
 public:
  Element(std::initializer_list<std::string> components) : components_(components) {}
  Element(const char* text) : components_{text} {}
  Element(std::string text) : components_{std::move(text)} {}
  explicit Element(std::vector<std::string> components) : components_(std::move(components)) {}
  const std::vector<std::string>& components() const { return components_; }

 private:
  std::vector<std::string> components_;
};

class Writer {
 public:
  Writer(std::string& out, Header header) : out_(out), header_(std::move(header)) {}

  void begin_interchange();
  void end_interchange();
  // Of directory D.96A, and CONTRL of the syntax's own.
  void begin_message(const std::string& type, const std::string& reference);
  void segment(std::string_view tag, const std::vector<Element>& elements);
  void end_message();

  const Header& header() const { return header_; }

 private:
  std::string& out_;
  Header header_;
  std::string message_;  // the reference of the open one
  std::uint32_t segments_ = 0;
  std::uint32_t messages_ = 0;
};

}  // namespace proofload::edifact
