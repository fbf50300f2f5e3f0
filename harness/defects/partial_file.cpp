#include "harness/defects/partial_file.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "contracts/translation/reading.hpp"
#include "harness/defects/wrapper.hpp"

namespace proofload::defects {
namespace {

// The elements of a segment.
std::vector<std::string_view> elements(std::string_view segment, char separator) {
  std::vector<std::string_view> all;
  for (std::size_t at = 0; at <= segment.size();) {
    const std::size_t end = std::min(segment.find(separator, at), segment.size());
    all.push_back(segment.substr(at, end - at));
    at = end + 1;
  }
  return all;
}

// Cut after its last whole segment, and closed as if that were all.
std::string closed(std::string_view bytes) {
  constexpr std::size_t kIsa = 106;
  if (bytes.size() <= kIsa || !bytes.starts_with("ISA")) return std::string(bytes);
  const char separator = bytes[3], terminator = bytes[kIsa - 1];
  std::string out(bytes.substr(0, bytes.rfind(terminator) + 1));
  std::string set, group, interchange(bytes.substr(90, 9));
  std::size_t segments = 0, sets = 0, groups = 0;
  for (std::size_t at = kIsa; at < out.size();) {
    const std::size_t end = std::min(out.find(terminator, at), out.size());
    const auto fields = elements(std::string_view(out).substr(at, end - at), separator);
    const std::string_view id = fields.front();
    ++segments;
    if (id == "IEA") return std::string(bytes);
    if (id == "GS" && fields.size() > 6) group = fields[6], sets = 0, ++groups;
    if (id == "ST" && fields.size() > 2) set = fields[2], segments = 1, ++sets;
    if (id == "SE") set.clear();
    if (id == "GE") group.clear();
    at = end + 1;
  }
  const auto close = [&](std::string_view id, std::size_t count, std::string_view number) {
    out.append(id) += separator;
    out.append(std::to_string(count)) += separator;
    out.append(number) += terminator;
  };
  if (!set.empty()) close("SE", segments + 1, set);
  if (!group.empty()) close("GE", sets, group);
  close("IEA", groups, interchange);
  return out;
}

// Likewise an interchange of EDIFACT under its usual service characters.
std::string closed_edifact(std::string_view bytes) {
  std::string out(bytes.substr(0, bytes.rfind('\'') + 1));
  std::string message, interchange;
  std::size_t segments = 0, messages = 0;
  for (std::size_t at = 0; at < out.size();) {
    const std::size_t end = std::min(out.find('\'', at), out.size());
    const auto fields = elements(std::string_view(out).substr(at, end - at), '+');
    ++segments;
    if (fields.front() == "UNZ") return std::string(bytes);
    if (fields.front() == "UNB" && fields.size() > 5) interchange = fields[5];
    if (fields.front() == "UNH" && fields.size() > 1) message = fields[1], segments = 1, ++messages;
    if (fields.front() == "UNT") message.clear();
    at = end + 1;
  }
  if (!message.empty()) out += "UNT+" + std::to_string(segments + 1) + "+" + message + "'";
  return out + "UNZ+" + std::to_string(messages) + "+" + interchange + "'";
}

class PartialFile final : public Wrapper {
 public:
  using Wrapper::Wrapper;

 private:
  bool hears(Message& message) override {
    const std::string_view bytes = message.body.bytes();
    if (message.kind == Kind::document) message.body = Body(translation::is_edifact(bytes) ? closed_edifact(bytes) : closed(bytes));
    return true;
  }
};

}  // namespace

const Defect kPartialFile{
    .name = "partial-file",
    .harm = "Half an order is booked, and the whole one is refused as a contradiction.",
    .caught_by = "orders_end_as_required",
    .wrap = [](std::unique_ptr<Actor> inner) -> std::unique_ptr<Actor> {
      return std::make_unique<PartialFile>(std::move(inner));
    }};

}  // namespace proofload::defects
