#include "harness/conformance/json_nearest.hpp"

#include <algorithm>
#include <set>
#include <string_view>
#include <tuple>

#include "contracts/base/suggest.hpp"

namespace proofload::conformance {
namespace {

struct Likeness {
  std::size_t shared = 0;   // members that the message has, or has by a name that is nearly theirs
  std::size_t missing = 0;  // required, and not there
  std::size_t unknown = 0;
  std::size_t breaches = 0;

  // The greater is nearer.
  auto rank() const {
    const auto signed_of = [](std::size_t count) { return static_cast<std::ptrdiff_t>(count); };
    return std::tuple(2 * signed_of(shared) - signed_of(missing) - signed_of(unknown), -signed_of(breaches));
  }
  bool resembles() const { return shared > 0 && shared >= missing + unknown; }
};

Likeness likeness_of(json::Value body, const std::vector<json::Breach>& breaches) {
  Likeness like{.shared = body.size(), .missing = 0, .unknown = 0, .breaches = breaches.size()};
  std::set<std::string, std::less<>> missing;
  for (const json::Breach& breach : breaches) {
    if (breach.pointer.empty() && breach.keyword == "required") missing.insert(breach.property);
  }
  for (const json::Breach& breach : breaches) {
    if (!breach.pointer.empty() || breach.keyword != "additionalProperties") continue;
    const std::vector<std::string_view> names(breach.allowed.begin(), breach.allowed.end());
    const auto meant = missing.find(nearest_word(breach.property, names));
    if (meant != missing.end()) {
      missing.erase(meant);
      continue;
    }
    ++like.unknown;
    --like.shared;
  }
  like.missing = missing.size();
  return like;
}

}  // namespace

Nearest nearest_to(json::Value body, const KnownMessages& known) {
  Nearest nearest;
  for (const KnownMessage& message : known.bodies()) {
    if (message.schema->holds(body)) nearest.fits.push_back(&message);
  }
  // What is the same in a later version is told by its first.
  std::set<std::string_view> firsts;
  for (const KnownMessage* fit : nearest.fits) {
    if (fit->name.find('@') == std::string::npos) firsts.insert(fit->name);
  }
  std::erase_if(nearest.fits, [&](const KnownMessage* fit) {
    const std::size_t at = fit->name.find('@');
    return at != std::string::npos && firsts.contains(std::string_view(fit->name).substr(0, at));
  });
  if (!nearest.fits.empty() || !body.is_object()) return nearest;
  Likeness best;
  for (const KnownMessage& message : known.bodies()) {
    std::vector<json::Breach> breaches = message.schema->judge_all(body);
    const Likeness like = likeness_of(body, breaches);
    if (nearest.message != nullptr && like.rank() <= best.rank()) continue;
    best = like;
    nearest.message = &message;
    nearest.breaches = std::move(breaches);
  }
  nearest.resembles = best.resembles();
  return nearest;
}

}  // namespace proofload::conformance
