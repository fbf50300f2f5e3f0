#include "mocks/edi/document_name.hpp"

#include <array>

#include "contracts/x12/tokenizer.hpp"

namespace proofload::mocks::edi {
namespace {

struct NamePlace {
  std::string_view set, segment;
  std::size_t element;
};

constexpr auto kNamePlaces = std::to_array<NamePlace>({{"180", "BGN", 2},
                                                       {"204", "B2", 4},
                                                       {"210", "B3", 3},
                                                       {"214", "B10", 2},
                                                       {"753", "BGN", 2},
                                                       {"754", "BGN", 2},
                                                       {"810", "BIG", 2},
                                                       {"820", "TRN", 2},
                                                       {"846", "BIA", 3},
                                                       {"850", "BEG", 3},
                                                       {"855", "BAK", 3},
                                                       {"856", "BSN", 2},
                                                       {"860", "BCH", 3},
                                                       {"865", "BCA", 3},
                                                       {"940", "W05", 2},
                                                       {"943", "W06", 2},
                                                       {"944", "W17", 4},
                                                       {"945", "W06", 2},
                                                       {"990", "B1", 2}});

}  // namespace

std::string document_name(const x12::JudgedSet& set) {
  for (const NamePlace& place : kNamePlaces) {
    if (place.set != set.id) continue;
    x12::Tokenizer tokenizer(set.text.bytes, set.text.delimiters);
    x12::Segment segment;
    while (tokenizer.next(segment)) {
      if (segment.id() == place.segment) return std::string(segment[place.element]);
    }
  }
  return {};
}

std::string document_about(const x12::JudgedSet& set) {
  std::string about(set.id);
  if (const std::string name = document_name(set); !name.empty()) about.append(" ").append(name);
  return about;
}

}  // namespace proofload::mocks::edi
