#!/bin/bash
# Installs the Debian packages that building and testing need, and checks the Swift toolchain.
# Says nothing and does nothing where everything is there.
set -euo pipefail

# headers of the libraries that are used, and sz of lrzsz; `setup.sh tests` adds the real counterparts of the tests
packages=(libncursesw5-dev libsqlite3-dev libsodium-dev libxlsxwriter-dev libzip-dev libexpat1-dev lrzsz)
if [ "${1:-}" = tests ]; then
    packages+=(
        tmux openssh-client openssh-server
        python3-openpyxl libreoffice-calc-nogui poppler-utils fonts-noto-cjk
    )
fi
oldest_swift=6.2

is_installed() { [ "$(dpkg-query --show --showformat '${db:Status-Status}' "$1" 2>/dev/null)" = installed ]; }

missing=()
for package in "${packages[@]}"; do
    is_installed "$package" || missing+=("$package")
done

if [ ${#missing[@]} -gt 0 ]; then
    echo "installing ${missing[*]}" >&2
    elevation=()
    [ "$(id -u)" = 0 ] || elevation=(sudo)
    export DEBIAN_FRONTEND=noninteractive
    install=("${elevation[@]}" apt-get install -y -qq --no-install-recommends "${missing[@]}")
    # The lists of a fresh machine are empty or old; they are fetched only where the first try needs them.
    "${install[@]}" >/dev/null 2>&1 || { "${elevation[@]}" apt-get update -qq >&2; "${install[@]}" >/dev/null; }
fi

if ! command -v swift >/dev/null; then
    echo "swift is not on the PATH; install Swift $oldest_swift or newer" >&2
    exit 1
fi
found=$(swift --version 2>/dev/null | sed -n 's/.*Swift version \([0-9.]*\).*/\1/p' | head -n 1)
if [ "$(printf '%s\n' "$oldest_swift" "$found" | sort -V | head -n 1)" != "$oldest_swift" ]; then
    echo "Swift ${found:-of unknown version} is too old; $oldest_swift or newer is needed" >&2
    exit 1
fi
