#include <algorithm>

#include "contracts/base/suggest.hpp"
#include "harness/cli/new_subjects.hpp"
#include "harness/cli/verbs.hpp"

namespace proofload::cli {
namespace {

// Sorted by name.
constexpr NewSubject kSubjects[] = {
    kNewInterfaces,
    kNewOrchestrator,
    kNewPartner,
    kNewScenario,
};

}  // namespace

ExitCode new_verb(const Options& options, const Console& console) {
  std::vector<std::string_view> names;
  for (const NewSubject& subject : kSubjects) {
    if (subject.name == options.subject) return subject.make(options, console);
    names.push_back(subject.name);
  }
  std::string all;
  for (const std::string_view name : names) all += (all.empty() ? "" : ", ") + std::string(name);
  const std::string hint = did_you_mean(options.subject, names);
  console.complain({.text = "nothing new is called '" + options.subject + "'",
                    .place = {},
                    .hint = hint.empty() ? "there is: " + all : hint});
  return kBadInput;
}

}  // namespace proofload::cli
