#include "mocks/edi_partner/routed_release.hpp"

#include "contracts/port/fields.hpp"

namespace proofload::mocks::edi_partner {

std::string to_stored(const RoutedRelease& routed) {
  FieldWriter fields;
  for (const std::string* text : {&routed.key, &routed.order, &routed.ship_from, &routed.ship_to, &routed.request,
                                  &routed.instruction, &routed.load, &routed.authorization, &routed.carrier}) {
    fields.text(*text);
  }
  fields.number(static_cast<std::int64_t>(routed.stage));
  for (const Instant at : {routed.due, routed.from, routed.until}) fields.number(at.time_since_epoch().count());
  return fields.take();
}

RoutedRelease routed_release_from(std::string_view release, std::string_view stored) {
  FieldReader fields(stored);
  RoutedRelease routed;
  routed.release = release;
  for (std::string* text : {&routed.key, &routed.order, &routed.ship_from, &routed.ship_to, &routed.request,
                            &routed.instruction, &routed.load, &routed.authorization, &routed.carrier}) {
    *text = fields.text();
  }
  routed.stage = static_cast<RoutedStage>(fields.number());
  for (Instant* at : {&routed.due, &routed.from, &routed.until}) *at = Instant(Duration(fields.number()));
  return routed;
}

}  // namespace proofload::mocks::edi_partner
