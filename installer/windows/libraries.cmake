# SPDX-License-Identifier: GPL-3.0-or-later
# Run at install time: copies the DLLs that the two programs need and that Windows does not have.
file(GET_RUNTIME_DEPENDENCIES
    EXECUTABLES "${BUILD_FOLDER}/bin/passerelle.exe" "${BUILD_FOLDER}/bin/passerelle-cli.exe"
    DIRECTORIES "${BUILD_FOLDER}/vcpkg_installed/x64-windows/bin" "${BUILD_FOLDER}/bin"
    PRE_EXCLUDE_REGEXES "^api-ms-" "^ext-ms-" "^hvsifiletrust" "^pdmutilities"
    POST_EXCLUDE_REGEXES "[/\\\\][Ss]ystem32[/\\\\]" "[/\\\\][Ss]ys[Ww][Oo][Ww]64[/\\\\]"
    RESOLVED_DEPENDENCIES_VAR found
    UNRESOLVED_DEPENDENCIES_VAR missing)
if(missing)
    message(FATAL_ERROR "These libraries were not found: ${missing}")
endif()
file(INSTALL ${found} DESTINATION "${CMAKE_INSTALL_PREFIX}")
