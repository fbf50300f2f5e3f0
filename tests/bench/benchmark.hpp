// tests/bench/benchmark.hpp — Catch2's benchmarks, without its CHECK: ours means the same, and stays.
#pragma once

#include <catch2/catch.hpp>

#undef CHECK
