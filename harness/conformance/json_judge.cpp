#include "harness/conformance/json_judge.hpp"

#include <algorithm>
#include <string>

#include "contracts/base/check.hpp"
#include "harness/conformance/edi_inside.hpp"
#include "harness/conformance/json_text.hpp"

namespace proofload::conformance {
namespace {

constexpr std::size_t kFindingsMost = 100;  // of one message
constexpr int kDepthMost = 8;               // at which a message lies inside of something else

std::string_view text_of(json::Value object, std::string_view name) {
  const auto member = object.find(name);
  return member && member->is_string() ? member->as_string() : std::string_view();
}

// In which version of its interface it says to be.
std::string_view version_of(json::Value message) {
  const auto headers = message.find("headers");
  const std::string_view version = headers ? text_of(*headers, kApiVersionHeader) : std::string_view();
  return version.empty() ? "v1" : version;
}

bool is_message(json::Value value) {
  return !text_of(value, "type").empty() && (!text_of(value, "kind").empty() || value.find("body"));
}

void add_messages(json::Value value, int depth, std::vector<json::Value>& found) {
  if (depth > kDepthMost) return;
  if (is_message(value)) {
    found.push_back(value);
    return;
  }
  for (const json::Member member : value.members()) add_messages(member.value(), depth + 1, found);
  for (const json::Value element : value.elements()) add_messages(element, depth + 1, found);
}

// A line of a transcript, or of what an orchestrator reads and answers: it may carry no message.
bool is_line_of_wire(json::Value value) {
  constexpr std::string_view kMembers[] = {"op", "do", "sent", "plant"};
  return std::any_of(std::begin(kMembers), std::end(kMembers), [&](std::string_view name) { return value.find(name).has_value(); });
}

}  // namespace

JsonJudge::JsonJudge(Shared& shared, File& file, const Places& places) : shared_(shared), file_(file), places_(places) {
  if (!shared.message.empty()) {
    const auto named = KnownMessages::standard().named(shared.message);
    CHECK(named.has_value(), "the message was looked up before");
    named_ = *named;
  }
  of_file_ = KnownMessages::standard().of_file(file.path);
}

JsonText JsonJudge::whole(std::string_view text, std::uint64_t from) const {
  return {.held = text, .held_from = from, .places = places_, .text = text, .begin = 0, .quoted = false};
}

void JsonJudge::tell(Finding finding, Weight weight) {
  finding.weight = weight;
  file_.counts.add(weight);
  shared_.audience.finding(file_.path, finding);
}

void JsonJudge::tell_of_message(Finding finding, Weight weight) {
  counts_.add(weight);
  tell(std::move(finding), weight);
}

void JsonJudge::judge(std::string_view text, std::uint64_t from) {
  const auto value = parser_.parse(text);
  if (!value) {
    const std::string message = named_ ? named_->name : std::string();
    tell_of_message(no_json(value.error(), message, whole(text, from)), Weight::violation);
    end_document(message.empty() ? "JSON" : message, "", from, whole(text, from));
    return;
  }
  if (!value->is_array()) return judge_one(*value, whole(text, from));
  for (const json::Value element : value->elements()) judge_one(element, whole(text, from));
}

void JsonJudge::judge_one(json::Value value, const JsonText& text) {
  if (named_) return judge_body(*named_, value, text);
  std::vector<json::Value> messages;
  add_messages(value, 0, messages);
  for (const json::Value message : messages) judge_sent(message, text);
  if (!messages.empty()) return;
  if (is_line_of_wire(value)) {
    saw_other_lines_ = true;
  } else if (of_file_) {
    judge_body(*of_file_, value, text);
  } else {
    judge_nameless(value, text);
  }
}

void JsonJudge::judge_sent(json::Value message, const JsonText& text) {
  const std::string type = KnownMessages::in_version(text_of(message, "type"), version_of(message));
  const proofload::Kind kind = text_of(message, "kind") == "reply" ? proofload::Kind::reply : proofload::Kind::request;
  const auto status = message.find("status");
  const auto body = message.find("body");
  const bool empty = !body || (body->is_string() && body->as_string().empty());
  if (type.ends_with(".interchange")) {
    if (!empty && body->is_string()) return judge_edi(*body, text);
    saw_other_lines_ = true;
    return;
  }
  const auto known = KnownMessages::standard().sent(
      type, kind, status ? static_cast<int>(status->as_int64().value_or(0)) : 0);
  if (!known) {
    const json::Value at = *message.find("type");
    Finding finding;
    finding.clause = "JSON-type";
    finding.code = "UNKNOWN_MESSAGE";
    finding.text = "'" + type + "' is no message: " + KnownMessages::standard().hint(type);
    finding.found = text_of(message, "type");
    place(finding, text, at.offset(), source_of(at, text.text).size());
    tell_of_message(std::move(finding), Weight::violation);
    return end_document(type, "", at.offset(), text);
  }
  if (known->schema == nullptr && empty) {
    saw_other_lines_ = true;
    return;
  }
  if (known->schema == nullptr || empty) {
    Finding finding;
    finding.set = finding.clause = known->name;
    finding.set_word = "message";
    finding.code = empty ? "BODY_MISSING" : "BODY_UNKNOWN";
    finding.text = empty ? "the message comes without its body" : "the message has a body, and is to have none";
    place(finding, text, empty ? message.offset() : body->offset(), 1);
    tell_of_message(std::move(finding), Weight::violation);
    return end_document(known->name, known->schema_file, message.offset(), text);
  }
  if (!body->is_string()) return judge_body(*known, *body, text);
  judge_body_text(*known, *body, text);
}

void JsonJudge::judge_body_text(const KnownMessage& message, json::Value quoted, const JsonText& text) {
  JsonText inside = text;
  inside.text = quoted.as_string();
  inside.begin = quoted.offset();
  inside.quoted = true;
  const auto body = body_parser_.parse(inside.text);
  if (body) return judge_body(message, *body, inside);
  tell_of_message(no_json(body.error(), message.name, inside), Weight::violation);
  end_document(message.name, message.schema_file, 0, inside);
}

void JsonJudge::judge_edi(json::Value quoted, const JsonText& text) {
  JsonText inside = text;
  inside.text = quoted.as_string();
  inside.begin = quoted.offset();
  inside.quoted = true;
  check_edi_inside(inside, shared_, file_);
}

void JsonJudge::judge_body(const KnownMessage& message, json::Value body, const JsonText& text) {
  if (!message.schema->holds(body)) tell_breaches(message.schema->judge_all(body), body, message.name, text);
  end_document(message.name, message.schema_file, body.offset(), text);
}

void JsonJudge::judge_nameless(json::Value body, const JsonText& text) {
  const Nearest nearest = nearest_to(body, KnownMessages::standard());
  if (!nearest.fits.empty()) {
    std::string names;
    for (const KnownMessage* fit : nearest.fits) names += (names.empty() ? "" : " or ") + fit->name;
    return end_document(names, nearest.fits.front()->schema_file, body.offset(), text);
  }
  Finding finding;
  finding.clause = "JSON";
  finding.code = "NO_SUCH_MESSAGE";
  if (nearest.message == nullptr) {
    finding.text = "a message's body is an object";
  } else if (nearest.resembles) {
    finding.text = "it does not say which message it is, and fits none; " + nearest.message->name + " comes nearest, and is departed from as follows";
  } else {
    finding.text = "it is like no message that is known; " + nearest.message->name + " comes nearest, but " +
                   json::to_text(nearest.breaches.front());
  }
  finding.found = text.text.substr(body.offset(), 1);
  finding.expected = "the body of a message; --as MESSAGE says of which";
  place(finding, text, body.offset(), 1);
  tell_of_message(std::move(finding), nearest.resembles ? Weight::violation : Weight::not_judged);
  if (nearest.resembles) tell_breaches(nearest.breaches, body, nearest.message->name, text);
  end_document(nearest.resembles ? nearest.message->name : "JSON", nearest.resembles ? nearest.message->schema_file : "", body.offset(), text);
}

void JsonJudge::tell_breaches(const std::vector<json::Breach>& breaches, json::Value body, std::string_view message,
                              const JsonText& text) {
  const std::size_t told = std::min(breaches.size(), kFindingsMost);
  for (std::size_t i = 0; i < told; ++i) tell_of_message(finding_of(breaches[i], body, message, text), Weight::violation);
  file_.findings_dropped += breaches.size() - told;
}

void JsonJudge::end_document(std::string_view message, std::string_view schema, std::uint64_t offset, const JsonText& text) {
  Document document;
  document.set = message;
  document.judged_by = schema;
  document.verdict = verdict_of(counts_);
  document.violations = counts_.violations;
  document.line = places_.at(text.offset_of(static_cast<std::size_t>(offset))).line;
  counts_ = {};
  ++file_.documents;
  file_.documents_violating += document.verdict == Verdict::violates ? 1 : 0;
  file_.count_set(document.set);
  shared_.audience.document(file_.path, document);
}

}  // namespace proofload::conformance
