# SPDX-License-Identifier: GPL-3.0-or-later
# The disk image for macOS. Signing and notarisation are steps of their own (installer/macos/sign), since they need a
# certificate that no source holds.
set(CPACK_GENERATOR DragNDrop)
if(CMAKE_OSX_ARCHITECTURES MATCHES ";")
    set(kind universal)
else()
    set(kind ${CMAKE_SYSTEM_PROCESSOR})
endif()
set(CPACK_PACKAGE_FILE_NAME passerelle-${PROJECT_VERSION}-macos-${kind})
set(CPACK_DMG_VOLUME_NAME Passerelle)
set(CPACK_DMG_FORMAT UDZO)
