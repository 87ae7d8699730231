#!/bin/bash
# usage: simulated-world.sh FOLDER
#
# Makes what is missing of a small world of scanners, and changes nothing that is there:
#   FOLDER/scanners/flatbed/   a simulated flatbed; its scanner.conf may be changed while programs use it (PLATEN_SIM_DIR)
#   FOLDER/scanners/feeder/    a simulated sheet-fed scanner with 20 sheets in its hopper; another number in its file stack loads it again
#   FOLDER/scanners/overhead/  a simulated book scanner with an open book; a file turn beside its scanner.conf turns a page
#   FOLDER/scanners/plan/      a simulated large-format scanner; its sheets are as long as they are, and the driver does not know how long
#   FOLDER/sane.d/             the drivers that SANE programs see (SANE_CONFIG_DIR): the simulated one and the stock test driver
set -euo pipefail
folder=${1:?usage: simulated-world.sh FOLDER}

# Writes standard input to a file that does not exist yet.
new() {
    if [ ! -e "$1" ]; then
        mkdir -p "$(dirname "$1")"
        cat >"$1.new.$$"
        mv -n "$1.new.$$" "$1"
        rm -f "$1.new.$$"
    fi
}

mkdir -p "$folder/sane.d/dll.d"
new "$folder/sane.d/dll.conf" <<'TEXT'
platensim
test
TEXT
new "$folder/sane.d/test.conf" <<'TEXT'
number_of_devices 1
TEXT
new "$folder/scanners/flatbed/scanner.conf" <<'TEXT'
# A simulated flatbed. Change this file while programs use the scanner: it is read whenever somebody lists, opens or starts.
# All keys are explained in Sources/SimulatedScanners/World/ConfigurationKey.swift.
class = flatbed
# Bytes a second: about what USB 2 carries.
pace = 40000000
noise = 1.5
gain-variation = 2
# Another number is another page; an image lies on the glass with: document = /path/to/image.tif
seed = 1
TEXT
new "$folder/scanners/feeder/scanner.conf" <<'TEXT'
# A simulated sheet-fed duplex scanner. Each sheet is another page: front, back, front, ...
class = sheet-fed
pace = 40000000
noise = 1.5
gain-variation = 2
seed = 100
# Sheets in the hopper at first; what is left stands in the file stack beside this one. Load the hopper with: echo 20 >stack
stack = 20
TEXT
new "$folder/scanners/overhead/scanner.conf" <<'TEXT'
# A simulated overhead scanner. Turn a page of the book with: touch turn; every capture is another spread with: turns-by-itself = yes
class = overhead
pace = 120000000
noise = 1.5
gain-variation = 2
# The number of the first page.
seed = 1
warm-up = 1
focus-time = 1
TEXT
new "$folder/scanners/plan/scanner.conf" <<'TEXT'
# A simulated large-format scanner. One sheet goes through at a time, and somebody lays in the next as long as there are any.
class = large-format
pace = 120000000
noise = 1.5
gain-variation = 2
seed = 500
# Millimetres: where a sheet ends. The sheet that is under way ends where the file sheet-length says, with: echo 400 >sheet-length
page-height = 1189
# Sheets that wait; what is left stands in the file stack. Lay in more with: echo 5 >stack
stack = 5
TEXT
