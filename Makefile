# Each target does its own set-up on a fresh machine.  See README.md; Windows has its own lines there.

VENV := .venv
PYTHON := $(VENV)/bin/python
INSTALLED := $(VENV)/.installed
LINKED := $(VENV)/.linked
TYPES := $(VENV)/.types
SOURCES := briefing_app tests .ci build.spec
# The first Python that is new enough; a shim that fails when it runs does not count.
SYSTEM_PYTHON = $(shell for p in python3 python3.14 python3.13 python3.12 python3.11 python; do \
	$$p -c 'import sys; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1 && echo $$p && break; done)

.DELETE_ON_ERROR:
.NOTPARALLEL:
.PHONY: help run test check style bench gallery build lock catalogs clean ready assets

help:
	@echo "make run       open the window on the sample dossier"
	@echo "make test      everything that continuous integration runs"
	@echo "make check     style, types, and which room may import which"
	@echo "make bench     ratios: start, export, search, language switch, preview, peers"
	@echo "make gallery   every kind in every layout as pictures, in out/gallery"
	@echo "make build     a folder in dist/ that runs without Python"
	@echo "make catalogs  collect the texts of the window for translation"
	@echo "make lock      pin the dependencies of pyproject.toml anew (needs uv)"
	@echo "make clean     remove what was made (never out/, where your own work may be)"

run: ready
	@$(PYTHON) .ci/run_sample.py

# Types are checked beside the tests: mypy uses one core, and alone it would leave the other idle.
test: style
	@$(PYTHON) .ci/system_libraries.py test
	@$(VENV)/bin/mypy >$(TYPES) 2>&1 & types=$$!; \
	QT_QPA_PLATFORM=offscreen $(PYTHON) -m pytest -n 2 --dist worksteal; tests=$$?; \
	wait $$types; types=$$?; cat $(TYPES); exit $$((tests | types))

check: style
	$(VENV)/bin/mypy

style: ready
	$(VENV)/bin/ruff check --no-cache $(SOURCES)
	$(VENV)/bin/ruff format --check $(SOURCES)
	$(VENV)/bin/lint-imports --no-logo
	$(PYTHON) -m briefing_app.language.extraction --check

bench: ready
	@$(PYTHON) .ci/system_libraries.py bench
	@$(PYTHON) -m tests.benchmarks

gallery: ready
	@$(PYTHON) .ci/gallery.py

build: ready
	@$(PYTHON) .ci/system_libraries.py build
	$(VENV)/bin/pyinstaller --noconfirm --clean --log-level ERROR build.spec
	@$(PYTHON) .ci/try_build.py

catalogs: ready
	$(PYTHON) -m briefing_app.language.extraction

# uv is a tool of whoever changes the dependencies; nobody else needs it.
lock:
	uv pip compile pyproject.toml --group dev --universal --python-version 3.11 --generate-hashes \
		--no-emit-index-url --no-emit-find-links --no-header --no-annotate \
		--upgrade --quiet --output-file requirements.lock
	uv pip compile tests/benchmarks/peers.in --universal --python-version 3.11 --generate-hashes \
		--no-emit-index-url --no-emit-find-links --no-header --no-annotate \
		--upgrade --quiet --output-file tests/benchmarks/peers.lock

clean:
	rm -rf $(VENV) build dist resources/fonts translations/*/LC_MESSAGES/*.mo
	rm -rf .mypy_cache .ruff_cache .import_linter_cache .hypothesis
	find briefing_app tests .ci -name __pycache__ -prune -exec rm -rf {} +

ready: $(LINKED) assets

assets: $(LINKED)
	@$(PYTHON) -m briefing_app.assets

# A marker counts only beside the interpreter that it was made with.
$(PYTHON):
	@test -n "$(SYSTEM_PYTHON)" || { echo "The application needs Python 3.11 or newer, and none was found. \
	On Debian: sudo apt-get install python3 python3-venv" >&2; exit 1; }
	@$(SYSTEM_PYTHON) .ci/system_libraries.py python
	$(SYSTEM_PYTHON) -m venv --clear $(VENV)

$(INSTALLED): requirements.lock | $(PYTHON)
	$(PYTHON) -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	@touch $@

$(LINKED): $(INSTALLED) pyproject.toml
	$(PYTHON) -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@touch $@
