# One test binary a unit, from tests/<unit>; every binary is a CTest of its own.
find_package(GTest REQUIRED)
find_package(rapidcheck REQUIRED CONFIG)

function(unit_tests unit)
  unit_target("${unit}" target)
  file(GLOB_RECURSE sources CONFIGURE_DEPENDS "${PROJECT_SOURCE_DIR}/tests/${unit}/*.cpp")
  if(NOT sources)
    return()
  endif()
  add_executable(test_${target} ${sources})
  optimise(test_${target} seldom)
  target_link_libraries(test_${target} PRIVATE ${target} GTest::gtest_main GTest::gmock rapidcheck rapidcheck_gtest)
  target_compile_definitions(test_${target} PRIVATE
    PROOFLOAD_EDI_SAMPLES="${PROOFLOAD_EDI_SAMPLES}" PROOFLOAD_SOURCE_DIR="${PROJECT_SOURCE_DIR}")
  add_test(NAME ${unit} COMMAND test_${target})
endfunction()

string(JSON unit_count LENGTH "${PROOFLOAD_LAYERS}")
math(EXPR unit_last "${unit_count} - 1")
foreach(index RANGE ${unit_last})
  string(JSON unit MEMBER "${PROOFLOAD_LAYERS}" ${index})
  unit_tests("${unit}")
endforeach()

# What users write orchestrators with is in other languages, and tested in them.
add_test(NAME harness/kits COMMAND "${PROJECT_SOURCE_DIR}/ci/kits" quick)
