# Which messages there are, as a table in the program: generated from the OpenAPI and AsyncAPI documents that say it.

# The system and the definition of {"$ref": "../schemas/erp.schema.json#/definitions/CreateOrder"}.
function(schema_of out_file out_definition document)
  string(JSON reference GET "${document}" ${ARGN} "$ref")
  if(NOT reference MATCHES "^\\.\\./schemas/([a-z0-9_.]+)#/definitions/([A-Za-z0-9]+)$")
    message(FATAL_ERROR "contracts/json/documents: ${reference} is no definition of contracts/json/schemas")
  endif()
  set(${out_file} "${CMAKE_MATCH_1}" PARENT_SCOPE)
  set(${out_definition} "${CMAKE_MATCH_2}" PARENT_SCOPE)
endfunction()

# 2 of {"info": {"version": "2.0.0"}}.
function(version_of out document)
  string(JSON version GET "${document}" info version)
  string(REGEX REPLACE "[.].*" "" version "${version}")
  set(${out} "${version}" PARENT_SCOPE)
endfunction()

# Rows of the operations of one system.
function(request_rows out document)
  set(rows "")
  version_of(version "${document}")
  set(json "content" "application/json" "schema")
  string(JSON count LENGTH "${document}" paths)
  math(EXPR last "${count} - 1")
  foreach(index RANGE ${last})
    string(JSON path MEMBER "${document}" paths ${index})
    string(JSON operation GET "${document}" paths "${path}" post)
    string(JSON type GET "${operation}" operationId)
    schema_of(file body "${operation}" requestBody ${json})
    set(answer "")
    set(statuses "")
    string(JSON status_count LENGTH "${operation}" responses)
    math(EXPR last_status "${status_count} - 1")
    foreach(status_index RANGE ${last_status})
      string(JSON status MEMBER "${operation}" responses ${status_index})
      if(status MATCHES "^2")
        schema_of(answer_file answer "${operation}" responses ${status} ${json})
        list(APPEND statuses ${status})
      endif()
    endforeach()
    string(REPLACE ";" ", " statuses "${statuses}")
    list(APPEND rows "      {\"${type}\", ${version}, \"${file}\", \"${body}\", \"${answer}\", {${statuses}}},\n")
  endforeach()
  set(${out} "${rows}" PARENT_SCOPE)
endfunction()

function(event_rows out document)
  set(rows "")
  version_of(version "${document}")
  string(JSON count LENGTH "${document}" components messages)
  math(EXPR last "${count} - 1")
  foreach(index RANGE ${last})
    string(JSON type MEMBER "${document}" components messages ${index})
    schema_of(file body "${document}" components messages "${type}" payload schema)
    list(APPEND rows "      {\"${type}\", ${version}, \"${file}\", \"${body}\", \"\", {}},\n")
  endforeach()
  set(${out} "${rows}" PARENT_SCOPE)
endfunction()

# Defines all_exchanges() of contracts/json/interfaces/exchange.hpp, sorted by type and version.
function(generate_exchanges)
  set(folder "${PROJECT_SOURCE_DIR}/contracts/json/documents")
  file(GLOB documents CONFIGURE_DEPENDS "${folder}/*.openapi.json")
  set(all "")
  foreach(path IN LISTS documents)
    file(READ "${path}" document)
    request_rows(rows "${document}")
    list(APPEND all ${rows})
  endforeach()
  file(GLOB event_documents CONFIGURE_DEPENDS "${folder}/*.asyncapi.json")
  foreach(path IN LISTS event_documents)
    file(READ "${path}" document)
    event_rows(rows "${document}")
    list(APPEND all ${rows})
  endforeach()
  list(SORT all)
  list(LENGTH all count)
  string(JOIN "" text ${all})
  set(generated "${CMAKE_CURRENT_BINARY_DIR}/embedded/exchanges.cpp")
  file(CONFIGURE OUTPUT "${generated}" CONTENT "#include \"contracts/json/interfaces/exchange.hpp\"\n
#include <array>

namespace proofload {
std::span<const Exchange> all_exchanges() {
  static constexpr std::array<Exchange, ${count}> exchanges{{
${text}  }};
  return exchanges;
}
}  // namespace proofload
" @ONLY)
  set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${documents} ${event_documents})
  set_source_files_properties("${generated}" PROPERTIES SKIP_UNITY_BUILD_INCLUSION ON)
  target_sources(contracts_json PRIVATE "${generated}")
endfunction()

generate_exchanges()
