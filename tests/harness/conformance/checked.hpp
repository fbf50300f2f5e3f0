// tests/harness/conformance/checked.hpp — files written to a scratch folder and checked, and all that was said of them.
#pragma once

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "harness/conformance/check.hpp"
#include "harness/scenario/profile/find_profile.hpp"

namespace proofload::conformance {

// An interchange with one set; `body` is what stands between ST and SE, each segment with its "~".
inline std::string interchange(std::string_view set, std::string_view group, std::string_view body,
                               std::string_view control = "000000042", std::string_view version = "004010") {
  const auto segments = std::count(body.begin(), body.end(), '~') + 2;
  std::string text = "ISA*00*          *00*          *ZZ*SELLER         *ZZ*PARTNER        *260105*0930*U*00401*" +
                     std::string(control) + "*0*P*>~GS*" + std::string(group) + "*SELLER*PARTNER*20260105*0930*17*X*" +
                     std::string(version) + "~ST*" + std::string(set) + "*0001~" + std::string(body) + "SE*" +
                     std::to_string(segments) + "*0001~GE*1*17~IEA*1*" + std::string(control) + "~";
  return text;
}

// A segment a line.
inline std::string in_lines(std::string_view text) {
  std::string out;
  for (const char c : text) {
    out += c;
    if (c == '~') out += '\n';
  }
  return out;
}

inline constexpr std::string_view kOrder = "BEG*00*SA*4711**20260105~PO1*1*2*EA*3.5**VN*SKU-1~CTT*1~";

class Heard final : public Audience {
 public:
  void begin(std::string_view, const std::vector<std::string>&) override {}
  void finding(const std::string&, const Finding& finding) override { findings.push_back(finding); }
  void document(const std::string&, const Document& document) override { documents.push_back(document); }
  void file(const File& file) override { files.push_back(file); }
  void end(const Summary&) override {}

  std::vector<Finding> findings;
  std::vector<Document> documents;
  std::vector<File> files;

  // Their codes, in the order they came, of one weight.
  std::vector<std::string> codes(Weight weight) const {
    std::vector<std::string> out;
    for (const Finding& finding : findings) {
      if (finding.weight == weight) out.push_back(finding.code);
    }
    return out;
  }
};

class Scratch {
 public:
  Scratch() : folder_(std::filesystem::path(testing::TempDir()) / ("conformance-" + std::to_string(++made_))) {
    std::filesystem::remove_all(folder_);
    std::filesystem::create_directories(folder_);
  }
  ~Scratch() { std::filesystem::remove_all(folder_); }
  Scratch(const Scratch&) = delete;
  Scratch& operator=(const Scratch&) = delete;

  std::string write(const std::string& name, std::string_view content) const {
    const std::filesystem::path path = folder_ / name;
    std::filesystem::create_directories(path.parent_path());
    std::ofstream(path, std::ios::binary) << content;
    return path.string();
  }
  std::string path() const { return folder_.string(); }

 private:
  static inline int made_ = 0;
  std::filesystem::path folder_;
};

struct Checked {
  Heard heard;
  Summary summary;
  std::string answers;
};

// What documents are weighed by.
struct Weights {
  Weights(Profile weighed = Profile::base, edi::Tolerances let_pass = {}) : profile(weighed), tolerances(std::move(let_pass)) {}
  Profile profile;
  edi::Tolerances tolerances;
};

// As scenarios/profiles/lenient.jsonc has it.
inline Weights lenient() {
  const auto found = scenario::find_profile("lenient", {});
  EXPECT_TRUE(found.has_value());
  return found ? Weights(Profile::base, (*found)->tolerates) : Weights();
}

inline Checked check_paths(const std::vector<std::string>& files, const Weights& weights = {}) {
  Checked checked;
  Check check{.profile = weights.profile, .tolerances = weights.tolerances, .audience = checked.heard, .answer = {}, .progress = {}};
  check.answer = [&](std::string_view text) { checked.answers += text; };
  const auto summary = check_files(files, check);
  EXPECT_TRUE(summary.has_value()) << (summary ? "" : summary.error().text);
  if (summary) checked.summary = *summary;
  return checked;
}

inline Checked check_text(std::string_view text, const Weights& weights = {}) {
  const Scratch scratch;
  return check_paths({scratch.write("a.edi", text)}, weights);
}

}  // namespace proofload::conformance
