# SPDX-License-Identifier: GPL-3.0-or-later
# Windows and macOS: Qt's own deployment copies its libraries and plugins beside the program.
if(APPLE)
    set(content_dir passerelle.app/Contents)
    install(TARGETS passerelle BUNDLE DESTINATION .)
    install(TARGETS passerelle-cli RUNTIME DESTINATION ${content_dir}/MacOS)
    set(data_dir ${content_dir}/Resources)
    get_property(icons_dir GLOBAL PROPERTY PASSERELLE_ICONS_DIR)
    install(FILES ${icons_dir}/passerelle.icns DESTINATION ${data_dir})
else()
    install(TARGETS passerelle passerelle-cli RUNTIME DESTINATION .)
    if(CMAKE_CROSSCOMPILING)
        # Qt's deployment runs on Windows alone; installer/windows/cross laid everything beside the programs.
        install(DIRECTORY ${CMAKE_RUNTIME_OUTPUT_DIRECTORY}/ DESTINATION . FILES_MATCHING PATTERN "*.dll")
    else()
        # The libraries of vcpkg that the programs are linked with; Qt's own come by its deployment below.
        install(CODE "set(BUILD_FOLDER \"${CMAKE_BINARY_DIR}\")")
        install(SCRIPT ${CMAKE_CURRENT_LIST_DIR}/windows/libraries.cmake)
    endif()
    set(data_dir .)
endif()
install(DIRECTORY ${CMAKE_SOURCE_DIR}/resources/samples DESTINATION ${data_dir} PATTERN "*.py" EXCLUDE)
set(CMAKE_INSTALL_DOCDIR ${data_dir}/licences)
include(installer/notices.cmake)

if(NOT CMAKE_CROSSCOMPILING)
    qt_generate_deploy_app_script(TARGET passerelle FILENAME_VARIABLE deploy_script NO_UNSUPPORTED_PLATFORM_ERROR)
    install(SCRIPT ${deploy_script})
endif()
