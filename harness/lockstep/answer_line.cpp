#include "harness/lockstep/answer_line.hpp"

#include <algorithm>
#include <array>

#include "contracts/base/check.hpp"
#include "contracts/base/suggest.hpp"
#include "contracts/json/codec.hpp"
#include "contracts/json/codec_parts.hpp"
#include "harness/lockstep/members.hpp"
#include "harness/lockstep/timer_text.hpp"
#include "harness/lockstep/wire_message.hpp"

namespace proofload::lockstep {
namespace {

constexpr std::array<std::string_view, 5> kEffects{"cancel", "note", "put", "send", "timer"};
constexpr Duration kLongest = std::chrono::hours(24 * 365 * 100);

struct Reading {
  const AnswerTo& to;
  Names& names;
  Names& purposes;
};

Result<Effect> read_send(json::Value value, const Reading& reading) {
  auto message = read_message(value, Sender::child, reading.names);
  if (!message) return tl::unexpected(message.error());
  const auto systems = reading.to.systems;
  if (!std::binary_search(systems.begin(), systems.end(), message->to)) {
    std::vector<std::string_view> names;
    std::string all;
    for (const Symbol system : systems) {
      names.push_back(system.text());
      all += (all.empty() ? "" : ", ") + std::string(system.text());
    }
    const std::string hint = did_you_mean(message->to.text(), names);
    return at("to", "is '" + std::string(message->to.text()) + "', which is not in this world; " +
                        (hint.empty() ? "expected one of " + all : hint));
  }
  if (message->kind == Kind::reply && !message->in_reply_to) {
    return at("in_reply_to", "is missing; expected the id of the message that the reply answers");
  }
  return *std::move(message);
}

Result<Effect> read_put(json::Value value, const Reading&) {
  if (!value.is_object()) return fail("is " + shown(value) + "; expected an object of key and text, or null to remove");
  Commit commit;
  for (const json::Member member : value.members()) {
    Write write{.key = std::string(member.key()), .value = std::nullopt};
    if (member.value().is_string()) {
      write.value = std::string(member.value().as_string());
    } else if (!member.value().is_null()) {
      return at(member.key(), "is " + shown(member.value()) + "; expected a string, or null to remove the key");
    }
    commit.writes.push_back(std::move(write));
  }
  return commit;
}

Result<Effect> read_timer(json::Value value, const Reading& reading) {
  if (!value.is_object()) return fail("is " + shown(value) + "; expected an object of key and after");
  constexpr std::array<std::string_view, 2> kMembers{"after", "key"};
  if (auto known = only_members(value, kMembers); !known) return tl::unexpected(known.error());
  const auto key = required_text(value, "key");
  if (!key) return tl::unexpected(key.error());
  const auto after = required_integer(value, "after");
  if (!after) return tl::unexpected(after.error());
  if (*after < 0 || Duration(*after) > kLongest || Duration(*after) > kNever - reading.to.now) {
    return at("after", "is " + std::to_string(*after) + "; expected nanoseconds from 0 to " +
                           std::to_string(kLongest.count()) + ", a hundred years");
  }
  return Arm{timer_key(*key, reading.purposes), Duration(*after)};
}

Result<Effect> read_cancel(json::Value value, const Reading& reading) {
  if (!value.is_string()) return fail("is " + shown(value) + "; expected the key of a timer, a string");
  return Cancel{timer_key(value.as_string(), reading.purposes)};
}

Result<Effect> read_note(json::Value value, const Reading&) {
  const auto text = required_text(value, "text");
  if (!text) return tl::unexpected(text.error());
  Note note{std::string(*text)};
  for (const json::Member member : value.members()) {
    if (member.key() == "text") continue;
    const json::Value field = member.value();
    if (!field.is_string() && !field.is_bool() && !field.as_int64()) {
      return at(member.key(), "is " + shown(field) + "; expected a string, a 64-bit integer or a boolean");
    }
    note.text += " " + std::string(member.key()) + "=";
    note.text += field.is_string() ? field.as_string() : field.is_bool() ? (field.as_bool() ? "true" : "false") : field.number_text();
  }
  return note;
}

Result<Effect> read_effect(json::Value value, const Reading& reading) {
  constexpr const char* kExpected = "expected an object with one member: send, put, timer, cancel or note";
  if (!value.is_object()) return fail("is " + shown(value) + "; " + kExpected);
  if (value.size() != 1) return fail("has " + std::to_string(value.size()) + " members; " + kExpected);
  const json::Member only = *value.members().begin();
  Result<Effect> (*const readers[])(json::Value, const Reading&) = {read_cancel, read_note, read_put, read_send,
                                                                    read_timer};
  const auto found = std::lower_bound(kEffects.begin(), kEffects.end(), only.key());
  if (found == kEffects.end() || *found != only.key()) {
    const std::string hint = did_you_mean(only.key(), kEffects);
    return fail("'" + std::string(only.key()) + "' is no effect; " +
                (hint.empty() ? "expected send, put, timer, cancel or note" : hint));
  }
  auto effect = readers[found - kEffects.begin()](only.value(), reading);
  if (effect) return effect;
  const std::string& inside = effect.error().text;
  return fail(std::string(only.key()) + (inside.starts_with('/') ? "" : " ") + inside);
}

}  // namespace

Result<Answer> read_answer(json::Value value, const AnswerTo& to, Names& names, Names& purposes) {
  constexpr std::array<std::string_view, 2> kMembers{"do", "reusable"};
  if (!value.is_object()) return fail("it is " + shown(value) + R"(; expected {"do": [effect, ...]})");
  if (auto known = only_members(value, kMembers); !known) return tl::unexpected(known.error());
  Answer answer;
  if (const auto reusable = value.find("reusable")) {
    if (!reusable->is_bool()) return at("reusable", "is " + shown(*reusable) + "; expected true or false");
    if (!to.start) return at("reusable", "is said in the answer to start alone");
    answer.is_reusable = reusable->as_bool();
  }
  const auto list = value.find("do");
  if (!list) return at("do", "is missing; expected the list of effects");
  if (!list->is_array()) return at("do", "is " + shown(*list) + "; expected the list of effects");
  if (to.stop && list->size() > 0) return at("do", "has effects; expected an empty list, for the run is over");
  answer.effects.reserve(list->size());
  const Reading reading{to, names, purposes};
  for (const json::Value each : list->elements()) {
    auto effect = read_effect(each, reading);
    if (!effect) return fail("effect " + std::to_string(answer.effects.size() + 1) + ": " + effect.error().text);
    answer.effects.push_back(*std::move(effect));
  }
  return answer;
}

namespace {

void write_commit(const Commit& commit, std::string& out) {
  CHECK(commit.facts.empty(), "facts are of systems of record alone");
  out += "{\"put\":{";
  for (const Write& write : commit.writes) {
    if (&write != commit.writes.data()) out += ',';
    json::write_string(write.key, out);
    out += ':';
    if (write.value) {
      json::write_string(*write.value, out);
    } else {
      out += "null";
    }
  }
  out += "}}";
}

void write_effect(const Effect& effect, std::string& out) {
  if (const auto* message = std::get_if<Message>(&effect)) {
    out += "{\"send\":";
    write_message(*message, out);
    out += '}';
  } else if (const auto* commit = std::get_if<Commit>(&effect)) {
    write_commit(*commit, out);
  } else if (const auto* timer = std::get_if<Arm>(&effect)) {
    out += "{\"timer\":{\"key\":";
    json::write_string(timer_text(timer->key), out);
    out += ",\"after\":";
    json::parts::write_integer(timer->after.count(), out);
    out += "}}";
  } else if (const auto* cancel = std::get_if<Cancel>(&effect)) {
    out += "{\"cancel\":";
    json::write_string(timer_text(cancel->key), out);
    out += '}';
  } else {
    out += "{\"note\":{\"text\":";
    json::write_string(std::get<Note>(effect).text, out);
    out += "}}";
  }
}

}  // namespace

void write_answer(const std::vector<Effect>& effects, bool is_reusable, std::string& out) {
  out += "{\"do\":[";
  for (const Effect& effect : effects) {
    if (&effect != effects.data()) out += ',';
    write_effect(effect, out);
  }
  out += is_reusable ? "],\"reusable\":true}" : "]}";
}

}  // namespace proofload::lockstep
