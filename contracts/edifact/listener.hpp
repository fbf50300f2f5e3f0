// contracts/edifact/listener.hpp — what is open while an interchange is judged, and who hears what is found.
//
// Shape    on_finding as they come; on_message, on_group and on_interchange when one is complete, with all it is in.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "contracts/edi/places.hpp"
#include "contracts/edifact/definition.hpp"
#include "contracts/edifact/delimiters.hpp"
#include "contracts/edifact/finding.hpp"
#include "contracts/edifact/segment.hpp"

namespace proofload::edifact {

enum class Verdict : std::uint8_t { accepted, accepted_with_errors, rejected };

struct Address {
  std::string id, qualifier;
};

struct InterchangeInfo {
  bool has_header = false;  // false: messages without a UNB
  Delimiters delimiters;
  std::string syntax, syntax_version;  // "UNOA", "3"
  Address sender, recipient;
  std::string date, time, reference, application;
  bool is_test = false;
  std::size_t offset = 0;
  std::uint64_t groups = 0, messages = 0;
  Verdict verdict = Verdict::accepted;
};

struct GroupInfo {
  std::string type;  // 0038
  Address sender, recipient;
  std::string reference;
  std::uint64_t messages = 0;
  Verdict verdict = Verdict::accepted;
};

struct MessageInfo {
  std::string type, version, release, agency, association, reference;
  std::size_t offset = 0;
  std::uint32_t segments = 0;
  Dictionary::Found definition;
  edi::Places places;  // of that, through which it came
  Verdict verdict = Verdict::accepted;
};

struct State {
  InterchangeInfo interchange;
  GroupInfo group;
  MessageInfo message;
  bool in_interchange = false, in_group = false, in_message = false;
  std::uint64_t findings_dropped = 0;  // of the interchange: beyond what one message or envelope may say
};

class Listener {
 public:
  virtual ~Listener() = default;
  // Where an interchange from and to the same with the same reference came before; "" for nowhere.
  virtual std::string came_before(const State&, std::size_t /*offset*/) { return {}; }
  virtual void on_finding(const State& state, const Finding& finding) = 0;
  virtual void on_message(const State& state) = 0;
  virtual void on_group(const State& state) = 0;
  virtual void on_interchange(const State& state) = 0;
  // Each segment from UNB on, as it came: UNB, UNG and UNH when they are open, others before they are judged.
  virtual void on_segment(const State& /*state*/, const Segment& /*segment*/) {}
};

}  // namespace proofload::edifact
