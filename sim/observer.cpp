#include "sim/observer.hpp"

namespace proofload::sim {

std::string_view to_text(Loss loss) {
  switch (loss) {
    case Loss::fault: return "lost (injected)";
    case Loss::cut: return "cut off";
    case Loss::receiver_down: return "receiver down";
    case Loss::caller_gone: return "caller restarted";
    case Loss::refused: return "refused";
  }
  return "";
}

}  // namespace proofload::sim
