#include "mocks/wms/release.hpp"

#include <boost/describe.hpp>

#include "contracts/port/record.ipp"
#include "mocks/common/stored_name.hpp"

namespace proofload::mocks::wms {

namespace api = proofload::wms;

BOOST_DESCRIBE_STRUCT(Line, (), (line, item, ordered, allocated, picked, shipped))
BOOST_DESCRIBE_STRUCT(Packed, (), (line, item, quantity))
BOOST_DESCRIBE_STRUCT(Carton, (), (sscc, release, weight_g, lines, tracking))
BOOST_DESCRIBE_STRUCT(Release, (),
                      (release, status, sequence, lines, lines_done, shipment, shipped_at, due_ns,
                       cause))
BOOST_DESCRIBE_STRUCT(Counters, (), (cartons, shipments))

std::string stored_name(const Release& release) {
  return stored_under("release/", release.release);
}
std::string stored_name(const Carton& carton) {
  return stored_under("unit/", carton.sscc);
}

api::LineState body_of(const Line& line) {
  return {line.line, line.ordered, line.allocated, line.picked, line.shipped};
}

std::vector<api::LineState> bodies_of(const std::vector<Line>& lines) {
  std::vector<api::LineState> bodies;
  bodies.reserve(lines.size());
  for (const Line& line : lines) bodies.push_back(body_of(line));
  return bodies;
}

api::Carton body_of(const Carton& carton) {
  api::Carton body{carton.sscc, carton.weight_g, {}, carton.tracking};
  for (const Packed& packed : carton.lines) {
    body.lines.push_back({packed.line, packed.item, packed.quantity});
  }
  return body;
}

std::vector<api::Carton> bodies_of(const std::vector<Carton>& cartons) {
  std::vector<api::Carton> bodies;
  bodies.reserve(cartons.size());
  for (const Carton& carton : cartons) bodies.push_back(body_of(carton));
  return bodies;
}

}  // namespace proofload::mocks::wms

namespace proofload {

template struct Record<mocks::wms::Release>;
template struct Record<mocks::wms::Carton>;
template struct Record<mocks::wms::Counters>;

}  // namespace proofload
