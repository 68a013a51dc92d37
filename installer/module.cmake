# SPDX-License-Identifier: GPL-3.0-or-later
# The two helpers every folder uses: passerelle_module() for a library, passerelle_add_test() for a test program.

# Flags in one place; everything of ours links it privately.
add_library(passerelle_flags INTERFACE)
target_compile_options(passerelle_flags INTERFACE
    $<$<CXX_COMPILER_ID:GNU,Clang,AppleClang>:-Wall -Wextra -Wpedantic -Wconversion -Wsign-conversion -Wshadow
        -Wnon-virtual-dtor -Woverloaded-virtual>
    $<$<AND:$<BOOL:${PASSERELLE_WERROR}>,$<CXX_COMPILER_ID:GNU,Clang,AppleClang>>:-Werror>
    # With optimisation, g++ 12 sees uninitialised std::optional payloads and overlapping copies that are not there (GCC
    # bugs 80635 and 105651): these two stay warnings.
    $<$<AND:$<CXX_COMPILER_ID:GNU>,$<CONFIG:Release,RelWithDebInfo>>:-Wno-error=maybe-uninitialized -Wno-error=restrict>
    $<$<CXX_COMPILER_ID:MSVC>:/W4 /utf-8 /permissive->)
target_compile_definitions(passerelle_flags INTERFACE
    QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_KEYWORDS QT_NO_FOREACH QT_USE_QSTRINGBUILDER
    QT_DISABLE_DEPRECATED_BEFORE=0x060400)
if(PASSERELLE_RELOCATABLE AND CMAKE_CXX_COMPILER_ID MATCHES "GNU|Clang")
    target_compile_options(passerelle_flags INTERFACE -ffile-prefix-map=${CMAKE_SOURCE_DIR}=.)
endif()
if(PASSERELLE_SANITIZE)
    target_compile_options(passerelle_flags INTERFACE -fsanitize=address,undefined -fno-omit-frame-pointer
        -fno-sanitize-recover=undefined)
    target_link_options(passerelle_flags INTERFACE -fsanitize=address,undefined)
endif()
if(PASSERELLE_FUZZ)
    target_compile_options(passerelle_flags INTERFACE -fsanitize=fuzzer-no-link,address,undefined
        -fno-omit-frame-pointer -fno-sanitize-recover=undefined)
    target_link_options(passerelle_flags INTERFACE -fsanitize=address,undefined)
endif()

# passerelle_module(<name> [PREFIX <dir>] HEADERS … SOURCES … PUBLIC … PRIVATE …)
#
# Builds Passerelle::<name>. Headers are reached as "<prefix><name>/<header>" through forwarding files that only this
# target's include path holds, so that including a folder one does not link fails to compile on every platform.
function(passerelle_module name)
    cmake_parse_arguments(ARG "" "PREFIX;TARGET" "HEADERS;SOURCES;PUBLIC;PRIVATE" ${ARGN})
    if(NOT ARG_TARGET)
        set(ARG_TARGET ${name})
    endif()
    set(target passerelle_${ARG_TARGET})
    set(include_dir ${CMAKE_BINARY_DIR}/include/${ARG_TARGET})
    foreach(header IN LISTS ARG_HEADERS)
        set(forward "${include_dir}/${ARG_PREFIX}${name}/${header}")
        set(text "#pragma once\n#include \"${CMAKE_CURRENT_SOURCE_DIR}/${header}\"\n")
        set(present "")
        if(EXISTS "${forward}")
            file(READ "${forward}" present)
        endif()
        if(NOT present STREQUAL text)
            file(WRITE "${forward}" "${text}")
        endif()
    endforeach()
    if(ARG_SOURCES)
        add_library(${target} STATIC ${ARG_HEADERS} ${ARG_SOURCES})
        target_include_directories(${target} PUBLIC ${include_dir})
        target_link_libraries(${target} PUBLIC ${ARG_PUBLIC} PRIVATE ${ARG_PRIVATE} passerelle_flags)
        if(ARG_PREFIX STREQUAL "ui/")
            set_target_properties(${target} PROPERTIES AUTOMOC ON)
        endif()
    else()
        add_library(${target} INTERFACE)
        target_include_directories(${target} INTERFACE ${include_dir})
        target_link_libraries(${target} INTERFACE ${ARG_PUBLIC})
    endif()
    add_library(Passerelle::${ARG_TARGET} ALIAS ${target})
endfunction()

# passerelle_add_test(<name> SOURCES … LINKS … [TIMEOUT seconds])
#
# One executable a source; runs offscreen, in C.UTF-8, with a home of its own.
function(passerelle_add_test name)
    cmake_parse_arguments(ARG "" "TIMEOUT" "SOURCES;LINKS" ${ARGN})
    if(NOT ARG_TIMEOUT)
        set(ARG_TIMEOUT 300)
    endif()
    add_executable(${name} ${ARG_SOURCES})
    target_link_libraries(${name} PRIVATE ${ARG_LINKS} Qt6::Test passerelle_flags)
    set_target_properties(${name} PROPERTIES AUTOMOC ON)
    target_compile_definitions(${name} PRIVATE
        PASSERELLE_TEST_DATA="${CMAKE_SOURCE_DIR}/tests/data"
        PASSERELLE_RESOURCES="${CMAKE_SOURCE_DIR}/resources"
        PASSERELLE_BIN="${CMAKE_RUNTIME_OUTPUT_DIRECTORY}"
        PASSERELLE_SHARED="${CMAKE_SOURCE_DIR}/../shared")
    set(home ${CMAKE_BINARY_DIR}/test-home/${name})
    file(MAKE_DIRECTORY ${home})
    add_test(NAME ${name} COMMAND ${name})
    set_tests_properties(${name} PROPERTIES TIMEOUT ${ARG_TIMEOUT}
        ENVIRONMENT "QT_QPA_PLATFORM=offscreen;LC_ALL=C.UTF-8;HOME=${home};XDG_DATA_HOME=${home}/data;XDG_CONFIG_HOME=${home}/config;XDG_CACHE_HOME=${home}/cache;TZ=UTC")
endfunction()
