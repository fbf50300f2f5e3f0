#include "mocks/wms/bodies.hpp"

namespace proofload::mocks::wms {

namespace api = proofload::wms;
using warehouse::Carton;
using warehouse::Line;
using warehouse::Packed;

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
