#include "harness/conformance/edi_inside.hpp"

#include <memory>

#include "harness/conformance/edifact_check.hpp"
#include "harness/conformance/kind.hpp"
#include "harness/conformance/x12_check.hpp"

namespace proofload::conformance {
namespace {

class Inside final : public Audience {
 public:
  Inside(const JsonText& text, Audience& outside) : text_(text), outside_(outside) {}

  void begin(std::string_view, const std::vector<std::string>&) override {}
  void finding(const std::string& path, const Finding& finding) override {
    Finding placed = finding;
    const auto at = static_cast<std::size_t>(finding.place.offset);
    placed.place = text_.places.at(text_.offset_of(at));
    placed.excerpt.line = placed.place.line;  // of the interchange, the segments alone are shown
    placed.excerpt.before_line = placed.excerpt.before_line == 0 ? 0 : placed.place.line;
    outside_.finding(path, placed);
  }
  void document(const std::string& path, const Document& document) override {
    Document placed = document;
    placed.line = text_.places.at(text_.offset_of(0)).line;
    outside_.document(path, placed);
  }
  void file(const File&) override {}
  void end(const Summary&) override {}

 private:
  const JsonText& text_;
  Audience& outside_;
};

}  // namespace

void check_edi_inside(const JsonText& text, Shared& shared, File& file) {
  Inside audience(text, shared.audience);
  SeenInterchanges seen;
  std::vector<std::string> paths{file.path};
  Shared within{.profile = shared.profile,
                .tolerances = shared.tolerances,
                .audience = audience,
                .seen = seen,
                .paths = paths,
                .answer = {},
                .message = {}};
  File part;
  part.path = file.path;
  std::unique_ptr<FileCheck> check;
  if (detect(text.text).kind == Kind::edifact) {
    check = std::make_unique<EdifactCheck>(within, part);
  } else {
    check = std::make_unique<X12Check>(within, part);
  }
  check->feed(text.text);
  check->finish();
  file.interchanges += part.interchanges;
  file.documents += part.documents;
  file.documents_violating += part.documents_violating;
  for (const auto& [set, count] : part.by_set) file.by_set[set] += count;
  for (const auto& [code, times] : part.tolerances) file.tolerances[code] += times;
  file.counts.add(part.counts);
  file.findings_dropped += part.findings_dropped;
}

}  // namespace proofload::conformance
