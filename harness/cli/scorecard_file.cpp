#include "harness/cli/scorecard_file.hpp"

#include <fstream>
#include <nlohmann/json.hpp>

namespace proofload::cli {

tl::expected<std::set<std::string>, ExitCode> read_scorecard(const std::string& path, const Console& console) {
  std::set<std::string> caught;
  if (path.empty()) return caught;
  std::ifstream file(path);
  if (!file) {
    console.complain({.text = "'" + path + "' cannot be read", .place = {}, .hint = "--compare takes a scorecard of before"});
    return tl::unexpected(kBadInput);
  }
  std::string line;
  for (int number = 1; std::getline(file, line); ++number) {
    const auto json = nlohmann::json::parse(line, nullptr, false);
    const auto type = json.is_object() ? json.find("type") : json.end();
    if (!json.is_object() || type == json.end() || !type->is_string()) {
      console.complain({.text = "this is no line of a scorecard",
                        .place = Place{.file = path, .line = number, .column = 1},
                        .hint = "proofload scorecard --format json writes one"});
      return tl::unexpected(kBadInput);
    }
    const bool is_good = (*type == "defect" && json.value("caught", false)) || (*type == "quirk" && json.value("held", false));
    if (is_good) caught.insert(json.value("name", ""));
  }
  return caught;
}

}  // namespace proofload::cli
