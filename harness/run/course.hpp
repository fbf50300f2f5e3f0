// harness/run/course.hpp — what happened in a case as lines of text, and whether it happens so again.
//
// What     A line an event: a message sent or lost, a commit with its facts, a fault that struck, who went down and came up.
//          The digits at the end are of what the line leaves out: bodies, headers, writes.
// Shape    "40s erp.create_order reply bigbox/4711 erp -> orchestrator, 201 [3f9a07]"
// Replay   a function of (scenario, seed, plant).
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "harness/run/run.hpp"

namespace proofload::run {

inline constexpr std::size_t kCourseMost = 500;  // events that are kept

// The first events of a case.
std::vector<std::string> course_of(const Prepared& prepared, CaseSeed seed, std::string_view plant);

// The first event that is not as it was.
struct Departure {
  std::size_t event = 0;  // from 1
  std::string expected;   // "": nothing more
  std::string came;       // likewise
  friend bool operator==(const Departure&, const Departure&) = default;
};

// Follows a case along a course, and stops where it leaves it. Nothing: it is the same for as long as the course goes on.
std::optional<Departure> departure_from(const std::vector<std::string>& course, const Prepared& prepared, CaseSeed seed,
                                        std::string_view plant);

}  // namespace proofload::run
