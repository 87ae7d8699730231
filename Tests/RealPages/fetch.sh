#!/bin/bash
# Pages that someone really scanned, from the tests of a program that many use (OCRmyPDF's source on PyPI), as grey images of 150 pixels an inch.
# Fetched into the folder that is the argument; nothing of them is kept in this tree. Without a network the report goes on without them.
set -euo pipefail
folder=$1
[ ! -e "$folder/done" ] || exit 0
mkdir -p "$folder"
cd "$folder"
python3 -m pip download -q --no-deps --no-binary :all: ocrmypdf
tar -xzf ocrmypdf-*.tar.gz --wildcards '*/tests/resources/linn.png' '*/tests/resources/typewriter.png' --transform 's,.*/,,'
# 300 pixels an inch of black and white make 150 of grey.
for page in linn typewriter; do pngtopnm "$page.png" | pnmdepth 255 | ppmtopgm | pamscale -quiet -reduce 2 > "$page.pgm"; done
rm -f ocrmypdf-*.tar.gz ./*.png
touch done
