# SPDX-License-Identifier: GPL-3.0-or-later
# The installer for Windows: into the user's own programs, without administrator rights; /S installs in silence.
set(CPACK_GENERATOR NSIS)
set(CPACK_PACKAGE_INSTALL_DIRECTORY Passerelle)
set(CPACK_PACKAGE_FILE_NAME passerelle-${PROJECT_VERSION}-windows-x64)
set(CPACK_NSIS_PACKAGE_NAME Passerelle)
set(CPACK_NSIS_DISPLAY_NAME Passerelle)
get_property(icons_dir GLOBAL PROPERTY PASSERELLE_ICONS_DIR)
set(CPACK_NSIS_MUI_ICON ${icons_dir}/passerelle.ico)
set(CPACK_NSIS_MUI_UNIICON ${icons_dir}/passerelle.ico)
# Debian's NSIS knows installers of 64 bits, which a Wine without 32 bits runs; NSIS's own distribution does not.
if(CMAKE_CROSSCOMPILING)
    set(CPACK_NSIS_TARGET "Target amd64-unicode")
endif()
# CPack's own template asks for administrator rights; ours does not.
list(PREPEND CMAKE_MODULE_PATH ${CMAKE_SOURCE_DIR}/installer/windows)
set(CPACK_MODULE_PATH ${CMAKE_MODULE_PATH})
