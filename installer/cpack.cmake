# SPDX-License-Identifier: GPL-3.0-or-later
# Packages by CPack: `sh installer/package KIND` builds one. With SOURCE_DATE_EPOCH the same source gives the same bytes.
set(CPACK_PACKAGE_NAME passerelle)
set(CPACK_PACKAGE_VENDOR "Passerelle")
set(CPACK_PACKAGE_CONTACT "Passerelle maintainers <maintainers@passerelle.invalid>")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "estimate and apply for public supercomputers and sovereign clouds")
set(CPACK_PACKAGE_DESCRIPTION
"Passerelle walks a founder from a company and its real model files and data to
an estimate (GPU-hours, days, euros, energy, CO2e, each with its interval) on
public European machines and sovereign clouds, to the access route that fits,
and to an application that can be sent. Everything stays on the computer.")
set(CPACK_RESOURCE_FILE_LICENSE ${CMAKE_SOURCE_DIR}/LICENSE)
set(CPACK_PACKAGE_EXECUTABLES passerelle Passerelle)
set(CPACK_STRIP_FILES ON)
set(CPACK_VERBATIM_VARIABLES ON)
set(CPACK_PACKAGE_CHECKSUM SHA256)
set(CPACK_OUTPUT_FILE_PREFIX packages)
set(CPACK_THREADS 0)

# shlibdeps finds the libraries that the programs are linked with. What Qt loads by name is written by hand: the SQLite
# driver, the drawing plugin for icons, and the platform without a display that paints documents on a server.
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_DEPENDS "libqt6sql6-sqlite, libqt6svg6, qt6-qpa-plugins")
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS "libqt6sql6-psql, qt6-translations-l10n, qt6-wayland, fonts-dejavu-core")
set(CPACK_DEBIAN_PACKAGE_SECTION science)
set(CPACK_DEBIAN_PACKAGE_PRIORITY optional)
set(CPACK_DEBIAN_COMPRESSION_TYPE xz)
set(CPACK_DEBIAN_PACKAGE_CONTROL_STRICT_PERMISSION ON)

if(WIN32)
    include(installer/windows/cpack.cmake)
elseif(APPLE)
    include(installer/macos/cpack.cmake)
else()
    set(CPACK_GENERATOR DEB)
    set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
endif()
include(CPack)
