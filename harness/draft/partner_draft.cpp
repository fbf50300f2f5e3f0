#include "harness/draft/partner_draft.hpp"

#include <algorithm>

#include "contracts/json/utf8.hpp"
#include "harness/draft/set_draft.hpp"

namespace proofload::draft {
namespace {

bool is_one_value(const Counts& counts) { return counts.size() == 1; }

std::string all_of(const Counts& counts) {
  std::string text;
  for (const auto& [value, count] : counts) text += (text.empty() ? "" : ", ") + value + " ×" + std::to_string(count);
  return one_line(text);
}

// Where a delimiter is a letter, a digit or a line break, the draft leaves it free.
bool can_be_stated(const std::string& delimiter) {
  const auto c = static_cast<unsigned char>(delimiter[0]);
  return c > ' ' && c < 0x7f && !((c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z'));
}

std::string delimiters_text(const Survey& survey) {
  std::string stated, free;
  const std::pair<std::string_view, const Counts*> kAll[] = {{"element", &survey.element_separators},
                                                             {"component", &survey.component_separators},
                                                             {"segment", &survey.terminators}};
  std::set<std::string> used;
  for (const auto& [key, counts] : kAll) {
    if (is_one_value(*counts) && can_be_stated(counts->begin()->first) && used.insert(counts->begin()->first).second) {
      stated += (stated.empty() ? "" : ", ") + quoted(key) + ": " + quoted(counts->begin()->first);
    } else {
      free += (free.empty() ? "" : ", ") + std::string(key);
    }
  }
  const std::string counted = "in " + of_text(survey.interchanges, survey.interchanges) + " interchanges";
  std::string text;
  if (!stated.empty()) text += "    \"delimiters\": { " + stated + " },  // " + counted + "\n";
  if (!free.empty()) text += "    // delimiters that differ, or cannot be stated: " + free + "\n";
  return text;
}

bool can_be_id(const std::string& id) {
  constexpr std::size_t kShortest = 2, kLongest = 15;
  return id.size() >= kShortest && id.size() <= kLongest;
}

// Both ISA and GS name it, as a partner's file can have it.
bool has_ids(const Survey& survey, const DraftHead& head) {
  return is_one_value(survey.group_ids) && can_be_id(survey.group_ids.begin()->first) && can_be_id(head.address.id);
}

std::string address_text(const Survey& survey, const DraftHead& head) {
  std::string text;
  if (head.address.qualifier.size() == 2) text += "\"qualifier\": " + quoted(head.address.qualifier);
  if (can_be_id(head.address.id)) text += (text.empty() ? "" : ", ") + ("\"id\": " + quoted(head.address.id));
  if (has_ids(survey, head)) text += ", \"group_id\": " + quoted(survey.group_ids.begin()->first);
  return text;
}

std::string ship_to_text(const Survey& survey) {
  std::string text = "  \"ship_to\": {\n";
  if (survey.places.empty()) {
    return text + "    // No N1*ST with a code was seen: put the partner's places here.\n    \"PLACE\": { \"city\": \"to be filled in\" }\n  },\n";
  }
  constexpr std::size_t kPlacesMost = 50;
  for (std::size_t i = 0; i < std::min(survey.places.size(), kPlacesMost); ++i) {
    const Place& place = survey.places[i];
    std::string members;
    const auto add = [&](std::string_view key, const std::string& value) {
      if (!value.empty()) members += (members.empty() ? "" : ", ") + quoted(key) + ": " + value;
    };
    if (!place.name.empty()) add("name", quoted(place.name));
    if (!place.qualifier.empty()) add("qualifier", quoted(place.qualifier));
    if (!place.street.empty()) add("lines", "[" + quoted(place.street) + "]");
    if (!place.city.empty()) add("city", quoted(place.city));
    if (!place.region.empty()) add("region", quoted(place.region));
    if (!place.postal_code.empty()) add("postal_code", quoted(place.postal_code));
    if (!place.country.empty()) add("country", quoted(place.country));
    text += "    " + quoted(place.code) + ": { " + members + " }";
    text += i + 1 < std::min(survey.places.size(), kPlacesMost) ? ",\n" : "\n";
  }
  return text + "  },\n";
}

// What may be concluded from the sets that came: an answer that nobody sends is not owed.
std::string agreement_text(const Survey& survey) {
  const auto seen = [&](const char* set) {
    const auto found = survey.sets.find(set);
    return found == survey.sets.end() ? std::uint64_t{0} : found->second.seen;
  };
  const auto line = [&](const std::string& clause, const char* set, const std::string& some, const std::string& none, bool last) {
    const std::uint64_t count = seen(set);
    return "    // " + (count > 0 ? std::to_string(count) + " of set " + set + " came" : "no " + std::string(set) + " came: is none wanted?") + "\n    " +
           quoted(clause) + ": " + quoted(count > 0 ? some : none) + (last ? "\n" : ",\n");
  };
  return "  // When answers are due, what becomes of backorders and the like, no document says: docs/reference/agreements.md.\n"
         "  \"agreement\": {\n" +
         line("po_response", "855", "855", "none", false) + line("change_response", "865", "865", "none", false) +
         line("asn", "856", "per_shipment", "none", true) + "  },\n";
}

std::string takes_text(const Survey& survey) {
  std::string counted, listed;
  for (const auto& [id, set] : survey.sets) {
    counted += (counted.empty() ? "" : ", ") + id + " ×" + std::to_string(set.seen);
    listed += (listed.empty() ? "" : ", ") + quoted(id);
  }
  std::string text = "    // " + counted + "\n";
  if (!survey.unknown_sets.empty()) return text + "    // Sets that are not judged here came, too, so all are taken: " + all_of(survey.unknown_sets) + "\n";
  return listed.empty() ? "" : text + "    \"takes\": [" + listed + "],\n";
}

}  // namespace

std::string quoted(std::string_view text) {
  static constexpr std::string_view kDigits = "0123456789abcdef";
  const bool is_utf8 = json::first_invalid_utf8(text) == text.size();  // else Latin-1
  std::string out = "\"";
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (c == '"' || c == '\\') {
      out += {'\\', c};
    } else if (byte < 0x20 || byte == 0x7f || (byte > 0x7f && !is_utf8)) {
      out += {'\\', 'u', '0', '0', kDigits[byte >> 4], kDigits[byte & 0xF]};
    } else {
      out += c;
    }
  }
  return out + "\"";
}

std::string one_line(std::string text) {
  std::erase_if(text, [](char c) { return static_cast<unsigned char>(c) < 0x20; });
  return text;
}

std::string of_text(std::uint64_t count, std::uint64_t all) { return std::to_string(count) + " of " + std::to_string(all); }

std::string draft_text(const Survey& survey, const DraftHead& head) {
  std::string text = "// A draft, made of " + std::to_string(survey.documents) + " documents in " + std::to_string(survey.interchanges) +
                     " interchanges with " + one_line(head.others) + ".\n"
                     "// What came is counted; what the guide says, a person must put in: whatever is marked 'always' or 'only' here may be\n"
                     "// chance, and what never came may be allowed. \"recommended\" is what came too seldom to tell.\n"
                     "{\n"
                     "  \"title\": " + quoted(head.name) + ",\n"
                     "  \"edi\": { " + address_text(survey, head) + " },\n" + ship_to_text(survey);
  text += "  // Its names for your items, such as { \"SKU-1\": \"4711\" }, belong into \"items\".\n" + agreement_text(survey);
  text += "  \"profile\": {\n";
  if (!survey.conforms) {
    text += "    // Not all of the documents keep the standard: see proofload check without a profile.\n    \"standard\": \"lenient\",\n";
  }
  if (!has_ids(survey, head)) {
    text += "    // ISA and GS do not name one partner each time; GS: " + all_of(survey.group_ids) + "\n    \"ids\": \"free\",\n";
  }
  const bool own_release = is_one_value(survey.versions) && x12::standard_dictionary().release(survey.versions.begin()->first) != nullptr;
  text += "    // versions: " + all_of(survey.versions) + "\n";
  if (own_release) text += "    \"release\": " + quoted(survey.versions.begin()->first.substr(0, 6)) + ",\n";
  text += delimiters_text(survey) + takes_text(survey);
  text += "    // \"charge\": \"0.00\" is what a breach costs; a set, segment or element may have its own.\n";
  text += "    \"sets\": {";
  bool first = true;
  for (const auto& [id, set] : survey.sets) {
    text += first ? "\n" : ",\n";
    text += set_text(id, set, head.without);
    first = false;
  }
  return text + "\n    }\n  }\n}\n";
}

}  // namespace proofload::draft
