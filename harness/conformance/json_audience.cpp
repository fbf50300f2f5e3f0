#include "harness/conformance/json_audience.hpp"

#include <nlohmann/json.hpp>

#include "harness/report/json_reporter.hpp"

namespace proofload::conformance {
namespace {

using nlohmann::ordered_json;

// Bytes of a document may be anything: what is no UTF-8 becomes a replacement character.
std::string line_of_check(const ordered_json& object) {
  return object.dump(-1, ' ', false, ordered_json::error_handler_t::replace) + '\n';
}

void add_counts(ordered_json& object, const Counts& counts) {
  object["violations"] = counts.violations;
  object["warnings"] = counts.warnings;
  object["tolerated"] = counts.tolerated;
  object["not_judged"] = counts.not_judged;
}

ordered_json by_name(const std::map<std::string, std::uint64_t>& counts) {
  ordered_json object = ordered_json::object();
  for (const auto& [name, count] : counts) object[name] = count;
  return object;
}

}  // namespace

void JsonAudience::begin(std::string_view version, const std::vector<std::string>& paths) {
  write_(line_of_check({{"type", "version"}, {"tool", version}, {"schema", report::kJsonSchema}, {"files", paths.size()}}));
}

void JsonAudience::finding(const std::string& path, const Finding& finding) {
  ordered_json object{{"type", "finding"},
                      {"weight", to_text(finding.weight)},
                      {"clause", finding.clause},
                      {"code", finding.code},
                      {"text", finding.text},
                      {"file", path},
                      {"line", finding.place.line},
                      {"column", finding.place.column},
                      {"offset", finding.place.offset}};
  const auto add = [&](const char* key, const std::string& value) {
    if (!value.empty()) object[key] = value;
  };
  object["found"] = finding.found;
  add("expected", finding.expected);
  add("tolerance", finding.tolerance);
  add("stated", finding.stated);
  add("note", finding.note);
  if (finding.charge) object["charge"] = edi::charge_text(*finding.charge);
  add("reply", finding.reply);
  add("interchange", finding.interchange_control);
  add("group", finding.group_control);
  add("set", finding.set);
  add("control", finding.set_control);
  add("segment", finding.segment);
  if (finding.segment_position > 0) object["position"] = finding.segment_position;
  if (finding.element > 0) object["element"] = finding.element;
  if (finding.component > 0) object["component"] = finding.component;
  add("excerpt", finding.excerpt.text);
  write_(line_of_check(object));
}

void JsonAudience::document(const std::string& path, const Document& document) {
  ordered_json object{{"type", "document"},
                      {"file", path},
                      {"line", document.line},
                      {"set", document.set},
                      {"control", document.control},
                      {"group", document.group_control},
                      {"interchange", document.interchange_control},
                      {"version", document.version},
                      {"verdict", to_text(document.verdict)},
                      {"segments", document.segments},
                      {"violations", document.violations},
                      {"warnings", document.warnings}};
  if (!document.judged_by.empty()) object["judged_by"] = document.judged_by;
  write_(line_of_check(object));
}

void JsonAudience::file(const File& file) {
  ordered_json object{{"type", "file"},
                      {"file", file.path},
                      {"kind", to_text(file.kind)},
                      {"verdict", to_text(file.verdict)},
                      {"bytes", file.bytes},
                      {"interchanges", file.interchanges},
                      {"documents", file.documents},
                      {"documents_violating", file.documents_violating}};
  add_counts(object, file.counts);
  if (file.findings_dropped > 0) object["findings_dropped"] = file.findings_dropped;
  if (file.charges) object["charges"] = edi::charge_text(*file.charges);
  if (!file.tolerances.empty()) object["tolerances"] = by_name(file.tolerances);
  write_(line_of_check(object));
}

void JsonAudience::end(const Summary& summary) {
  ordered_json object{{"type", "summary"},
                      {"verdict", to_text(summary.verdict())},
                      {"profile", summary.profile},
                      {"files", summary.files},
                      {"files_violating", summary.files_violating},
                      {"files_not_judged", summary.files_not_judged},
                      {"documents", summary.documents},
                      {"documents_violating", summary.documents_violating},
                      {"bytes", summary.bytes}};
  add_counts(object, summary.counts);
  if (summary.charges) object["charges"] = edi::charge_text(*summary.charges);
  if (!summary.tolerances.empty()) object["tolerances"] = by_name(summary.tolerances);
  write_(line_of_check(object));
}

}  // namespace proofload::conformance
