#include "harness/conformance/sarif_audience.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>

namespace proofload::conformance {
namespace {

using SarifJson = nlohmann::ordered_json;

std::string sarif_text(const SarifJson& object) {
  return object.dump(-1, ' ', false, SarifJson::error_handler_t::replace);
}

std::string_view level_of(Weight weight) {
  switch (weight) {
    case Weight::violation: return "error";
    case Weight::warning: return "warning";
    default: return "note";
  }
}

// As RFC 3986 wants a path in a URI.
std::string uri_of(std::string_view path) {
  static constexpr std::string_view kPlain = "-._~/";
  static constexpr std::string_view kDigits = "0123456789ABCDEF";
  std::string out;
  for (const char c : path) {
    const auto byte = static_cast<unsigned char>(c);
    const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    if (letter || kPlain.find(c) != std::string_view::npos) {
      out += c;
    } else {
      out += {'%', kDigits[byte >> 4], kDigits[byte & 0xF]};
    }
  }
  return out;
}

// "element missing"
std::string words_of(std::string code) {
  std::transform(code.begin(), code.end(), code.begin(), [](char c) {
    return c == '_' ? ' ' : c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  });
  return code;
}

}  // namespace

void SarifAudience::begin(std::string_view version, const std::vector<std::string>&) {
  version_ = version;
  write_("{\"$schema\":\"https://json.schemastore.org/sarif-2.1.0.json\",\"version\":\"2.1.0\",\"runs\":[{\"results\":[");
}

void SarifAudience::finding(const std::string& path, const Finding& finding) {
  rules_.insert(finding.code);
  std::string text = finding.clause + ": " + finding.text;
  if (!finding.expected.empty()) text += "; expected " + finding.expected;
  if (!finding.stated.empty()) text += "; clause " + finding.stated;
  if (finding.charge) text += "; charge " + edi::charge_text(*finding.charge);
  if (!finding.tolerance.empty()) text += "; tolerated: " + finding.tolerance;
  SarifJson location{{"artifactLocation", {{"uri", uri_of(path)}}}};
  if (finding.place.line > 0) {
    location["region"] = {{"startLine", finding.place.line},
                          {"startColumn", finding.place.column},
                          {"endColumn", finding.place.column + finding.excerpt.length}};
  }
  const SarifJson result{{"ruleId", finding.code},
                         {"level", level_of(finding.weight)},
                         {"message", {{"text", text}}},
                         {"locations", SarifJson::array({{{"physicalLocation", location}}})},
                         {"partialFingerprints", {{"clause", finding.clause + "/" + finding.code + "/" + finding.found}}}};
  write_((first_ ? "\n" : ",\n") + sarif_text(result));
  first_ = false;
}

void SarifAudience::end(const Summary&) {
  SarifJson rules = SarifJson::array();
  for (const std::string& code : rules_) {
    const SarifJson text{{"text", words_of(code)}};
    rules.push_back({{"id", code}, {"shortDescription", text}, {"fullDescription", text}, {"help", text}});
  }
  const SarifJson tool{{"driver", {{"name", "proofload"}, {"version", version_}, {"rules", rules}}}};
  write_("],\n\"tool\":" + sarif_text(tool) + "}]}\n");
}

}  // namespace proofload::conformance
