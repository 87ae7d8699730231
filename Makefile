# Platen. `make demo` shows it, `make test` proves it, `make help` lists the rest.

SWIFT ?= swift
# release or debug: which build `make stage` stages.
CONFIGURATION ?= release
# Passed on to Benchmarks/bench.py or devices.py, such as BENCH="--only a,c --pairs 15 --folder /dev/shm".
BENCH ?=
# Passed on to Tests/Soak/soak.py.
SOAK ?=
# Those of the target sanitize.
SANITIZERS ?= address thread
# Passed on to Tests/Crash/crash.py.
CRASH ?=
# Passed on to the quality report.
QUALITY ?=

DESTDIR ?=
prefix ?= /usr
sysconfdir ?= $(if $(filter /usr,$(prefix)),/etc,$(prefix)/etc)

SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.ONESHELL:
.DELETE_ON_ERROR:
.NOTPARALLEL:
.PHONY: help deps build stage demo test bench bench-devices bench-catalogue bench-quality quality-report maintenance-report soak crash sanitize format lint sim-env install clean
.DEFAULT_GOAL := help

stage.release := $(CURDIR)/.build/stage
stage.debug := $(CURDIR)/.build/stage-debug
simulation := $(CURDIR)/.build/sim
# Their code runs in the tests' own process, where a sanitizer sees it.
sanitized := Raster Sane LinuxSystem PlatenModel ProfileFormat Catalogue Preservation Naming WorkerProtocol MetricsExposition SocketAPI \
    Acquisition InputDevices Metadata Packaging Curation JobImport ScannerFit
empty :=
space := $(empty) $(empty)

# Debian packages, one a line, each with what it is for.
define DEBIAN_PACKAGES
git                     SwiftPM fetches packages with it
ca-certificates         and over HTTPS
g++                     what the Swift linker needs of the system: C and C++ libraries, start files
binutils                linker
libcurl4                the Swift toolchain and Foundation are linked with it
libxml2                 the Swift toolchain and Foundation are linked with it
libncurses6             the Swift toolchain is linked with it
pkg-config              finds the C libraries below
libsane-dev             scanner drivers
libtiff-dev             masters
libpng-dev              images on the simulated glass
libturbojpeg0-dev       pictures of masters, and images on the simulated glass
libsystemd-dev          service notification, journal
libacl1-dev             files that only a job's groups may read
libzxing-dev            barcodes on slips
libusb-1.0-0-dev        notices scanners that are plugged in and out
libevdev-dev            pedals
libsqlite3-dev          catalogue
argyll                  colour profiles of scanners
tesseract-ocr           printed page numbers, where a profile has them read
rclone                  deliveries: copies packages to their destinations
zlib1g-dev              the HTTP server's libraries are linked with it
sane-utils              scanimage: what the tests and the benchmark compare with; saned
sane-airscan            tests: a network scanner
libtiff-tools           tiffinfo: what the demo and the tests check images with
procps                  kill: systemd reloads the service with it
systemd                 tests: the service files are checked with its own tools
udev                    tests: the udev rule is tried with udevadm
umockdev                tests: USB devices and pedals that come and go
libumockdev-dev         tests: the same
strace                  tests: the order of system calls of one page
util-linux              tests: mount namespaces, other users
python3                 benchmark
python3-yaml            tests: profiles against their schema
python3-jsonschema      tests: profiles against their schema
libxml2-utils           tests: documents checked with xmllint
netpbm                  tests: counts of codes that another program makes; real pages out of their files; pages with numbers
liblept5                tests: the angle of a page that another library finds
python3-pip             tests: schemas, other programs and some real pages, fetched into .build
zint                    tests: slips with barcodes
openssh-server          tests: an SFTP server on the loopback
curl                    tests: the socket without our client
libimage-exiftool-perl  tests: tags of the masters, read by another program
endef
export DEBIAN_PACKAGES

define HELP
make demo      installs what is missing, builds, scans from simulated scanners, says where the images are
make test      installs what is missing, builds, runs all tests

make deps      installs the missing Debian packages (through sudo where you are not root)
make build     release build and a runnable tree in .build/stage
make bench     pages and stacks beside scanimage: time, CPU, memory (BENCH="--help" tells more)
make bench-devices  plugging in, triggers and an idle station, beside scanimage -L
make bench-catalogue  writing the catalogue anew, and lists of a million captures
make bench-quality    all measures of an image beside its three histograms alone
make quality-report   what the measures find on generated and real pages whose truth is known
make maintenance-report  what glass watch, control charts and calibrations find where the truth is known
make soak      1000 cycles with faults at random points (SOAK="--cycles 200 --seed 7")
make crash     kills the daemon and its workers at 500 points of a page's way (CRASH="--points 50 --seed 7")
make sanitize  the tests whose code runs in their own process, under the address and the thread sanitizer
make sim-env   prints exports that show the simulated scanner to any SANE program:
               eval "$$(make -s sim-env)"; scanimage -L
make format    formats the sources
make lint      checks their format
make install   installs what is built (DESTDIR=, prefix=/usr)
make clean     removes .build

SWIFT=/path/to/swift chooses the toolchain.
endef
export HELP

define AFTER_INSTALL
Installed. As root:
  systemd-sysusers && systemd-tmpfiles --create platen.conf && udevadm control --reload && journalctl --update-catalog
  systemctl daemon-reload && systemctl enable --now platend platen-scrub.timer
  usermod -aG platen USER      # for each operator, who then logs in again
endef
export AFTER_INSTALL

help:
	@echo "$$HELP"

deps:
	@mapfile -t missing < <(
	    while read -r package reason; do
	        state=$$(dpkg-query -W -f '$${db:Status-Status}\n' "$$package" 2>/dev/null || true)
	        grep -qx installed <<<"$$state" || echo "$$package"
	    done <<<"$$DEBIAN_PACKAGES")
	if [ $${#missing[@]} -gt 0 ] && ! command -v apt-get >/dev/null; then
	    echo "deps: there is no apt-get here. Platen needs what these Debian packages hold:" >&2
	    echo "$$DEBIAN_PACKAGES" >&2
	elif [ $${#missing[@]} -gt 0 ]; then
	    echo "deps: installing $${#missing[@]} missing Debian package(s):"
	    for package in "$${missing[@]}"; do awk -v name="$$package" '$$1 == name { print "  " $$0 }' <<<"$$DEBIAN_PACKAGES"; done
	    root=()
	    if [ "$$(id -u)" -ne 0 ]; then
	        command -v sudo >/dev/null || { echo "deps: neither root nor sudo: run 'apt-get install $${missing[*]}' as root" >&2; exit 1; }
	        root=(sudo)
	    fi
	    apt=("$${root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -q -o DPkg::Lock::Timeout=600)
	    "$${apt[@]}" update
	    "$${apt[@]}" install --yes --no-install-recommends "$${missing[@]}"
	fi
	command -v "$(SWIFT)" >/dev/null || {
	    echo "deps: no Swift toolchain: put swift 6.2 or later on the PATH (https://www.swift.org/install/linux) or say SWIFT=/path/to/swift" >&2
	    exit 1
	}

build: deps
	@PLATEN_PRIVATE_RUNTIME=1 $(SWIFT) build -c release
	$(MAKE) --no-print-directory stage CONFIGURATION=release

# A runnable tree of what is built: programs, simulated driver, profiles, and the Swift runtime that they need, so that they also run where
# no toolchain is on the library path.
stage:
	@stage="$(stage.$(CONFIGURATION))"
	[ -n "$$stage" ] || { echo "stage: CONFIGURATION is release or debug, not '$(CONFIGURATION)'" >&2; exit 1; }
	products=$$($(SWIFT) build -c $(CONFIGURATION) --show-bin-path)
	runtime=$$($(SWIFT) -print-target-info | sed -n '/"runtimeLibraryPaths"/,/]/s/^ *"\(\/.*\)",\{0,1\}$$/\1/p' | head -n 1)
	[ -d "$$runtime" ] || { echo "stage: $(SWIFT) does not say where its runtime is" >&2; exit 1; }
	exec 9>"$(CURDIR)/.build/stage.lock"; flock 9
	new="$$stage.new"; rm -rf "$$new"; mkdir -p "$$new"/{bin,lib/platen,lib/sane,share/platen}
	cp "$$products"/{platend,platen-worker,platenctl} "$$new/bin/"
	cp "$$products/libsane-platensim.so" "$$new/lib/sane/libsane-platensim.so.1"
	cp -r Profiles "$$new/share/platen/profiles"
	LD_LIBRARY_PATH="$$runtime" ldd "$$new"/bin/* "$$new"/lib/sane/*.so.1 | awk '$$2 == "=>" { print $$1 }' | sort -u | while read -r library; do
	    if [ -e "$$runtime/$$library" ]; then cp -L "$$runtime/$$library" "$$new/lib/platen/"; fi
	done
	rm -rf "$$stage.old"; [ ! -e "$$stage" ] || mv "$$stage" "$$stage.old"; mv "$$new" "$$stage"; rm -rf "$$stage.old"

demo: build
	@Tests/Demo/demo.sh "$(stage.release)" "$(CURDIR)/.build/demo"

test: deps
	@$(SWIFT) build --build-tests
	$(MAKE) --no-print-directory stage CONFIGURATION=debug
	# One test after the other, but for those that start whole stations: many wait on a thread for what another thread does, and a machine
	# with few cores has few threads for Swift tasks.
	export PLATEN_STAGE="$(stage.debug)"
	# Schemas and programs that others wrote: without them some tests are skipped, and told by name.
	Tests/Schemas/fetch.sh || true
	Tests/Schemas/fetch-python.sh || true
	# Pages that someone really scanned, the same.
	Tests/RealPages/fetch.sh .build/real-pages || true
	$(SWIFT) test --skip-build --no-parallel --skip EndToEnd --skip SaneTests
	# The stock test driver ends its reader thread wherever it is (sanei_thread.c), on a busy machine with malloc's lock in its hand; then
	# the whole process hangs, here the tests'. A worker that hangs so is killed by platend; here the suite is begun again.
	for chance in 1 2 3 4 5; do
	    status=0; timeout -k 10 90 $(SWIFT) test --skip-build --no-parallel --filter SaneTests || status=$$?
	    [ $$status -eq 124 ] || [ $$status -eq 137 ] || break
	    echo "test: the test driver hung; SaneTests once more"
	done
	[ $$status -eq 0 ] || exit $$status
	# A few seeds and the real pages that nothing was made on: figures that are certainly missed are told.
	"$$($(SWIFT) build --show-bin-path)/quality-report" --check --seeds 3 --first 700000 --real .build/real-pages --half kept
	"$$($(SWIFT) build --show-bin-path)/maintenance-report" --check --first 700000
	$(SWIFT) test --skip-build --filter EndToEnd

bench: build
	@python3 -B Benchmarks/bench.py --stage "$(stage.release)" --folder "$(CURDIR)/.build/bench" $(BENCH)

bench-devices: build
	@build=$$($(SWIFT) build -c release --show-bin-path)
	python3 -B Benchmarks/devices.py --stage "$(stage.release)" --build "$$build" $(BENCH)

bench-catalogue: build
	@python3 -B Benchmarks/rebuild.py --stage "$(stage.release)" $(BENCH)

# A small range of seeds that the tests do not use: QUALITY="--seeds 64 --first 500000" is a large one.
quality-report: deps
	@Tests/RealPages/fetch.sh .build/real-pages || true
	$(SWIFT) build -c release --product quality-report
	"$$($(SWIFT) build -c release --show-bin-path)/quality-report" --profiles Profiles --real .build/real-pages --html .build/quality-report.html $(QUALITY)

# Figures of glass watch, control charts and calibrations, on seeds that nothing was made on: MAINTENANCE="--scale 10 --first 500000" is a large range.
maintenance-report: deps
	@$(SWIFT) build -c release --product maintenance-report
	"$$($(SWIFT) build -c release --show-bin-path)/maintenance-report" $(MAINTENANCE)

bench-quality: deps
	@$(SWIFT) build -c release --product quality-report
	"$$($(SWIFT) build -c release --show-bin-path)/quality-report" --throughput 9

soak: build
	@python3 -B Tests/Soak/soak.py --stage "$(stage.release)" $(SOAK)

crash: build
	@python3 -B Tests/Crash/crash.py --stage "$(stage.release)" $(CRASH)

# A build folder for each, since neither can use what the other compiled. SANITIZERS=thread runs one of them.
sanitize: deps
	@suppressions="$(CURDIR)/Tests/Sanitizers"
	export ASAN_OPTIONS=detect_leaks=1 LSAN_OPTIONS="suppressions=$$suppressions/leak.supp:print_suppressions=0"
	export TSAN_OPTIONS="suppressions=$$suppressions/thread.supp"
	for sanitizer in $(SANITIZERS); do
	    build=(--sanitize="$$sanitizer" --scratch-path ".build/sanitize-$$sanitizer")
	    # The stock test driver cancels its reader thread inside calls that the thread sanitizer follows.
	    skipped=(); [ "$$sanitizer" != thread ] || skipped=(--skip 'SaneTests\.SaneDriver')
	    $(SWIFT) build --build-tests "$${build[@]}"
	    $(SWIFT) test --skip-build --disable-xctest --no-parallel "$${build[@]}" "$${skipped[@]}" \
	        --filter '^($(subst $(space),|,$(strip $(sanitized))))Tests\.'
	done

format:
	@$(SWIFT) format --in-place --parallel --recursive Package.swift Sources Tests

lint:
	@$(SWIFT) format lint --strict --parallel --recursive Package.swift Sources Tests

sim-env:
	@[ -e "$(stage.release)/lib/sane/libsane-platensim.so.1" ] || $(MAKE) --no-print-directory build >&2
	Tests/Demo/simulated-world.sh "$(simulation)" >&2
	printf 'export SANE_CONFIG_DIR=%q LD_LIBRARY_PATH=%q PLATEN_SIM_DIR=%q\n' \
	    "$(simulation)/sane.d" "$(stage.release)/lib/sane" "$(simulation)/scanners"

# libexec, bin and lib/platen are what the programs' library path ($$ORIGIN/../lib/platen) expects of each other.
install:
	@stage="$(stage.release)"; root="$(DESTDIR)$(prefix)"; configuration="$(DESTDIR)$(sysconfdir)/platen"
	[ -x "$$stage/bin/platend" ] || { echo "install: nothing is built; run 'make build' first" >&2; exit 1; }
	install -D -m 755 -t "$$root/bin" "$$stage/bin/platenctl"
	install -D -m 755 -t "$$root/libexec" "$$stage/bin/platend" "$$stage/bin/platen-worker"
	install -D -m 644 -t "$$root/lib/platen" "$$stage"/lib/platen/*.so
	install -D -m 644 -t "$$root/share/platen/profiles" Profiles/*.*
	install -D -m 644 -t "$$root/share/platen/profiles/guidelines" Profiles/guidelines/*
	install -D -m 644 -t "$$root/share/doc/platen" README.md LICENSE systemd/platend.yaml
	cat Sources/SocketAPI/OpenAPI/*.yaml >"$$root/share/doc/platen/openapi.yaml"
	chmod 644 "$$root/share/doc/platen/openapi.yaml"
	install -D -m 644 -t "$$root/lib/sysusers.d" systemd/sysusers.d/platen.conf
	install -D -m 644 -t "$$root/lib/tmpfiles.d" systemd/tmpfiles.d/platen.conf
	install -D -m 644 -t "$$root/lib/systemd/catalog" systemd/catalog/platen.catalog
	install -D -m 644 -t "$$root/lib/udev/rules.d" udev/90-platen.rules
	install -d "$$root/lib/systemd/system" "$$configuration/profiles"
	for unit in platend.service platen-scrub.service platen-scrub.timer; do
	    sed 's,/usr/libexec/,$(prefix)/libexec/,; s,/usr/bin/,$(prefix)/bin/,; s,/usr/share/,$(prefix)/share/,' \
	        "systemd/$$unit" >"$$root/lib/systemd/system/$$unit"
	    chmod 644 "$$root/lib/systemd/system/$$unit"
	done
	if [ -e "$$configuration/platend.yaml" ]; then
	    echo "install: $$configuration/platend.yaml is kept as it is"
	else
	    install -m 644 systemd/platend.yaml "$$configuration/platend.yaml"
	fi
	if [ -z "$(DESTDIR)" ]; then echo "$$AFTER_INSTALL"; fi

clean:
	@rm -rf .build
