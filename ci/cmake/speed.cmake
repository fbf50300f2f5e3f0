# ccache, mold and mimalloc when they are there; none is needed.
find_program(PROOFLOAD_CCACHE ccache)
if(PROOFLOAD_CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
  # Paths relative to the project, so that presets with equal flags, and other checkouts, find each other's objects.
  # Not in its depend mode: that sees no change of a file that .incbin brings in (embed.cmake).
  set(CMAKE_CXX_COMPILER_LAUNCHER
      "${CMAKE_COMMAND}" -E env "CCACHE_BASEDIR=${PROJECT_SOURCE_DIR}" CCACHE_NOHASHDIR=1 "${PROOFLOAD_CCACHE}")
endif()
find_program(PROOFLOAD_MOLD mold)
if(PROOFLOAD_MOLD)
  add_link_options(-fuse-ld=mold)
endif()

# A world allocates small strings all the time: mimalloc in place of malloc, but under sanitizers, which bring their own.
option(PROOFLOAD_MIMALLOC "Link programs with mimalloc" ON)
if(PROOFLOAD_MIMALLOC)
  find_package(mimalloc QUIET CONFIG)
endif()
function(link_allocator program)
  if(TARGET mimalloc)
    target_link_libraries(${program} PRIVATE mimalloc)
  endif()
endfunction()
