#!/bin/bash
# usage: demo.sh STAGE FOLDER
#
# Starts a station of its own in FOLDER on simulated scanners of four classes and on SANE's test driver, scans pages, a stack, a book and a plan
# with the profiles that come with Platen, and checks every image with tiffinfo. FOLDER is emptied first; the images stay in it. The daemon ends with this script.
set -euo pipefail
stage=$(realpath "${1:?usage: demo.sh STAGE FOLDER}")
folder=$(realpath -m "${2:?usage: demo.sh STAGE FOLDER}")
here=$(dirname "${BASH_SOURCE[0]}")
exec </dev/null

say() { printf '\n== %s\n' "$*"; }
fail() { printf 'demo: %s\n' "$*" >&2; exit 1; }
# Puts another page on the simulated glass.
turn_page() { sed -i "s/^seed = .*/seed = $1/" "$folder/scanners/flatbed/scanner.conf"; }
captured() { find "$folder/state/masters" -name '*.tif' -type f | wc -l; }
# wait_for SECONDS WHAT NUMBER: until so many images are there.
wait_for() {
    for ((tries = 0; $(captured) < $3; tries++)); do
        [ "$tries" -lt $(($1 * 10)) ] || fail "$2: not there after $1 s"
        sleep 0.1
    done
}
# The pedal is pressed until the cycle waits for it.
press() {
    for ((tries = 0; ; tries++)); do
        if "$stage/bin/platenctl" trigger --scanner simulated-overhead >/dev/null 2>&1; then break; fi
        [ "$tries" -lt 300 ] || fail "the overhead scanner does not wait for a trigger"
        sleep 0.1
    done
    echo '$ platenctl trigger --scanner simulated-overhead'
}
platenctl() { printf '$ platenctl %s\n' "$*"; "$stage/bin/platenctl" "$@"; }

daemon=
# A socket's path has at most 107 bytes; a checkout may lie deeper than that.
short=$(mktemp -d "${TMPDIR:-/tmp}/platen-demo-XXXXXX")
finish() {
    status=$?
    trap - EXIT
    if [ -n "$daemon" ]; then
        kill -TERM "$daemon" 2>/dev/null || true
        wait "$daemon" || true
    fi
    rm -rf "$short"
    [ "$status" -eq 0 ] || echo "demo: failed; what platend said is in $folder/platend.log" >&2
    exit "$status"
}
trap finish EXIT
trap 'exit 130' INT
trap 'exit 143' TERM HUP

rm -rf "$folder"
mkdir -p "$folder"
"$here/simulated-world.sh" "$folder"
cat >"$folder/platend.yaml" <<TEXT
profile-folders: ["$stage/share/platen/profiles"]
reserved-space: 1 MB
socket:
  group: null
drivers:
  configuration-folder: "$folder/sane.d"
  library-folders: ["$stage/lib/sane"]
scanners:
  - match: "platensim:flatbed"
    name: simulated-flatbed
  - match: "platensim:feeder"
    name: simulated-feeder
  - match: "platensim:overhead"
    name: simulated-overhead
  - match: "platensim:plan"
    name: simulated-plan
  - match: "test:*"
    name: test-driver
TEXT
export PLATEN_SOCKET=$short/socket
export PLATEN_SIM_DIR=$folder/scanners

say "Starting platend"
"$stage/bin/platend" --config "$folder/platend.yaml" --state-dir "$folder/state" --socket "$PLATEN_SOCKET" >"$folder/platend.log" 2>&1 &
daemon=$!
for ((tries = 0; ; tries++)); do
    if "$stage/bin/platenctl" status >/dev/null 2>&1; then break; fi
    kill -0 "$daemon" 2>/dev/null || fail "platend ended: $(tail -n 1 "$folder/platend.log")"
    [ "$tries" -lt 300 ] || fail "platend does not answer after 30 s"
    sleep 0.1
done
platenctl status

say "The scanners: four simulated by Platen's own driver, one by SANE's test driver"
platenctl scanners refresh
say "The profiles"
platenctl profiles

say "Three pages from the simulated flatbed, one from the test driver"
platenctl job create demo --title "Demonstration"
turn_page 1
platenctl scan --job demo --scanner simulated-flatbed --profile office-a4
turn_page 2
platenctl scan --job demo --scanner simulated-flatbed --profile book
turn_page 3
platenctl scan --job demo --scanner simulated-flatbed --profile photograph
platenctl scan --job demo --scanner test-driver --profile book

say "A stack of four sheets from the feeder: the next goes in while the last is being written"
platenctl scan --job demo --scanner simulated-feeder --profile office-a4 --count 4

say "A jam: the cycle is paused, keeps what it has, and goes on once the paper is out"
touch "$folder/scanners/feeder/jammed"
platenctl scan --job demo --scanner simulated-feeder --profile office-a4 --count 1 || [ $? -eq 7 ] || fail "a jam did not pause the cycle"
rm "$folder/scanners/feeder/jammed"
platenctl resume
wait_for 30 "the page after the jam" 9

say "Two spreads of a book: each waits for a trigger, as from a pedal; lamp and focus stay in between"
"$stage/bin/platenctl" scan --job demo --scanner simulated-overhead --profile book --trigger page >"$short/book" 2>&1 &
book=$!
for spread in 1 2; do
    press
    wait_for 30 "spread $spread" $((9 + spread))
    touch "$folder/scanners/overhead/turn"
done
platenctl end
wait "$book" || fail "the book: $(cat "$short/book")"
cat "$short/book"

say "A plan whose length nobody knows before it is through"
echo 594 >"$folder/scanners/plan/sheet-length"
platenctl scan --job demo --scanner simulated-plan --profile plan --count 1

say "What was captured"
platenctl captures --job demo

say "Every image as tiffinfo sees it"
images=0
while IFS= read -r -d '' image; do
    images=$((images + 1))
    complaints=$(tiffinfo "$image" 2>&1 >"$short/tiffinfo") || fail "tiffinfo refuses $image: $complaints"
    [ -z "$complaints" ] || fail "tiffinfo complains of $image: $complaints"
    echo "$image"
    grep -E 'Image Width|Resolution|Bits/Sample' "$short/tiffinfo"
done < <(find "$folder/state/masters" -name '*.tif' -type f -print0 | sort -z)
[ "$images" -eq 12 ] || fail "there are $images images where 12 were scanned"

say "Done: $images images in $folder/state/masters"
