#include "harness/explore/fault_words.hpp"

#include <algorithm>
#include <array>

#include "contracts/base/check.hpp"
#include "sim/fault/fields.hpp"

namespace proofload::explore {
namespace {

using sim::FaultFields;
using sim::Strikes;

// Told in the sentence itself; whatever else a fault says follows as it stands.
constexpr std::array<std::string_view, 7> kInSentence{"of", "on", "about", "nth", "job", "roots", "with"};

std::string ordinal(std::int64_t n) {
  const bool teen = n % 100 >= 11 && n % 100 <= 13;
  const std::array<const char*, 4> endings{"th", "st", "nd", "rd"};
  return std::to_string(n) + (teen || n % 10 > 3 ? "th" : endings[static_cast<std::size_t>(n % 10)]);
}

std::string text(const FaultFields& fields, std::string_view name) { return std::string(sim::text_field(fields, name)); }

// "the 2nd reply to erp.create_order of bigbox/PO-1-0003", as far as it is said.
std::string message_words(const FaultFields& fields, const std::string& kind) {
  std::string words;
  if (const auto nth = sim::number_field(fields, "nth")) words = "the " + ordinal(*nth) + " ";
  const std::string of = text(fields, "of");
  const bool is_reply = kind == "reply";
  if (is_reply || of.empty()) words += kind;
  if (!of.empty()) words += (is_reply ? " to " : "") + of;
  if (const std::string about = text(fields, "about"); !about.empty()) words += " of " + about;
  if (const std::string on = text(fields, "on"); !on.empty()) words += ", " + on;
  return words;
}

// "the 3rd sweep"
std::string job_words(const FaultFields& fields) {
  const auto nth = sim::number_field(fields, "nth");
  std::string job = text(fields, "job");
  if (job.empty()) job = "job";
  std::string words = "the " + (nth ? ordinal(*nth) + " " : "") + job;
  if (const std::string about = text(fields, "about"); !about.empty()) words += " for " + about;
  return words;
}

std::string the_rest(const FaultFields& fields, std::string_view kind) {
  std::string words;
  for (const auto& [name, value] : fields) {
    if (name == kind || std::find(kInSentence.begin(), kInSentence.end(), name) != kInSentence.end()) continue;
    std::string said = name;
    std::replace(said.begin(), said.end(), '_', ' ');
    words += ", " + said + " ";
    if (const auto* number = std::get_if<std::int64_t>(&value)) {
      words += std::to_string(*number);
    } else if (const auto* word = std::get_if<std::string>(&value)) {
      words += *word;
    }
  }
  return words;
}

}  // namespace

std::string words_of(const FaultFields& fields) {
  const sim::FaultKind* kind = sim::find_fault(fields);
  CHECK(kind != nullptr, "the fields of a fault");
  const std::string subject = text(fields, kind->name);
  std::string does(kind->name);
  std::replace(does.begin(), does.end(), '_', ' ');
  std::string words;
  switch (kind->strikes) {
    case Strikes::wire: words = does + " " + message_words(fields, subject); break;
    case Strikes::step: {
      if (fields.contains("job")) {
        words = does + " " + subject + " at " + job_words(fields);
        break;
      }
      const std::string at = text(fields, "of") == "start" ? "start" : "message";
      words = does + " " + subject + " at " + message_words(fields, at);
      break;
    }
    case Strikes::wake: words = does + " " + job_words(fields) + " of " + subject; break;
    case Strikes::window: {
      words = does + " " + subject;
      if (const std::string with = text(fields, "with"); !with.empty()) words += " with " + with;
      break;
    }
  }
  return words + the_rest(fields, kind->name);
}

}  // namespace proofload::explore
