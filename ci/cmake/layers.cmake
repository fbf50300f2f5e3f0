# The arrows of ci/layers.json, as CMake targets: one static library a unit, linked only to what the file allows.

file(READ "${PROJECT_SOURCE_DIR}/ci/layers.json" PROOFLOAD_LAYERS)
set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS "${PROJECT_SOURCE_DIR}/ci/layers.json")

# "contracts/base" -> "contracts_base"
function(unit_target unit out)
  string(REPLACE "/" "_" target "${unit}")
  set(${out} "${target}" PARENT_SCOPE)
endfunction()

# The strings of an array in layers.json at the given keys; an absent array is empty.
function(layer_list out)
  set(items "")
  string(JSON count ERROR_VARIABLE absent LENGTH "${PROOFLOAD_LAYERS}" ${ARGN})
  if(NOT absent AND count GREATER 0)
    math(EXPR last "${count} - 1")
    foreach(index RANGE ${last})
      string(JSON item GET "${PROOFLOAD_LAYERS}" ${ARGN} ${index})
      list(APPEND items "${item}")
    endforeach()
  endif()
  set(${out} "${items}" PARENT_SCOPE)
endfunction()

# Several files a compiler run where the preset wants it: most of what a small file costs is its headers. Compiled one by
# one are the faults, which all have the same private names, and those that instantiate a record for the others of their
# unit; and all files by clang (ci/digests), which sees to it that each stands by itself.
option(PROOFLOAD_TOGETHER "Compile several files of a unit at once" OFF)
function(build_together target)
  set_target_properties(${target} PROPERTIES UNITY_BUILD ${PROOFLOAD_TOGETHER} UNITY_BUILD_BATCH_SIZE 6)
  get_target_property(sources ${target} SOURCES)
  list(FILTER sources INCLUDE REGEX "/(sim/fault/.*|mocks/(carrier/label|desk/case|erp/order|warehouse/release|third_party/deposit|tms/load|motor_carrier/tender)|orchestrator/stored|harness/cli/(describe|parse))\\.cpp$")
  set_source_files_properties(${sources} PROPERTIES SKIP_UNITY_BUILD_INCLUSION ON)
endfunction()

# Optimised is what runs for each message of each case. What runs once a run ("runs": "seldom" in layers.json), and tests,
# compile in six tenths of the time at -O1.
function(optimise target runs)
  if(NOT PROOFLOAD_TOGETHER OR NOT CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
    return()
  endif()
  if(runs STREQUAL "seldom")
    target_compile_options(${target} PRIVATE -O1)
  else()
    # g++ bounds inlining by the size of what it compiles at once, and would leave out what it inlines in one small file.
    target_compile_options(${target} PRIVATE --param=inline-unit-growth=200 --param=large-unit-insns=40000)
  endif()
endfunction()

# One unit: a static library, or an interface when it has only headers so far.
function(layer unit)
  unit_target("${unit}" target)
  file(GLOB_RECURSE sources CONFIGURE_DEPENDS "${PROJECT_SOURCE_DIR}/${unit}/*.cpp")
  file(GLOB_RECURSE headers CONFIGURE_DEPENDS "${PROJECT_SOURCE_DIR}/${unit}/*.hpp")
  list(FILTER sources EXCLUDE REGEX "/main\\.cpp$")
  layer_list(uses "${unit}" uses)
  layer_list(libraries "${unit}" libraries)
  set(links ${libraries})
  foreach(used IN LISTS uses)
    unit_target("${used}" used_target)
    list(APPEND links "${used_target}")
  endforeach()
  if(sources)
    add_library(${target} STATIC ${sources})
    build_together(${target})
    string(JSON runs ERROR_VARIABLE absent GET "${PROOFLOAD_LAYERS}" "${unit}" runs)
    optimise(${target} "${runs}")
    target_sources(${target} PUBLIC FILE_SET HEADERS BASE_DIRS "${PROJECT_SOURCE_DIR}" FILES ${headers})
    target_link_libraries(${target} PUBLIC proofload_options ${links})
  else()
    add_library(${target} INTERFACE)
    target_link_libraries(${target} INTERFACE proofload_options ${links})
  endif()
endfunction()

function(all_layers)
  string(JSON count LENGTH "${PROOFLOAD_LAYERS}")
  math(EXPR last "${count} - 1")
  foreach(index RANGE ${last})
    string(JSON unit MEMBER "${PROOFLOAD_LAYERS}" ${index})
    layer("${unit}")
  endforeach()
endfunction()
