# SPDX-License-Identifier: GPL-3.0-or-later
# What is installed, and where: programs and samples everywhere; desktop entry, file type, icons, manual pages and
# completions where the system knows them; licences and the bill of materials always.
set(PASSERELLE_APP_ID org.passerelle.Passerelle)
set(PASSERELLE_RELEASE_DATE 2026-11-21)  # of this version, for the software catalogues

if(NOT PASSERELLE_WINDOW)
    install(TARGETS passerelle-cli RUNTIME)  # packages are made of both programs
    return()
endif()
if(WIN32 OR APPLE)
    include(installer/deploy.cmake)
    return()
endif()

install(TARGETS passerelle passerelle-cli RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
install(DIRECTORY ${CMAKE_SOURCE_DIR}/resources/samples DESTINATION ${CMAKE_INSTALL_DATADIR}/passerelle
    PATTERN "*.py" EXCLUDE)

set(linux_dir ${CMAKE_CURRENT_LIST_DIR}/linux)
install(FILES ${linux_dir}/${PASSERELLE_APP_ID}.desktop DESTINATION ${CMAKE_INSTALL_DATADIR}/applications)
install(FILES ${linux_dir}/${PASSERELLE_APP_ID}.mime.xml DESTINATION ${CMAKE_INSTALL_DATADIR}/mime/packages
    RENAME ${PASSERELLE_APP_ID}.xml)
configure_file(${linux_dir}/${PASSERELLE_APP_ID}.metainfo.xml.in ${CMAKE_BINARY_DIR}/${PASSERELLE_APP_ID}.metainfo.xml
    @ONLY)
install(FILES ${CMAKE_BINARY_DIR}/${PASSERELLE_APP_ID}.metainfo.xml DESTINATION ${CMAKE_INSTALL_DATADIR}/metainfo)

get_property(icons_dir GLOBAL PROPERTY PASSERELLE_ICONS_DIR)
set(hicolor ${CMAKE_INSTALL_DATADIR}/icons/hicolor)
foreach(side IN ITEMS 16 22 24 32 48 64 128 256 512)
    install(FILES ${icons_dir}/${side}.png DESTINATION ${hicolor}/${side}x${side}/apps
        RENAME ${PASSERELLE_APP_ID}.png)
    install(FILES ${icons_dir}/${side}.png DESTINATION ${hicolor}/${side}x${side}/mimetypes
        RENAME application-x-passerelle.png)
endforeach()
set(drawing ${CMAKE_SOURCE_DIR}/resources/icons/passerelle.svg)
install(FILES ${drawing} DESTINATION ${hicolor}/scalable/apps RENAME ${PASSERELLE_APP_ID}.svg)
install(FILES ${drawing} DESTINATION ${hicolor}/scalable/mimetypes RENAME application-x-passerelle.svg)

# Manual pages are kept packed, as distributions want them; gzip -n leaves out the time.
get_property(pages_dir GLOBAL PROPERTY PASSERELLE_PAGES_DIR)
if(pages_dir)
    find_program(GZIP gzip)
    foreach(place IN ITEMS man1 fr/man1)
        foreach(page IN ITEMS passerelle.1 passerelle-cli.1)
            set(written ${pages_dir}/man/${place}/${page})
            if(GZIP)
                add_custom_command(OUTPUT ${written}.gz COMMAND ${GZIP} -9nkf ${written} DEPENDS ${written} VERBATIM)
                list(APPEND packed_pages ${written}.gz)
                set(written ${written}.gz)
            endif()
            install(FILES ${written} DESTINATION ${CMAKE_INSTALL_MANDIR}/${place})
        endforeach()
    endforeach()
    add_custom_target(packed_pages ALL DEPENDS ${packed_pages})
    install(FILES ${pages_dir}/bash/passerelle-cli DESTINATION ${CMAKE_INSTALL_DATADIR}/bash-completion/completions)
    install(FILES ${pages_dir}/zsh/_passerelle-cli DESTINATION ${CMAKE_INSTALL_DATADIR}/zsh/vendor-completions)
    install(FILES ${pages_dir}/fish/passerelle-cli.fish DESTINATION
        ${CMAKE_INSTALL_DATADIR}/fish/vendor_completions.d)
endif()

include(installer/notices.cmake)
install(FILES ${linux_dir}/copyright DESTINATION ${CMAKE_INSTALL_DOCDIR})
if(GZIP)
    configure_file(${linux_dir}/changelog.in ${CMAKE_BINARY_DIR}/changelog @ONLY)
    add_custom_command(OUTPUT ${CMAKE_BINARY_DIR}/changelog.gz COMMAND ${GZIP} -9nkf ${CMAKE_BINARY_DIR}/changelog
        DEPENDS ${CMAKE_BINARY_DIR}/changelog VERBATIM)
    add_custom_target(packed_changelog ALL DEPENDS ${CMAKE_BINARY_DIR}/changelog.gz)
    install(FILES ${CMAKE_BINARY_DIR}/changelog.gz DESTINATION ${CMAKE_INSTALL_DOCDIR})
endif()
