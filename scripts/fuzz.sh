#!/bin/bash
# Has libFuzzer look for bytes that break the promise of the input decoder, FUZZ_SECONDS long (600).
# Inputs that reach new code join Tests/TUIKitLiteTests/FuzzCorpus, as few of them as reach it all.
set -euo pipefail
cd "$(dirname "$0")/.."

seconds=${FUZZ_SECONDS:-600}
kept=Tests/TUIKitLiteTests/FuzzCorpus
scratch=.build/fuzz
mkdir -p "$scratch/found" "$scratch/modules"

# The compiler that belongs to this Swift, which brings libFuzzer.
clang=$(dirname "$(readlink -f "$(command -v swiftc)")")/clang
for part in width encoding; do
    "$clang" -O1 -ISources/CNcurses/include -c Sources/CNcurses/$part.c -o "$scratch/$part.o"
done
printf 'module CNcurses { header "%s" export * }\n' "$PWD/Sources/CNcurses/include/CNcurses.h" \
    > "$scratch/modules/module.modulemap"

swiftc -swift-version 6 -O -parse-as-library -sanitize=fuzzer,address -suppress-warnings \
    -enable-testing -module-name TUIKitLite -I "$scratch/modules" \
    Sources/TUIKitLite/Input/*.swift Sources/TUIKitLite/Drawing/*.swift \
    Tests/TUIKitLiteTests/DecoderPromise.swift scripts/fuzz/InputDecoderFuzz.swift \
    "$scratch/width.o" "$scratch/encoding.o" -o "$scratch/decoder"

"$scratch/decoder" -max_total_time="$seconds" -max_len=512 -artifact_prefix="$scratch/" \
    -print_final_stats=1 "$scratch/found" "$kept"
"$scratch/decoder" -set_cover_merge=1 -use_counters=0 -max_len=512 "$kept" "$scratch/found" 2>&1 | tail -2
