// Any bytes as a scenario file: it loads, or every error has a place.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>

#include "harness/scenario/load.hpp"
#include "harness/scenario/workload.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace proofload;
  scenario::Loader loader;
  const auto loaded = loader.load_text("fuzz", "fuzz.jsonc",
                                       std::string(reinterpret_cast<const char*>(data), size));
  if (!loaded) {
    if (loaded.error().empty()) std::abort();
    for (const Error& error : loaded.error()) {
      if (!error.place && !error.text.starts_with("and ")) std::abort();
      if (to_text(error).empty()) std::abort();
    }
  } else if (scenario::order_count((*loaded)->streams) < 1000) {
    scenario::orders_of(**loaded, size);
  }
  return 0;
}
