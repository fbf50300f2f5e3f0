#include "mocks/edi/given_document.hpp"

namespace proofload::mocks::edi {

std::string renumbered(const x12::JudgedInterchange& interchange, std::string_view control) {
  const std::string_view old = interchange.control_number;
  std::string text(interchange.bytes);
  text.replace(static_cast<std::size_t>(old.data() - interchange.bytes.data()), old.size(), control);
  text.replace(text.rfind(old), old.size(), control);  // IEA02
  return text;
}

}  // namespace proofload::mocks::edi
