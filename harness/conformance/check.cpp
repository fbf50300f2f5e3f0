#include "harness/conformance/check.hpp"

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <filesystem>
#include <memory>
#include <optional>
#include <system_error>

#include "harness/conformance/edifact_check.hpp"
#include "harness/conformance/inputs.hpp"
#include "harness/conformance/json_check.hpp"
#include "harness/conformance/kind.hpp"
#include "harness/conformance/x12_check.hpp"

namespace proofload::conformance {
namespace {

constexpr std::size_t kPiece = std::size_t{256} << 10;
static_assert(kPiece >= kLookedAt, "the first piece shows the kind");

struct Close {
  void operator()(std::FILE* file) const {
    if (file != stdin) std::fclose(file);
  }
};
using Handle = std::unique_ptr<std::FILE, Close>;

Error unreadable(const std::string& path) {
  return {.text = "'" + path + "' cannot be read: " + std::system_category().message(errno), .place = {}, .hint = {}};
}

// Whole pieces, whatever a pipe hands out at a time.
class Input {
 public:
  explicit Input(const std::string& path) : path_(path) {
    errno = 0;
    file_.reset(path == kStandardInput ? stdin : std::fopen(path.c_str(), "rb"));
    std::error_code error;
    if (path != kStandardInput && std::filesystem::is_regular_file(path, error)) {
      size_ = std::filesystem::file_size(path, error);
    }
    piece_.resize(kPiece);
  }

  std::uint64_t size() const { return size_; }

  // "" at the end.
  Result<std::string_view> next() {
    if (!file_) return fail(unreadable(path_));
    errno = 0;
    const std::size_t got = std::fread(piece_.data(), 1, piece_.size(), file_.get());
    if (got < piece_.size() && std::ferror(file_.get()) != 0) return fail(unreadable(path_));
    return std::string_view(piece_.data(), got);
  }

 private:
  std::string path_;
  Handle file_;
  std::string piece_;
  std::uint64_t size_ = 0;
};

// What is told of a file that is not read further.
void tell_of_kind(const Detected& detected, std::string_view beginning, File& file, Audience& audience) {
  Finding finding;
  finding.clause = detected.kind == Kind::none ? "kind" : std::string(to_text(detected.kind));
  finding.code = detected.code;
  finding.weight = detected.kind == Kind::none || detected.kind == Kind::x12 ? Weight::violation : Weight::not_judged;
  finding.text = detected.text;
  finding.expected = detected.expected;
  constexpr std::size_t kShown = 12;
  finding.found = beginning.substr(std::min(detected.at, beginning.size()), kShown);
  Places places;
  places.feed(beginning);
  finding.place = places.at(detected.at);
  finding.excerpt = excerpt_of(beginning, 0, '\n', detected.at, 1, places);
  file.counts.add(finding.weight);
  file.verdict = finding.weight == Weight::violation ? Verdict::violates : Verdict::not_judged;
  audience.finding(file.path, finding);
}

// A profile that says nothing of this kind of document is not passed over in silence.
void tell_of_profile(const edi::PartnerProfile& profile, File& file, Audience& audience) {
  const bool speaks_x12 = profile.speaks == EdiStandard::x12;
  Finding finding;
  finding.clause = profile.name + (speaks_x12 ? " EDIFACT" : " X12");
  finding.code = "PROFILE_OF_OTHER_STANDARD";
  finding.weight = Weight::warning;
  finding.text = std::string("the profile speaks of ") + (speaks_x12 ? "X12" : "EDIFACT") + ": this file is judged by its standard alone";
  file.counts.add(finding.weight);
  audience.finding(file.path, finding);
}

bool speaks_of(const edi::PartnerProfile& profile, Kind kind) {
  if (!profile.speaks || kind == Kind::json) return true;
  return (profile.speaks == EdiStandard::x12) == (kind == Kind::x12);
}

std::unique_ptr<FileCheck> check_of(Kind kind, Shared& shared, File& file) {
  if (kind == Kind::json) return std::make_unique<JsonCheck>(shared, file);
  if (kind == Kind::edifact) return std::make_unique<EdifactCheck>(shared, file);
  return std::make_unique<X12Check>(shared, file);
}

Result<void> check_file(std::size_t at, std::size_t files, Shared& shared, File& file, const Check& check) {
  Input input(file.path);
  auto piece = input.next();
  if (!piece) return tl::unexpected(piece.error());
  const Detected detected = detect(*piece);
  file.kind = detected.kind;
  if (!detected.code.empty()) {
    file.bytes = std::max<std::uint64_t>(piece->size(), input.size());
    tell_of_kind(detected, *piece, file, shared.audience);
    return {};
  }
  if (shared.partner != nullptr && !speaks_of(*shared.partner, detected.kind)) tell_of_profile(*shared.partner, file, shared.audience);
  const std::unique_ptr<FileCheck> judged = check_of(detected.kind, shared, file);
  while (!piece->empty()) {
    judged->feed(*piece);
    if (check.progress) {
      check.progress({.file = at,
                      .files = files,
                      .path = file.path,
                      .bytes = file.bytes,
                      .bytes_most = input.size(),
                      .documents = file.documents});
    }
    piece = input.next();
    if (!piece) return tl::unexpected(piece.error());
  }
  judged->finish();
  return {};
}

}  // namespace

Result<Summary> check_files(const std::vector<std::string>& files, const Check& check) {
  Summary summary;
  summary.profile = check.partner != nullptr ? check.partner->name : std::string(to_text(check.profile));
  SeenInterchanges seen;
  std::vector<std::string> paths;
  Shared shared{.profile = check.profile,
                .tolerances = check.tolerances,
                .partner = check.partner,
                .audience = check.audience,
                .seen = seen,
                .paths = paths,
                .answer = check.answer,
                .message = check.message};
  for (std::size_t i = 0; i < files.size(); ++i) {
    paths.push_back(files[i]);
    File file;
    file.path = files[i];
    if (const auto done = check_file(i, files.size(), shared, file, check); !done) return tl::unexpected(done.error());
    check.audience.file(file);
    summary.add(file);
  }
  return summary;
}

}  // namespace proofload::conformance
