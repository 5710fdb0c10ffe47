# run · test · race · fuzz · damage · soak · generate · bench · requirements · house · coverage · mutants · lint — see CONTRIBUTING.md
SHELL := /bin/bash
APT_BUILD := libprotobuf-c-dev libsqlite3-dev libargon2-dev mupdf-tools pkg-config openssl
# prometheus is here for its promtool. Where systemd runs, Debian starts the package's server on port 9090 as well:
# `systemctl disable --now prometheus` ends it. In a container nothing is started (policy-rc.d).
APT_TEST := protobuf-c-compiler protobuf-compiler golang-go golang-github-containerd-ttrpc-dev prometheus \
	postgresql-15 systemd libfaketime \
	img2pdf ocrmypdf ghostscript qpdf poppler-utils libtiff-tools tesseract-ocr python3-pil python3-reportlab
# The tests start a PostgreSQL of their own. Debian would make a cluster and start it when the server is installed.
CLUSTERS := /etc/postgresql-common/createcluster.conf

.PHONY: run bench test race fuzz damage soak requirements house coverage mutants lint generate format packages packages-test house-report

# Installs the missing packages as root; without root it names them and stops.
define install
	@missing=$$(for p in $(1); do dpkg-query -W -f='$${Status}' $$p 2>/dev/null | grep -q 'install ok' || echo $$p; done); \
	[ -z "$$missing" ] && exit 0; \
	if [ "$$(id -u)" != 0 ]; then echo "missing packages: $$missing" >&2; \
	  echo "install them: sudo apt-get install -y" $$missing >&2; exit 1; fi; \
	case "$$missing" in *postgresql*) [ -e $(CLUSTERS) ] || \
	  { mkdir -p $(dir $(CLUSTERS)) && echo 'create_main_cluster = false' > $(CLUSTERS); };; esac; \
	apt-get update -qq && DEBIAN_FRONTEND=noninteractive UCF_FORCE_CONFFOLD=1 apt-get install -y -qq $$missing
endef

packages:
	$(call install,$(APT_BUILD))

packages-test:
	$(call install,$(APT_BUILD) $(APT_TEST))

run: packages
	swift build -c release --product identity
	swift build -c release --product registry
	swift build -c release --product verification
	swift build -c release --product frmr
	ONCE=$(ONCE) Tests/run.sh

bench: packages-test
	Tests/Benchmarks/bench.sh

test: packages-test
	swift build --build-tests
	swift test --skip-build --no-parallel

# The requirements beside the rules, who calls them and what shows them. Fails where the list says something else.
requirements: house-report
	@.build-house/debug/house-report requirements

# The longest folder and file, the documented share of the API, the rules that nothing calls, and the size by part.
house: house-report
	@.build-house/debug/house-report figures

house-report:
	@FRMR_TESTS=house swift build --quiet --product house-report --scratch-path .build-house

# Of the identifiers, the reference data and the rules. Needs no package.
coverage:
	Tests/coverage.sh

mutants:
	Tests/mutants.sh

# The wire, the transport and the storage under the thread sanitizer, built apart from everything else.
race: packages
	FRMR_TESTS=race swift build --build-tests --sanitize thread --scratch-path .build-race
	FRMR_TESTS=race TSAN_OPTIONS=suppressions=$(CURDIR)/Tests/race-suppressions.txt \
	  swift test --skip-build --sanitize thread --scratch-path .build-race --no-parallel

# Searches for inputs that break the decoders: SECONDS_EACH (60) for each of TARGETS.
fuzz: packages
	Tests/Fuzz/fuzz.sh run

# Spoils the file of a registry's store in 2,000 ways and asks for every verdict: none may be silently wrong.
damage: packages-test
	swift build --build-tests
	FRMR_SEEDS="0..<2000" swift test --skip-build --filter DamageTests

# Half an hour of random faults over the load of the main job. FRMR_SOAK_SECONDS and FRMR_SOAK_SEED choose.
soak: packages-test
	swift build --build-tests
	FRMR_SOAK_SECONDS=$${FRMR_SOAK_SECONDS:-1800} swift test --skip-build --filter SoakTests

lint: packages-test
	swift format lint --strict --recursive --parallel Package.swift Protos Shared Services Tests
	[ ! -x Protos/generate.sh ] || Protos/generate.sh --check

format:
	swift format --in-place --recursive --parallel Package.swift Protos Shared Services Tests

generate: packages-test
	Protos/generate.sh
