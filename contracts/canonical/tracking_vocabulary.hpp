// contracts/canonical/tracking_vocabulary.hpp — what carriers call the places of a parcel or a load, and what each means.
//
// What     A carrier says where a parcel is in words of its own. Each word means one state of the delivery lifecycle: a map
//          that leaves none out, so that no word of a carrier is read by chance. A label that was created is no parcel on
//          its way. A parcel that waits to be fetched, that was refused or given up has not been delivered and needs
//          somebody: an exception.
// Shape    a new vocabulary is a table here and its line in kTrackingVocabularies, sorted by name.
//          A truck that comes for its load has not carried it anywhere; when it is expected (AG) says nothing of where it
//          is, and is no word here.
// Source   domain facts, section 3, carriers and aggregators; X12 214 AT701; catalogue 17, 18.
#pragma once

#include <array>
#include <span>
#include <string_view>

#include "contracts/base/symbol.hpp"

namespace proofload::canonical {

struct TrackingWord {
  std::string_view said;  // by the carrier
  Symbol delivery;        // the state of the delivery lifecycle that it means
};

struct TrackingVocabulary {
  std::string_view name;
  std::span<const TrackingWord> words;

  // The state that a word means; "": none of this carrier's words.
  constexpr Symbol meaning(std::string_view said) const {
    for (const TrackingWord& word : words) {
      if (word.said == said) return word.delivery;
    }
    return {};
  }
  // How it says that state, its first word for it; "": it cannot.
  constexpr std::string_view word_for(std::string_view delivery) const {
    for (const TrackingWord& word : words) {
      if (word.delivery.text() == delivery) return word.said;
    }
    return {};
  }
};

namespace tracking_tables {

inline constexpr std::array<TrackingWord, 9> kInfoReceived{{{"InfoReceived", "pre_transit"},
                                                            {"Pending", "pre_transit"},
                                                            {"InTransit", "in_transit"},
                                                            {"OutForDelivery", "out_for_delivery"},
                                                            {"AttemptFail", "exception"},
                                                            {"AvailableForPickup", "exception"},
                                                            {"Exception", "exception"},
                                                            {"Expired", "exception"},
                                                            {"Delivered", "delivered"}}};

inline constexpr std::array<TrackingWord, 10> kPreTransit{{{"pre_transit", "pre_transit"},
                                                           {"unknown", "pre_transit"},
                                                           {"in_transit", "in_transit"},
                                                           {"out_for_delivery", "out_for_delivery"},
                                                           {"failure", "exception"},
                                                           {"available_for_pickup", "exception"},
                                                           {"return_to_sender", "exception"},
                                                           {"cancelled", "exception"},
                                                           {"error", "exception"},
                                                           {"delivered", "delivered"}}};

inline constexpr std::array<TrackingWord, 9> kShipmentStatus{{{"X3", "pre_transit"},  // arrived at the pick-up
                                                              {"AF", "in_transit"},   // departed from it
                                                              {"X6", "in_transit"},   // en route
                                                              {"X1", "out_for_delivery"},  // arrived at the delivery
                                                              {"D1", "delivered"},
                                                              {"SD", "exception"},  // delayed
                                                              {"AH", "exception"},  // attempted
                                                              {"A7", "exception"},  // refused
                                                              {"A9", "exception"}}};  // damaged

}  // namespace tracking_tables

// Named by what it says of a label that was created.
inline constexpr TrackingVocabulary kInfoReceivedVocabulary{"info_received", tracking_tables::kInfoReceived};
inline constexpr TrackingVocabulary kPreTransitVocabulary{"pre_transit", tracking_tables::kPreTransit};

// Of motor carriers: X12 element 1650.
inline constexpr TrackingVocabulary kShipmentStatusVocabulary{"shipment_status", tracking_tables::kShipmentStatus};

// Those of parcel carriers.
inline constexpr std::array<TrackingVocabulary, 2> kTrackingVocabularies{kInfoReceivedVocabulary,
                                                                         kPreTransitVocabulary};

// nullptr when there is none of that name.
constexpr const TrackingVocabulary* find_tracking_vocabulary(std::string_view name) {
  for (const TrackingVocabulary& vocabulary : kTrackingVocabularies) {
    if (vocabulary.name == name) return &vocabulary;
  }
  return nullptr;
}

}  // namespace proofload::canonical
