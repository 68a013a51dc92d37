# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=sh disable=SC2034
# Sourced by `run` and `test`: what the system must hold, and how to get it. POSIX sh.

# Debian 12 and Ubuntu 24.04 package names.
BUILD_PACKAGES="cmake g++ ninja-build pkg-config qt6-base-dev qt6-base-dev-tools qt6-charts-dev libqt6svg6-dev
qt6-tools-dev qt6-tools-dev-tools qt6-l10n-tools libqt6opengl6-dev libgl-dev libopengl-dev libegl-dev libvulkan-dev
libexpected-dev libboost-dev nlohmann-json3-dev libvalijson-dev zlib1g-dev libarchive-dev libzstd-dev libsimdjson-dev
libsentencepiece-dev libpcre2-dev libxlsxwriter-dev libsodium-dev qtkeychain-qt6-dev"
RUN_PACKAGES="libqt6sql6-sqlite libqt6sql6-psql qt6-qpa-plugins qt6-translations-l10n fonts-dejavu-core"
TEST_PACKAGES="poppler-utils python3 python3-jsonschema python3-yaml python3-docx python3-icalendar python3-odf python3-openpyxl shellcheck
librapidcheck-dev clang-format sqlite3 postgresql openssl minisign strace"
PACKAGE_PACKAGES="dpkg-dev file python3 patchelf binutils gzip tar"

say() { printf '%s\n' "$*" >&2; }

missing_packages() {
    for package in "$@"; do
        state=$(dpkg-query -W -f='${db:Status-Status}' "$package" 2>/dev/null || true)
        [ "$state" = installed ] || printf '%s ' "$package"
    done
}

as_root() {
    if [ "$(id -u)" -eq 0 ]; then
        "$@"
    elif command -v sudo >/dev/null 2>&1; then
        sudo "$@"
    else
        say "Root rights are needed to install packages. Run this as root: $*"
        exit 1
    fi
}

name_packages_elsewhere() {
    say "This system has no apt, so nothing was installed. Install these, then run the same command again:"
    say "  Fedora:   dnf install cmake gcc-c++ ninja-build qt6-qtbase-devel qt6-qtcharts-devel qt6-qtsvg-devel qt6-qttools-devel boost-devel expected-devel json-devel valijson-devel zlib-devel libarchive-devel libzstd-devel simdjson-devel sentencepiece-devel pcre2-devel libsodium-devel poppler-utils python3-jsonschema"
    say "  Arch:     pacman -S cmake gcc ninja qt6-base qt6-charts qt6-svg qt6-tools boost tl-expected nlohmann-json valijson zlib libarchive zstd simdjson sentencepiece pcre2 libsodium poppler python-jsonschema"
    say "  macOS:    brew install cmake ninja qt boost tl-expected nlohmann-json valijson libarchive zstd simdjson sentencepiece pcre2 libsodium poppler && pip3 install jsonschema"
    say "  Windows:  install Visual Studio 2022 (C++), CMake and Ninja, then with vcpkg: qtbase qtcharts qtsvg qttools boost-units tl-expected nlohmann-json valijson zlib libarchive zstd simdjson sentencepiece pcre2 libsodium"
}

# install_packages NAME… : installs what is missing where apt exists; elsewhere trusts a complete toolchain or says what is needed.
install_packages() {
    if ! command -v apt-get >/dev/null 2>&1; then
        if command -v cmake >/dev/null 2>&1 && command -v ninja >/dev/null 2>&1; then
            return 0
        fi
        name_packages_elsewhere
        exit 1
    fi
    # shellcheck disable=SC2046,SC2086
    missing=$(missing_packages "$@")
    [ -n "$missing" ] || return 0
    say "Installing: $missing"
    as_root env DEBIAN_FRONTEND=noninteractive apt-get -o Acquire::Retries=3 -q update >&2
    # shellcheck disable=SC2086
    as_root env DEBIAN_FRONTEND=noninteractive apt-get -o Acquire::Retries=3 -q -y --no-install-recommends \
        install $missing >&2
}

# build TARGET… : configures the release preset and builds the named targets with every core.
build() {
    cmake --preset release >&2 || { name_packages_elsewhere; exit 1; }
    cmake --build --preset release --parallel "$(getconf _NPROCESSORS_ONLN 2>/dev/null || echo 2)" --target "$@" >&2
}
