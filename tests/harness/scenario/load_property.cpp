// Whatever is done to a scenario's bytes, it loads or says where it is wrong; and what loads, loads
// the same again.
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "harness/scenario/load.hpp"
#include "harness/scenario/workload.hpp"

namespace proofload::scenario {
namespace {

std::string library_text(std::string_view path) {
  for (const EmbeddedFile& file : embedded_library()) {
    if (file.path == path) return std::string(file.content);
  }
  return {};
}

// Every change is a function of one number, so that a compiler's order of evaluation cannot matter.
std::string changed(std::string text, std::uint64_t number) {
  static constexpr std::string_view kBytes = "{}[]\",:/*-0919 \n\\\xff\x00tnabe";
  const int changes = 1 + static_cast<int>(number % 4);
  for (int i = 0; i < changes && !text.empty(); ++i) {
    number = mix(number + 0x9e3779b97f4a7c15u);
    const std::size_t at = number % text.size();
    const std::size_t length = std::min<std::size_t>(1 + (number >> 40) % 12, text.size() - at);
    switch ((number >> 32) % 4) {
      case 0:
        text.erase(at, length);
        break;
      case 1:
        text.insert(at, text.substr(at, length));
        break;
      case 2:
        text[at] = kBytes[(number >> 48) % kBytes.size()];
        break;
      default:
        text.insert(at, 1, kBytes[(number >> 48) % kBytes.size()]);
        break;
    }
  }
  return text;
}

class Shared {
 public:
  Loaded load(const std::string& text) { return loader_.load_text("test", "test.jsonc", text); }

 private:
  Loader loader_;
};

RC_GTEST_PROP(Load, AnyChangedFileLoadsOrIsPlaced, (std::uint64_t number)) {
  static const std::string kText = library_text("faults/weather.jsonc");
  RC_ASSERT(!kText.empty());
  Shared shared;
  for (std::uint64_t i = 0; i < 20; ++i) {
    const std::string text = changed(kText, combine(number, i));
    const Loaded loaded = shared.load(text);
    if (loaded) {
      for (const Order& order : orders_of(**loaded, number)) RC_ASSERT(!order.lines.empty());
      continue;
    }
    RC_ASSERT(!loaded.error().empty());
    for (const Error& error : loaded.error()) {
      RC_ASSERT(error.place.has_value() || error.text.starts_with("and "));
      RC_ASSERT(!to_text(error).empty());
    }
    // A pure function: another loader says the same.
    if (i == 0)
      RC_ASSERT(to_text(Loader().load_text("test", "test.jsonc", text).error()) ==
                to_text(loaded.error()));
  }
}

}  // namespace
}  // namespace proofload::scenario
