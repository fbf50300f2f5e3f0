#include "contracts/json/codec.ipp"
#include "tests/contracts/json/sample_bodies.hpp"

template struct proofload::json::Codec<proofload::sample::Address>;
template struct proofload::json::Codec<proofload::sample::Line>;
template struct proofload::json::Codec<proofload::sample::Order>;
