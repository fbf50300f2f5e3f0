#include "harness/scenario/read/partner_tree.hpp"

namespace proofload::scenario {
namespace {

const std::string kFolder = "partners/";

// "there is no 'partners/bigbux'" is about a file; the user wrote a partner's name.
void tell_missing(const Node& name, Report missing, Report& report) {
  for (Error& error : std::move(missing).errors()) {
    if (error.text == "there is no '" + kFolder + name.text + "'") {
      error.text = "unknown partner '" + name.text + "'";
      if (const std::size_t at = error.hint.find(kFolder); error.hint.starts_with("did you mean")) {
        error.hint.erase(at, kFolder.size());
      }
    }
    report.add(std::move(error));
  }
}

}  // namespace

bool complete_parts(Node& tree, Composer& composer, Report& report) {
  const auto complete = [&](Node& part) {
    std::optional<Node> whole = composer.complete(std::move(part), report);
    if (whole) part = *std::move(whole);
    return whole.has_value();
  };
  bool whole = true;
  for (Member& member : tree.members) {
    if (member.key == "agreement" || member.key == "profile") whole = complete(member.value) && whole;
    if (member.key != "agreement_by_order_type" && member.key != "agreement_by_item") continue;
    for (Member& each : member.value.members) whole = complete(each.value) && whole;
  }
  return whole;
}

std::optional<Node> partner_tree(const Node& name, const Node* over, Composer& composer, Judge& judge, Report& report) {
  if (name.text.find_first_of("/%") != std::string::npos || name.text.empty()) {
    report.add(name.spot, "'" + name.text + "' is no partner's name", "a name has neither '/' nor '%'");
    return std::nullopt;
  }
  Report missing;
  std::optional<Node> tree = composer.compose(kFolder + name.text, name.spot, missing);
  if (!tree) {
    tell_missing(name, std::move(missing), report);
    return std::nullopt;
  }
  if (over != nullptr) tree = merge(*std::move(tree), *over);
  if (!complete_parts(*tree, composer, report)) return std::nullopt;
  judge.judge("partner.schema.json", *tree, report);
  return tree->is_object() ? std::move(tree) : std::nullopt;
}

}  // namespace proofload::scenario
