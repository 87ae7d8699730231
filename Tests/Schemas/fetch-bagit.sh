#!/bin/bash
# Installs bagit, the Library of Congress's own tool, for the tests of packages; they are skipped without it.
set -euo pipefail
cd "$(dirname "$0")/../.."
python3 -m pip install --quiet --disable-pip-version-check --target .build/python --upgrade "bagit==1.9.0"
PYTHONPATH=.build/python python3 -m bagit --version
