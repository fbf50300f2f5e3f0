# The headers that nearly all sources include, read once where files are compiled together anyway: g++'s presets of every
# day. Clang and the sanitizers compile without them, and see to it that each source names what it uses.
set(PROOFLOAD_COMMON_HEADERS
  <algorithm> <array> <charconv> <chrono> <compare> <cstdint> <functional> <map> <memory> <optional> <set> <span>
  <string> <string_view> <utility> <variant> <vector> <boost/describe.hpp> <tl/expected.hpp>)

# All targets that name the same `owner` share one file, made for it; so they need equal options and definitions.
function(precompile target owner)
  if(NOT PROOFLOAD_TOGETHER OR NOT CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
    return()
  endif()
  target_compile_options(${target} PRIVATE -fpch-preprocess)  # as ccache wants it
  if(target STREQUAL owner)
    target_precompile_headers(${target} PRIVATE ${PROOFLOAD_COMMON_HEADERS} ${ARGN})
  else()
    target_precompile_headers(${target} REUSE_FROM ${owner})
  endif()
endfunction()
