// mocks/warehouse/front.hpp — whoever stands between a warehouse and its depositor.
//
// What     Hears of each move inside the step that makes it, when its facts are stated and the
//          release's sequence counts it; it tells the depositor in the words of its interface.
#pragma once

#include <cstddef>
#include <string>

#include "mocks/common/step.hpp"
#include "mocks/warehouse/release.hpp"

namespace proofload::mocks::warehouse {

class Front {
 public:
  virtual ~Front() = default;
  virtual void on_allocated(Step& step, const Release& release) = 0;
  virtual void on_picked(Step& step, const Release& release, const Line& line) = 0;
  // It may give the carton a tracking number, when it ships by a carrier of its own.
  virtual void on_packed(Step& step, const Release& release, Carton& carton,
                         std::size_t cartons_in_all) = 0;
  virtual void on_shipped(Step& step, const Held& held) = 0;
  virtual void on_cancelled(Step& step, const Release& release, const std::string& reason) = 0;
};

}  // namespace proofload::mocks::warehouse
