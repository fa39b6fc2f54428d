#!/bin/sh
# Has a year filed by many schools in a database in memory, and prints what the store's larger questions and
# steps take. Exit status 1 where a limit is exceeded. usage: run.sh [SCHOOLS]     (4562: the whole country)
set -eu
cd "$(dirname "$0")/../.."
folder=$(mktemp -d /dev/shm/bench.XXXXXX)
trap 'rm -rf "$folder"' EXIT
# shellcheck disable=SC2086 # the flags are words
flags=${RELEASE:--c release --static-swift-stdlib}
swift build $flags --product StoreBench >&2
"$(swift build $flags --show-bin-path)/StoreBench" "$folder/bench.db" "${1:-4562}" >"$folder/figures"
awk -F '\t' '{ over = $2 > $3; overs += over
               printf "%-50s %10.2f ms   limit %6g ms   %s\n", $1, $2, $3, over ? "OVER" : "ok" }
             END { exit overs > 0 }' "$folder/figures"
