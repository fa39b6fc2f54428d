#!/usr/bin/env bash
# Measures filing beside a C reference and compares with the limits. Exit status 1 where a limit is exceeded.
#
#   Benchmarks/run.sh [--quick] [--json FILE]
#
# FILING_BINARY names a release build; without it one is built. The figures go to .build/bench.json as well.
# Needs python3, cc, and the headers of ncursesw and libsodium.
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=$(dirname "$here")
quick=()
json=$root/.build/bench.json
while (($#)); do
    case $1 in
        --quick) quick=(--quick) ;;
        --json) json=${2:?--json needs a file}; shift ;;
        *) sed -n '2,7s/^# \{0,1\}//p' "${BASH_SOURCE[0]}" >&2; exit 2 ;;
    esac
    shift
done

if [[ -z ${FILING_BINARY:-} ]]; then
    release=(
        -c release --static-swift-stdlib -Xswiftc -cross-module-optimization -Xlinker -no-pie --disable-local-rpath
        --product filing --package-path "$root")
    swift build "${release[@]}" >&2
    FILING_BINARY=$(swift build "${release[@]}" --show-bin-path)/filing
fi
[[ -x $FILING_BINARY ]] || { echo "no program at $FILING_BINARY" >&2; exit 2; }
FILING_BINARY=$(realpath "$FILING_BINARY")

# A folder on a disk: /tmp may live in memory, where waiting for the disk costs nothing.
mkdir -p "$(dirname "$json")"
BENCH_FOLDER=$(mktemp -d "$(cd "$(dirname "$json")" && pwd)/bench.XXXXXX")
trap 'rm -rf "$BENCH_FOLDER"' EXIT
cp "$here/harness/reference/gen.py" "$BENCH_FOLDER"
python3 "$BENCH_FOLDER/gen.py" >/dev/null
cc -O2 -I "$here/harness/reference" -o "$BENCH_FOLDER/ncdurable" "$here/reference/ncdurable.c" \
    -lncursesw -ltinfo
cc -O2 -o "$BENCH_FOLDER/pwhash" "$here/reference/pwhash.c" -lsodium
sync "$FILING_BINARY" # pages of a fresh build that wait for the disk count as private memory

export FILING_BINARY BENCH_FOLDER PYTHONDONTWRITEBYTECODE=1
python3 "$here/bench.py" "${quick[@]}" --json "$json"
