// tests/harness/run/given_story.hpp — a world in which given documents are sent, and how each ended.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "harness/run/run.hpp"

namespace proofload::run {

struct Story {
  std::string world = "worlds/one_warehouse";
  std::string faults;  // of a scenario's "faults": "{ … }, { … }"
  std::string plant;
  std::uint64_t seed = 1;
};

// The paths are files or folders. Fails the test where the scenario cannot be prepared.
Outcome run_story(const Story& story, const std::vector<std::string>& paths);

// Why it cannot be; "" when it can.
std::string objection_to(const Story& story, const std::vector<std::string>& paths);

// "850 bigbox/4711: invoiced", without what stands in brackets behind.
std::vector<std::string> told(const Outcome& outcome);

// A folder of its own with these files, by name; gone with the object.
class Folder {
 public:
  explicit Folder(const std::map<std::string, std::string>& files);
  ~Folder();
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;
  const std::string& path() const { return path_; }

 private:
  std::string path_;
};

// A set, or several, in an interchange of their own: "BEG*00*SA*4711**20260105~" becomes ISA to IEA.
std::string interchange(std::string_view functional_id, std::string_view set, std::string_view segments, int control = 1);

// Files of the samples, and how each of their sets ends.
struct Sample {
  std::string_view file;
  std::vector<std::string> endings;
};
void expect_endings(const Story& story, const std::vector<Sample>& samples);
void expect_every_sample_of(const std::vector<std::string_view>& sets, const std::vector<Sample>& samples);
bool has_samples();

}  // namespace proofload::run
