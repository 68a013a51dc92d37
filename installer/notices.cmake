# SPDX-License-Identifier: GPL-3.0-or-later
# The licences of others and the bill of materials, beside the program as in its "About".
set(notices_dir ${CMAKE_INSTALL_DOCDIR})
set(third_party ${CMAKE_SOURCE_DIR}/resources/licences/third_party.json)
install(FILES ${third_party} DESTINATION ${notices_dir})
install(DIRECTORY ${CMAKE_SOURCE_DIR}/resources/licences DESTINATION ${notices_dir} FILES_MATCHING PATTERN "*.txt")

find_package(Python3 QUIET COMPONENTS Interpreter)
if(Python3_Interpreter_FOUND)
    set(sbom ${CMAKE_BINARY_DIR}/sbom.cdx.json)
    add_custom_command(OUTPUT ${sbom}
        COMMAND ${Python3_EXECUTABLE} ${CMAKE_CURRENT_LIST_DIR}/sbom.py ${third_party} ${PROJECT_VERSION} ${sbom}
        DEPENDS ${CMAKE_CURRENT_LIST_DIR}/sbom.py ${third_party}
        COMMENT "Writing the bill of materials" VERBATIM)
    add_custom_target(sbom ALL DEPENDS ${sbom})
    install(FILES ${sbom} DESTINATION ${notices_dir})
else()
    message(STATUS "Without Python, no bill of materials is written (it only lists what the package holds).")
endif()
