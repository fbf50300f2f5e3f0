#include "contracts/base/check.hpp"

#include <string_view>

namespace proofload {

void throw_bug(const char* condition, const char* file, int line, std::string text) {
  std::string_view name(file);
  name.remove_prefix(name.rfind('/') == std::string_view::npos ? 0 : name.rfind('/') + 1);
  throw Bug(text + " (" + condition + ", " + std::string(name) + ":" + std::to_string(line) + ")");
}

}  // namespace proofload
