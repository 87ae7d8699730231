#!/bin/bash
# Pages that someone really scanned, from the sources of Debian's packages and of a program on PyPI (pages.tsv names them), as netpbm images. Fetched
# into the folder that is the argument; nothing of them is kept in this tree. A source that fails costs its own pages: it is told, and tried again the
# next time.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
mkdir -p "$1"
cd "$1"
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

facts() { grep -v '^#' "$here/pages.tsv"; }

# Asks for Debian's sources wherever this machine takes its packages from, with lists of its own: the system's stay as they are.
debian() {
    local package=$1 folder=$scratch/apt
    if [ ! -e "$folder/ready" ]; then
        mkdir -p "$folder/parts" "$folder/lists/partial"
        for file in /etc/apt/sources.list /etc/apt/sources.list.d/*.list /etc/apt/sources.list.d/*.sources; do
            [ ! -e "$file" ] || sed -E 's/^(Types:).*/\1 deb-src/; s/^deb /deb-src /' "$file" >"$folder/parts/$(basename "$file" | sed 's/^sources.list$/own.list/')"
        done
        printf '%s\n' 'Dir::Etc::sourcelist "/dev/null";' "Dir::Etc::sourceparts \"$folder/parts\";" "Dir::State::lists \"$folder/lists\";" \
            "Dir::Cache \"$folder\";" 'APT::Sandbox::User "";' 'Acquire::Retries "2";' 'Acquire::http::Timeout "20";' >"$folder/apt.conf"
        APT_CONFIG=$folder/apt.conf timeout 90 apt-get -q -q update
        touch "$folder/ready"
    fi
    (cd "$scratch" && APT_CONFIG=$folder/apt.conf timeout 90 apt-get -q -q source --download-only --tar-only "$package")
}

# What a source's files are unpacked from, on standard output.
archive() {
    case $1 in
    leptonica) debian leptonlib >&2 && echo "$scratch"/leptonlib_*.orig.tar.* ;;
    tesseract) debian tesseract >&2 && echo "$scratch"/tesseract_*.orig-test.tar.* ;;
    ocrmypdf) (cd "$scratch" && timeout 120 python3 -m pip download -q --no-deps --no-binary :all: ocrmypdf >&2) && echo "$scratch"/ocrmypdf-*.tar.gz ;;
    esac
}

decoded() {
    case $1 in
    *.png) pngtopnm "$1" ;;
    *.tif) tifftopnm -quiet "$1" ;;
    *.jpg) jpegtopnm -quiet "$1" ;;
    esac
}

# Grey and colour stay what they are. Black and white, and what was recorded twice as finely, are reduced to greys.
page() {
    local name=$1 file=$2 kind=$3 reduced=$4
    case $kind in
    binarised) decoded "$file" | pnmdepth -quiet 255 | ppmtopgm -quiet ;;
    *) decoded "$file" | pnmdepth -quiet 255 ;;
    esac | pamscale -quiet -reduce "$reduced" >"$name.new"
    case $(head -c 2 "$name.new") in
    P5) mv "$name.new" "$name.pgm" ;;
    P6) mv "$name.new" "$name.ppm" ;;
    *) rm -f "$name.new"; return 1 ;;
    esac
}

fetch() {
    local source=$1 from
    from=$(archive "$source") || return 1
    mkdir -p "$scratch/$source"
    tar -xf "$from" -C "$scratch/$source" --strip-components 1 || return 1
    facts | awk -F '\t' -v source="$source" '$2 == source' | while IFS=$'\t' read -r name _ file kind _ _ reduced _; do
        page "$name" "$scratch/$source/$file" "$kind" "$reduced" || { echo "real pages: $name could not be made of $file" >&2; rm -f "$name.new"; }
    done
}

# Pages of an older list would be judged by facts that are not theirs.
cmp -s "$here/pages.tsv" pages.tsv || rm -f ./*.pgm ./*.ppm fetched-*
cp "$here/pages.tsv" pages.tsv
status=0
for source in $(facts | cut -f 2 | sort -u); do
    [ ! -e "fetched-$source" ] || continue
    if fetch "$source"; then touch "fetched-$source"; else echo "real pages: those of $source are not there" >&2; status=1; fi
done
exit $status
