#include "harness/lockstep/event_line.hpp"

#include "contracts/json/codec.hpp"
#include "contracts/json/codec_parts.hpp"
#include "contracts/json/utf8.hpp"
#include "harness/lockstep/timer_text.hpp"
#include "harness/lockstep/wire_message.hpp"

namespace proofload::lockstep {
namespace {

// `"op":"…","now":…`
void open(std::string_view op, Instant now, std::string& out) {
  ((out += "{\"op\":\"") += op) += "\",\"now\":";
  json::parts::write_integer(now.time_since_epoch().count(), out);
}

void write_store(Snapshot store, std::string& out) {
  out += '{';
  for (const auto& [key, value] : store) {
    if (&key != &store.front().first) out += ',';
    json::write_string(key, out);
    out += ':';
    json::write_string(value, out);
  }
  out += '}';
}

// From `begin` on, each byte that is no UTF-8 becomes U+FFFD.
void mend(std::size_t begin, std::string& out) {
  constexpr std::string_view kReplacement = "\xEF\xBF\xBD";
  while (true) {
    const std::size_t wrong = begin + json::first_invalid_utf8(std::string_view(out).substr(begin));
    if (wrong == out.size()) return;
    out.replace(wrong, 1, kReplacement);
    begin = wrong + kReplacement.size();
  }
}

}  // namespace

void write_start(const StartEvent& start, std::string& out) {
  const std::size_t begin = out.size();
  open("start", start.now, out);
  ((out += ",\"protocol\":") += std::to_string(kProtocol)) += ",\"node\":";
  json::write_string(start.node, out);
  ((out += ",\"incarnation\":") += std::to_string(start.incarnation)) += ",\"epoch\":";
  json::write_string(iso_text(kEpoch, start.epoch), out);
  ((out += ",\"seed\":\"") += std::to_string(start.seed)) += "\",\"config\":";
  (out += start.config) += ",\"store\":";
  write_store(start.store, out);
  out += '}';
  mend(begin, out);
}

void write_message_event(const Message& message, Instant now, std::string& out) {
  const std::size_t begin = out.size();
  open("message", now, out);
  out += ",\"message\":";
  write_message(message, out);
  out += '}';
  mend(begin, out);
}

void write_timer(const TimerKey& key, Instant now, std::string& out) {
  open("timer", now, out);
  out += ",\"key\":";
  json::write_string(timer_text(key), out);
  out += '}';
}

void write_stop(Instant now, std::string& out) {
  open("stop", now, out);
  out += '}';
}

}  // namespace proofload::lockstep
