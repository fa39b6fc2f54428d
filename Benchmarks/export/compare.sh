#!/bin/sh
# Writes the same province (600 schools x 79 rows x 12 columns) with libxlsxwriter alone and through
# WorkbookWriter, in both ways of writing, and prints the least CPU and wall seconds and the largest peak
# memory of each. usage: compare.sh [RUNS]
# Limits: 1.3 x the time, 1.5 x the memory. Last, the export of one school: at most 50 ms. Needs cc, libxlsxwriter-dev and GNU time.
set -eu
cd "$(dirname "$0")/../.."
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cc -O2 -o "$folder/reference" Benchmarks/export/reference.c -lxlsxwriter
# shellcheck disable=SC2086 # the flags are words
flags=${RELEASE:--c release --static-swift-stdlib}
swift build $flags --product ExportBench >&2
bench=$(swift build $flags --show-bin-path)/ExportBench
for run in $(seq "${1:-5}"); do
    for memory in whole lines; do
        for program in "$folder/reference" "$bench"; do
            /usr/bin/time -a -o "$folder/times" -f "$memory $(basename "$program") %U %S %e %M" \
                "$program" "$memory" "$folder/out.xlsx"
        done
    done
done
awk '{ key = $1 " " $2; cpu = $3 + $4
       if (!(key in least) || cpu < least[key]) least[key] = cpu
       if (!(key in wall) || $5 < wall[key]) wall[key] = $5
       if ($6 > peak[key]) peak[key] = $6 }
     END { form = "%-20s cpu %.2f s  wall %.2f s  peak %.1f MiB\n"
           for (key in least) printf form, key, least[key], wall[key], peak[key] / 1024 }' \
    "$folder/times" | sort
"$bench" school "$folder/school.xlsx" | awk '
    { printf "one school           wall %.2f ms  limit 50 ms  %s\n", $1, $1 > 50 ? "OVER" : "ok"; exit $1 > 50 }'
