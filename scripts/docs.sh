#!/bin/bash
# Builds the documentation of TUIKitLite; a broken link or an unknown symbol fails it.
set -euo pipefail
cd "$(dirname "$0")/.."

# A folder of its own, and a new one: only a compiler that runs writes the symbols.
scratch=.build-docs
symbols=$PWD/$scratch/symbols
rm -rf "$scratch"
mkdir -p "$symbols"

swift build --scratch-path "$scratch" --target TUIKitLite \
    -Xswiftc -emit-symbol-graph -Xswiftc -emit-symbol-graph-dir -Xswiftc "$symbols"
find "$symbols" -type f ! -name 'TUIKitLite.symbols.json' -delete

catalogue=()
[ ! -d Sources/TUIKitLite/TUIKitLite.docc ] || catalogue=(Sources/TUIKitLite/TUIKitLite.docc)
docc convert "${catalogue[@]}" --warnings-as-errors --additional-symbol-graph-dir "$symbols" \
    --fallback-display-name TUIKitLite --fallback-bundle-identifier filing.TUIKitLite \
    --output-path "$scratch/TUIKitLite.doccarchive"
echo "$scratch/TUIKitLite.doccarchive"
