#include "harness/scenario/read/compose.hpp"

#include <algorithm>

#include "harness/scenario/library.hpp"
#include "harness/scenario/located/parse.hpp"

namespace proofload::scenario {
namespace {

std::string round_trip(const std::vector<std::string>& chain, const std::string& again) {
  std::string text;
  for (auto at = std::find(chain.begin(), chain.end(), again); at != chain.end(); ++at) {
    text += *at + " -> ";
  }
  return text + again;
}

void remove_member(Node& node, std::string_view key) {
  std::erase_if(node.members, [&](const Member& member) { return member.key == key; });
}

}  // namespace

std::optional<Node> Composer::compose(const std::string& reference, const Spot& spot,
                                      Report& report) {
  std::vector<std::string> chain;
  return compose(reference, spot, report, chain);
}

std::string Composer::file_of(const std::string& reference, const Spot& spot) const {
  const auto source = resolve(reference, *spot.source, library_);
  return source ? (*source)->name : "";
}

std::optional<Node> Composer::complete(Node node, Report& report) {
  std::vector<std::string> chain;
  return complete(std::move(node), report, chain);
}

std::optional<Node> Composer::compose(const std::string& reference, const Spot& spot,
                                      Report& report, std::vector<std::string>& chain) {
  const auto source = resolve(reference, *spot.source, library_);
  if (!source) {
    report.add(source.error(), spot);
    return std::nullopt;
  }
  const std::string& name = (*source)->name;
  if (std::find(chain.begin(), chain.end(), name) != chain.end()) {
    report.add(spot, "'" + reference + "' leads back to itself", round_trip(chain, name));
    return std::nullopt;
  }
  auto known = trees_.find(name);
  if (known == trees_.end()) {
    auto tree = parse_located(*source);
    if (!tree) {
      for (Error& error : tree.error()) report.add(std::move(error));
      return std::nullopt;
    }
    known = trees_.emplace(name, *std::move(tree)).first;
  }
  chain.push_back(name);
  std::optional<Node> whole = complete(known->second, report, chain);
  chain.pop_back();
  return whole;
}

std::optional<Node> Composer::complete(Node node, Report& report, std::vector<std::string>& chain) {
  const Node* like = node.find("like");
  if (like == nullptr || !like->as_text()) {
    remove_member(node, "$schema");
    return node;
  }
  std::optional<Node> base = compose(like->text, like->spot, report, chain);
  if (!base) return std::nullopt;
  remove_member(node, "like");
  remove_member(node, "$schema");
  return merge(*std::move(base), node);
}

std::vector<std::string> Composer::all_under(std::string_view folder, const Spot& spot) const {
  return references_under(folder, *spot.source, library_);
}

}  // namespace proofload::scenario
