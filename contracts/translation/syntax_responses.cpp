// CONTRL.
#include <algorithm>
#include <array>

#include "contracts/translation/messages.hpp"

namespace proofload::translation {
namespace {

using edifact::MessageReader;
using edifact::Writer;

constexpr std::string_view kRejected = "4";
constexpr std::string_view kAcknowledged = "7";

struct SetAndMessage {
  std::string_view set, message;
};

constexpr auto kMessages = std::to_array<SetAndMessage>(
    {{"850", "ORDERS"}, {"855", "ORDRSP"}, {"856", "DESADV"}, {"860", "ORDCHG"}, {"865", "ORDRSP"}, {"810", "INVOIC"}});

struct Fault {
  std::string_view ta1, contrl;
};

// TA105 and 0085. Of several rows with the same code, the first is what it becomes.
constexpr auto kFaults = std::to_array<Fault>({{"025", "26"}, {"001", "28"}, {"021", "29"}, {"022", "12"}, {"023", "13"}});

bool is_refused_status(std::string_view status) {
  return status == "R" || status == "M" || status == "W" || status == "X";
}

// Of a 997's set or group: an error in what is said there, unless it says that it is missing or repeated.
std::string fault_of(const std::vector<std::string>& codes) {
  if (codes.empty()) return "12";
  return codes.front() == "2" ? "13" : codes.front() == "4" ? "29" : codes.front() == "3" ? "28" : "12";
}

void put_interchange(const std::string& control, std::string_view action, std::string_view error, Writer& w) {
  const edifact::Header& header = w.header();
  w.segment("UCI", {control,
                    {header.recipient, header.recipient_qualifier},
                    {header.sender, header.sender_qualifier},
                    std::string(action),
                    std::string(error)});
}

}  // namespace

std::string message_of(std::string_view set) {
  const auto* const found = std::find_if(kMessages.begin(), kMessages.end(), [&](const auto& row) { return row.set == set; });
  return std::string(found == kMessages.end() ? "" : found->message);
}

std::string set_of(std::string_view message) {
  const auto* const found = std::find_if(kMessages.begin(), kMessages.end(), [&](const auto& row) { return row.message == message; });
  return std::string(found == kMessages.end() ? "" : found->set);
}

void write(const x12::FunctionalAcknowledgment997& answer, const std::string& reference, Writer& w) {
  w.begin_message("CONTRL", reference);
  // A reference of ours has nine digits, and a group's number none before its first.
  std::string control = answer.group_control_number;
  control.insert(0, control.size() < 9 ? 9 - control.size() : 0, '0');
  const bool is_refused = is_refused_status(answer.status) && answer.sets.empty();
  put_interchange(control, is_refused ? kRejected : kAcknowledged, is_refused ? "12" : "", w);
  for (const x12::SetResponse997& set : answer.sets) {
    const bool refused = is_refused_status(set.status);
    w.segment("UCM", {set.control_number,
                      {message_of(set.set), "D", "96A", "UN"},
                      std::string(refused ? kRejected : kAcknowledged),
                      refused ? fault_of(set.codes) : ""});
  }
  w.end_message();
}

void write(const x12::InterchangeAcknowledgmentTa1& answer, const std::string& reference, Writer& w) {
  w.begin_message("CONTRL", reference);
  const auto* const fault = std::find_if(kFaults.begin(), kFaults.end(), [&](const Fault& row) { return row.ta1 == answer.code; });
  const bool refused = answer.status == "R";
  put_interchange(answer.control_number, refused ? kRejected : kAcknowledged,
                  !refused ? "" : fault == kFaults.end() ? "12" : fault->contrl, w);
  w.end_message();
}

Result<SyntaxAnswer> read_contrl(const MessageText& text) {
  MessageReader reader(text);
  SyntaxAnswer answer;
  bool begun = false;
  while (reader.next()) {
    if (reader.tag() == "UCI") {
      begun = true;
      answer.interchange = reader.required_text(1);
      answer.is_refused = reader.text(4) == kRejected;
      const std::string error = reader.text(5);
      const auto* const fault = std::find_if(kFaults.begin(), kFaults.end(), [&](const Fault& row) { return row.contrl == error; });
      answer.error = fault == kFaults.end() ? "022" : fault->ta1;
    } else if (reader.tag() == "UCM") {
      x12::SetResponse997& set = answer.messages.emplace_back();
      set.set = set_of(reader.text(2));
      set.control_number = reader.text(1);
      if (reader.text(3) == kRejected) {
        set.status = "R";
        set.codes.emplace_back("5");
      }
    }
  }
  reader.require(begun, "UCI");
  return reader.done(std::move(answer));
}

}  // namespace proofload::translation
