#include "harness/scenario/profile/find_profile.hpp"

#include <algorithm>

#include "contracts/base/suggest.hpp"
#include "harness/scenario/library.hpp"
#include "harness/scenario/located/parse.hpp"
#include "harness/scenario/profile/partner_profile_reader.hpp"
#include "harness/scenario/read/partner_tree.hpp"

namespace proofload::scenario {
namespace {

constexpr std::string_view kPartners = "partners/";
constexpr std::string_view kProfiles = "profiles/";

// "drafts/bigbox.jsonc" -> "bigbox"
std::string stem_of(std::string_view path) {
  path.remove_prefix(path.rfind('/') + 1);
  const std::string_view stem = without_extension(path);
  return std::string(stem.empty() ? path : stem);
}

bool is_plain_profile(const Node& node) {
  for (const std::string_view key : {"sets", "takes", "delimiters", "standard", "release", "ids", "tolerates"}) {
    if (node.find(key) != nullptr) return true;
  }
  const Node* like = node.find("like");
  return like != nullptr && like->text.starts_with("profiles/");
}

class Finder {
 public:
  explicit Finder(const std::string& library)
      : library_(library), composer_(library), here_(std::make_shared<const Source>(Source{.name = "here"})) {}

  std::shared_ptr<const edi::PartnerProfile> by_path(const std::string& path, Report& report) {
    const auto source = read_source(path);
    if (!source) {
      report.add(source.error());
      return nullptr;
    }
    return of_source(*source, report);
  }

  std::shared_ptr<const edi::PartnerProfile> of_source(const std::shared_ptr<const Source>& source, Report& report) {
    const std::string& path = source->name;
    auto parsed = parse_located(source);
    if (!parsed) {
      for (Error& error : parsed.error()) report.add(std::move(error));
      return nullptr;
    }
    std::optional<Node> node = composer_.complete(*std::move(parsed), report);
    if (!node) return nullptr;
    if (!is_plain_profile(*node)) return of_partner(stem_of(path), *std::move(node), report);
    return of_plain_profile(stem_of(path), *node, report);
  }

  std::shared_ptr<const edi::PartnerProfile> by_name(const std::string& name, const std::vector<std::string>& others,
                                                     Report& report) {
    std::vector<std::string> known = names_under(kPartners);
    const std::vector<std::string> profiles = names_under(kProfiles);
    const auto is_among = [&](const std::vector<std::string>& names) {
      return std::find(names.begin(), names.end(), name) != names.end();
    };
    if (!is_among(known) && is_among(profiles)) return by_reference(kProfiles, name, report);
    if (!is_among(known)) {
      known.insert(known.end(), profiles.begin(), profiles.end());
      known.insert(known.begin(), others.begin(), others.end());
      std::string hint = did_you_mean(name, std::vector<std::string_view>(known.begin(), known.end()));
      if (hint.empty()) {
        for (const std::string& each : known) hint += (hint.empty() ? "there is: " : ", ") + each;
      }
      report.add(Error{.text = "there is no profile '" + name + "'", .place = {}, .hint = std::move(hint)});
      return nullptr;
    }
    const Node named{.kind = Node::Kind::string, .text = name, .spot = {.source = here_}};
    const auto tree = partner_tree(named, nullptr, composer_, judge_, report);
    if (!tree) return nullptr;
    return read(name, *tree, report);
  }

 private:
  std::vector<std::string> names_under(std::string_view folder) const {
    std::vector<std::string> names = references_under(folder, *here_, library_);
    for (std::string& each : names) each.erase(0, folder.size());
    return names;
  }

  std::shared_ptr<const edi::PartnerProfile> by_reference(std::string_view folder, const std::string& name, Report& report) {
    const std::optional<Node> node = composer_.compose(std::string(folder) + name, Spot{.source = here_}, report);
    return node ? of_plain_profile(name, *node, report) : nullptr;
  }

  std::shared_ptr<const edi::PartnerProfile> of_plain_profile(const std::string& name, const Node& node, Report& report) {
    judge_.judge("profile.schema.json", node, report);
    return node.is_object() ? read_profile(name, node, {}, report) : nullptr;
  }

  std::shared_ptr<const edi::PartnerProfile> of_partner(const std::string& name, Node node, Report& report) {
    if (!complete_parts(node, composer_, report)) return nullptr;
    judge_.judge("partner.schema.json", node, report);
    return node.is_object() ? read(name, node, report) : nullptr;
  }

  std::shared_ptr<const edi::PartnerProfile> read(const std::string& name, const Node& tree, Report& report) {
    auto profile = read_partner_profile(name, tree, report);
    if (profile == nullptr && report.empty()) {
      report.add(Error{.text = "partner '" + name + "' has no profile",
                       .place = place_of(tree.spot),
                       .hint = "\"profile\": { \"sets\": … } says what it asks of its documents"});
    }
    return profile;
  }

  std::string library_;
  Composer composer_;
  Judge judge_;
  std::shared_ptr<const Source> here_;
};

}  // namespace

FoundProfile profile_of_text(const std::string& path, std::string text) {
  Report report;
  auto profile = Finder("").of_source(std::make_shared<Source>(Source{.name = path, .content = std::move(text)}), report);
  if (!report.empty()) return tl::unexpected(std::move(report).errors());
  return profile;
}

bool is_profile_path(const std::string& word) {
  return word.find('/') != std::string::npos || !without_extension(word).empty();
}

FoundProfile find_profile(const std::string& word, const std::vector<std::string>& others, const std::string& library) {
  Report report;
  Finder finder(library);
  auto profile = is_profile_path(word) ? finder.by_path(word, report) : finder.by_name(word, others, report);
  if (!report.empty()) return tl::unexpected(std::move(report).errors());
  return profile;
}

}  // namespace proofload::scenario
