#include "harness/run/written_chance.hpp"

#include "contracts/base/hash.hpp"

namespace proofload::run {

DrawsAsWritten::DrawsAsWritten(std::string system, const std::vector<scenario::WrittenDraw>& written) {
  for (const scenario::WrittenDraw& each : written) {
    if (each.system == system) values_.emplace(std::pair(each.purpose, each.subject), each.value);
  }
}

std::uint64_t DrawsAsWritten::draw(std::uint64_t, std::string_view purpose, std::string_view subject) {
  if (values_.empty()) return scenario::kMiddle;
  const auto found = values_.find(std::pair(std::string(purpose), std::string(subject)));
  return found == values_.end() ? scenario::kMiddle : found->second;
}

std::uint64_t DrawsWrittenDown::draw(std::uint64_t seed, std::string_view purpose, std::string_view subject) {
  const std::uint64_t value = inner_ == nullptr ? addressed_draw(seed, purpose, subject) : inner_->draw(seed, purpose, subject);
  if (seen_.emplace(std::pair(std::string(purpose), std::string(subject)), value).second) {
    into_.push_back({system_, std::string(purpose), std::string(subject), value});
  }
  return value;
}

TimesAsWritten::TimesAsWritten(const std::vector<scenario::WrittenTime>& written, std::vector<scenario::WrittenTime>* into)
    : into_(into) {
  for (const scenario::WrittenTime& each : written) {
    if (each.travel) written_.emplace(Name(each.message, each.copy, sim::Part::travel), *each.travel);
    if (each.service) written_.emplace(Name(each.message, each.copy, sim::Part::service), *each.service);
  }
}

Duration TimesAsWritten::taken(sim::Part part, const Identity& identity, std::uint32_t copy, Duration otherwise) {
  const Name name(to_text(identity), copy, part);
  const auto found = written_.find(name);
  const Duration taken = found == written_.end() ? otherwise : found->second;
  if (into_ != nullptr && seen_.insert(name).second) {
    scenario::WrittenTime each{.message = std::get<std::string>(name), .copy = copy, .travel = {}, .service = {}};
    (part == sim::Part::travel ? each.travel : each.service) = taken;
    into_->push_back(std::move(each));
  }
  return taken;
}

}  // namespace proofload::run
