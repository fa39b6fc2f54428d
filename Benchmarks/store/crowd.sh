#!/bin/sh
# Has many processes save into one file, on a disk, and prints what a save takes. Exit status 1 where a limit is
# exceeded. usage: crowd.sh [PROCESSES [SAVES-A-SECOND [SECONDS]]]     (200 185 20; 0 saves: without a pause)
set -eu
cd "$(dirname "$0")/../.."
mkdir -p .build
folder=$(mktemp -d "$PWD/.build/bench.XXXXXX")
trap 'rm -rf "$folder"' EXIT
# shellcheck disable=SC2086 # the flags are words
flags=${RELEASE:--c release --static-swift-stdlib}
swift build $flags --product StoreBench >&2
"$(swift build $flags --show-bin-path)/StoreBench" crowd "$folder/bench.db" "${1:-200}" "${2:-185}" "${3:-20}" \
    >"$folder/figures"
awk -F '\t' '{ over = $3 > 0 && $2 > $3; overs += over
               printf "%-50s %10.2f   %s\n", $1, $2, over ? "OVER " $3 : "" }
             END { exit overs > 0 }' "$folder/figures"
