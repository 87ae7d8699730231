#!/bin/bash
# Installs programs of others that tests compare with; those tests are skipped without them: bagit, the Library of Congress's own tool;
# colour-science, for differences of colours; quickMTF, for the response at slanted edges.
set -euo pipefail
cd "$(dirname "$0")/../.."
target=.build/python
# Each by itself: one that is not to be had leaves the others.
fetch() {
    local mark="$target/$1.done"
    shift
    [ -e "$mark" ] || { python3 -m pip install --quiet --disable-pip-version-check --target "$target" --upgrade "$@" && touch "$mark"; }
}
fetch bagit "bagit==1.9.0" || true
fetch colour "colour-science==0.4.7" scipy || true
# Without the library that it draws with.
fetch mtf --no-deps "quickMTF==2023.3.3" || true
PYTHONPATH=$target python3 -m bagit --version
