# Which data files travel inside the program.
function(embed_folder unit function folder pattern)
  unit_target("${unit}" target)
  file(GLOB_RECURSE files CONFIGURE_DEPENDS "${PROJECT_SOURCE_DIR}/${folder}/${pattern}")
  get_target_property(kind ${target} TYPE)
  if(files AND NOT kind STREQUAL "INTERFACE_LIBRARY")
    embed(${target} ${function} "${PROJECT_SOURCE_DIR}/${folder}" ${files})
  endif()
endfunction()

embed_folder(contracts/x12 embedded_x12_definitions contracts/x12/definitions "*.json")
embed_folder(contracts/json embedded_schemas contracts/json/schemas "*.json")
embed_folder(harness/scenario embedded_scenario_schema harness/scenario "*.schema.json")
embed_folder(harness/scenario embedded_library scenarios "*.jsonc")
