// harness/scenario/read/compose.hpp — worlds, partners and agreements as trees, with what they
// build upon.
//
// What     A file may say "like": "worlds/other", and is then laid over it: objects member by
// member, null removes.
//          Files are read once a Composer.
// Errors   to the report: a reference that leads nowhere or back to itself, a file that is no JSON.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "harness/scenario/located/node.hpp"
#include "harness/scenario/read/report.hpp"

namespace proofload::scenario {

class Composer {
 public:
  explicit Composer(std::string library) : library_(std::move(library)) {}

  // What `reference`, which stands at `spot`, leads to; without "like" and "$schema".
  std::optional<Node> compose(const std::string& reference, const Spot& spot, Report& report);
  // The same for a tree at hand, such as the agreement within a partner.
  std::optional<Node> complete(Node node, Report& report);
  // What messages call the file that `reference` leads to; "": there is none.
  std::string file_of(const std::string& reference, const Spot& spot) const;
  // All that a reference from `spot` could lead to under a folder such as "partners/", sorted.
  std::vector<std::string> all_under(std::string_view folder, const Spot& spot) const;

 private:
  std::optional<Node> compose(const std::string& reference, const Spot& spot, Report& report,
                              std::vector<std::string>& chain);
  std::optional<Node> complete(Node node, Report& report, std::vector<std::string>& chain);

  std::string library_;
  std::map<std::string, Node> trees_;  // by source name
};

}  // namespace proofload::scenario
