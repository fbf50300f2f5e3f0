#include "sim/fault/selector.hpp"

#include <algorithm>
#include <array>
#include <limits>

#include "sim/fault/fields.hpp"

namespace proofload::sim {
namespace {

struct KindWord {
  std::string_view word;
  std::optional<Kind> kind;
};

constexpr std::array<KindWord, 5> kKindWords{{{"message", std::nullopt},
                                              {"request", Kind::request},
                                              {"reply", Kind::reply},
                                              {"event", Kind::event},
                                              {"document", Kind::document}}};

}  // namespace

Identity identity_of(Symbol instance, Symbol what, std::string_view of, std::uint32_t nth) {
  Identity identity{.from = instance, .to = instance, .type = what, .kind = Kind::event, .subject = {}};
  identity.subject.text = of;
  identity.hash = hash_of(identity);
  identity.nth = nth;
  return identity;
}

Result<Selector> Selector::from(const FaultFields& fields, std::string_view kind, What what) {
  Selector selector;
  std::string_view subject = text_field(fields, kind);
  if (what == What::receiver) {
    selector.to_ = subject;
  } else if (const auto word = std::find_if(kKindWords.begin(), kKindWords.end(),
                                            [&](const KindWord& w) { return w.word == subject; });
             word != kKindWords.end()) {
    selector.kind_ = word->kind;
  } else if (subject.find("->") != std::string_view::npos) {
    const auto link = link_of(subject);
    if (!link) return fail(link.error());
    selector.from_ = link->first;
    selector.to_ = link->second;
  } else {
    selector.type_ = subject;
  }
  if (const std::string_view of = text_field(fields, "of"); !of.empty()) selector.type_ = of;
  if (const std::string_view on = text_field(fields, "on"); !on.empty()) {
    const auto link = link_of(on);
    if (!link) return fail(link.error());
    selector.from_ = link->first;
    selector.to_ = link->second;
  }
  if (const auto roots = fields.find("roots"); roots != fields.end()) {
    selector.roots_ = std::get<std::vector<std::string>>(roots->second);
    std::sort(selector.roots_.begin(), selector.roots_.end());
  }
  const auto begin = time_field(fields, "from", kEpoch);
  const auto end = time_field(fields, "until", kNever);
  if (!begin) return fail(begin.error());
  if (!end) return fail(end.error());
  selector.begin_ = *begin;
  selector.end_ = *end;
  if (const std::string_view rate = text_field(fields, "rate"); !rate.empty()) {
    const auto ratio = parse_probability(rate);
    if (!ratio) return fail(ratio.error());
    selector.rate_ = *ratio;
    selector.last_ = std::numeric_limits<std::uint32_t>::max();
  }
  if (const auto times = number_field(fields, "times")) {
    if (*times < 1) return fail("\"times\" starts at 1");
    selector.last_ = static_cast<std::uint32_t>(*times);
  }
  if (const auto nth = number_field(fields, "nth")) {
    if (*nth < 1) return fail("\"nth\" starts at 1");
    selector.first_ = selector.last_ = static_cast<std::uint32_t>(*nth);
  }
  if (fields.contains("about")) selector.about_ = text_field(fields, "about");
  if (const auto copy = number_field(fields, "copy")) {
    if (*copy < 0) return fail("\"copy\" starts at 0, the message itself");
    selector.copy_ = static_cast<std::uint32_t>(*copy);
  }
  return selector;
}

bool Selector::is_meant(const Sent& sent) const {
  const Identity& identity = sent.identity;
  if (sent.at < begin_ || sent.at >= end_) return false;
  if (!type_.empty() && identity.type.text() != type_ && identity.subject.document != type_) return false;
  if (kind_ && identity.kind != *kind_) return false;
  if (!from_.empty() && identity.from.text() != from_) return false;
  if (!to_.empty() && identity.to.text() != to_) return false;
  if (about_ && identity.subject.text != *about_) return false;
  if (roots_.empty()) return true;
  return std::any_of(identity.subject.roots.begin(), identity.subject.roots.end(), [&](const std::string& root) {
    return std::binary_search(roots_.begin(), roots_.end(), root);
  });
}

bool Selector::picks(const Sent& sent, const Chance& chance, Symbol purpose) const {
  if (sent.identity.nth < first_ || sent.identity.nth > last_ || !is_meant(sent)) return false;
  if (!rate_) return sent.copy == copy_;
  return fires(*rate_, chance.number(purpose, sent.identity, sent.copy));
}

}  // namespace proofload::sim
