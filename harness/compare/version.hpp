// harness/compare/version.hpp — one version of a contract: a file with those that it refers to.
//
// Errors   a file that is not there or no JSON; a reference that leads nowhere or only to references.
#pragma once

#include <map>
#include <memory>
#include <string>
#include <vector>

#include "contracts/base/result.hpp"
#include "harness/scenario/located/node.hpp"

namespace proofload::compare {

using Node = scenario::Node;
using Errors = std::vector<Error>;

class Version {
 public:
  static tl::expected<std::shared_ptr<Version>, Errors> open(const std::string& path);

  const Node& root() const { return *root_; }
  // What a node stands for: that which its "$ref" leads to, or itself. A reference that leads nowhere is told by
  // errors(), and the node stands for itself.
  const Node& followed(const Node& node);
  const Errors& errors() const { return errors_; }

 private:
  const Node* file(const std::string& path);
  const Node* target(const Node& reference);

  std::map<std::string, std::unique_ptr<Node>> files_;  // by path
  const Node* root_ = nullptr;
  Errors errors_;
};

}  // namespace proofload::compare
