#include "tests/contracts/json/sample_bodies.hpp"
#include "contracts/json/codec.ipp"

template struct proofload::json::Codec<proofload::sample::Address>;
template struct proofload::json::Codec<proofload::sample::Line>;
template struct proofload::json::Codec<proofload::sample::Order>;
