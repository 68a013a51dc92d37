#!/bin/bash
# SPDX-License-Identifier: CC0-1.0
# What the scripts of this folder share: the settings, and the check that nothing in them is left to fill in.

# shellcheck source=settings.sh
. "${PASSERELLE_JOB_FOLDER:?}/settings.sh"

check_settings() {
    local name missing=0
    for name in "${NEEDED[@]}"; do
        case ${!name-} in
            '' | *FILL_IN*)
                printf 'settings.sh: %s is not filled in yet: %s\n' "$name" "${!name-}" >&2
                missing=1
                ;;
        esac
    done
    case ${MODULES[*]-} in
        *FILL_IN*)
            printf 'settings.sh: a module has no version yet: %s\n' "${MODULES[*]}" >&2
            missing=1
            ;;
    esac
    if [ "$missing" -ne 0 ]; then
        printf 'Nothing was started.\n' >&2
        exit 2
    fi
}

load_modules() {
    local one
    for one in "${MODULES[@]}"; do
        module load "$one"
    done
}
