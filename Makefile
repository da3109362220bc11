# Everything here needs python3 (3.11 or newer, with venv), make and git. The rest is fetched into .venv,
# at the versions and with the hashes that requirements/ names.
#
#   make site                 builds the site into site/
#   make test                 checks style and types, and runs all tests
#   make test PYTEST_ARGS="-k dates -x"     other arguments for pytest

SHELL := bash
.SHELLFLAGS := -eu -o pipefail -c
.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.NOTPARALLEL:

PYTHON ?= python3
VENV := .venv
PY := $(VENV)/bin/python
PIP_INSTALL := $(PY) -m pip install -qq --disable-pip-version-check --require-hashes

# Tests marked with the same xdist_group share a process, and with it the site that was built for them.
PYTEST_ARGS ?= -n auto --dist loadgroup
CHECK_ARGS ?=
BENCH_ARGS ?=
WEIGHT_ARGS ?=

# Material for MkDocs prints an advertisement about MkDocs 2 on each build; pyproject.toml keeps us below 2.
export NO_MKDOCS_2_WARNING := 1

.PHONY: help site test serve check lint format browser lock bench bench-text bench-search score clean distclean

help: ## show this list
	@grep -E '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## (.*)/  make \1\t\2/' | expand -t 20

site: $(VENV)/.site ## build the whole site into site/
	$(PY) -m generator build
	$(PY) -m mkdocs build --strict --site-dir site
	$(PY) -m generator index

serve: $(VENV)/.site ## build the site, show it at http://127.0.0.1:8000 and follow changes
	$(PY) -m generator serve

check: $(VENV)/.site ## look over all letters and the knowledge, and list what is wrong
	$(PY) -m generator check $(CHECK_ARGS)

test: lint browser ## style, types, and all tests
	$(PY) -m pytest $(PYTEST_ARGS)

lint: $(VENV)/.dev ## style and types only
	$(PY) -m ruff check
	$(PY) -m ruff format --check
	$(PY) -m mypy

format: $(VENV)/.dev ## put the Python files in the house style
	$(PY) -m ruff check --fix
	$(PY) -m ruff format

browser: ## install Chromium for the browser tests, where that is allowed
	@tests/browser/install-chromium.sh

bench: $(VENV)/.site ## how long a build takes: of everything, of nothing changed, of the pages
	git clean -fdXq -- docs site
	rm -rf .cache/letters
	time $(PY) -m generator build
	time $(PY) -m generator build
	time $(PY) -m mkdocs build --strict --site-dir site

bench-search: $(VENV)/.dev ## how well is found: the questions of tests/search/ in a real browser, and what they weigh
	$(PY) -m tests.search.bench $(BENCH_ARGS)
	$(PY) -m tests.search.weight $(WEIGHT_ARGS)

score: $(VENV)/.dev ## how well topics and statements are found, against labelled letters
	$(PY) -m tests.labels.score

bench-text: $(VENV)/.dev ## how well text is cleaned, on letters that it typesets itself
	$(PY) -m tests.typeset.bench

clean: ## remove what was generated: docs/ as far as git ignores it, site/, caches
	git clean -fdXq -- docs site
	rm -rf .cache .hypothesis
	find generator tests -name __pycache__ -type d -prune -exec rm -rf {} +

distclean: clean ## the same, and the environment with all tools
	rm -rf $(VENV)

# --- the environment -------------------------------------------------------------------------------------------

$(VENV)/pyvenv.cfg:
	@command -v $(PYTHON) >/dev/null || { \
	  echo "make: $(PYTHON) is not there. Install Python 3.11 or newer (Debian, Ubuntu: apt-get install python3 python3-venv)," \
	       "or name another: make PYTHON=/path/to/python3.12" >&2; exit 1; }
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { \
	  echo "make: this needs Python 3.11 or newer; $(PYTHON) is $$($(PYTHON) -V 2>&1)." \
	       "Install a newer one, or name it: make PYTHON=/path/to/python3.12" >&2; exit 1; }
	@$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null || { \
	  echo "make: $(PYTHON) has no venv module. Install it (Debian, Ubuntu: apt-get install python3-venv)." >&2; exit 1; }
	@rm -rf $(VENV)
	@echo "Making the environment $(VENV) ..."
	@$(PYTHON) -m venv $(VENV) || { rm -rf $(VENV); exit 1; }

# What building the site needs.
$(VENV)/.site: requirements/site.txt $(VENV)/pyvenv.cfg
	@echo "Installing what the site needs ..."
	@$(PIP_INSTALL) -r requirements/site.txt
	@touch $@

# The same and the test tools: requirements/dev.txt holds all of requirements/site.txt.
$(VENV)/.dev: requirements/dev.txt requirements/site.txt $(VENV)/pyvenv.cfg
	@echo "Installing what the site and its tests need ..."
	@$(PIP_INSTALL) -r requirements/dev.txt
	@touch $(VENV)/.site $@

# --- the locks -------------------------------------------------------------------------------------------------

# One version of each package for all Pythons from 3.11 on. UPGRADE="--upgrade" or "--upgrade-package NAME"
# moves pinned versions; without it they stay as they are where pyproject.toml allows.
UPGRADE ?=
LOCK := .cache/lock/bin/uv pip compile pyproject.toml --quiet --generate-hashes --universal --python-version 3.11 \
        --fork-strategy fewest --custom-compile-command "make lock" $(UPGRADE)

lock: ## compile requirements/ anew from pyproject.toml
	@test -x .cache/lock/bin/uv || { $(PYTHON) -m venv .cache/lock && .cache/lock/bin/pip install --quiet 'uv>=0.9,<1'; }
	$(LOCK) --output-file requirements/site.txt
	$(LOCK) --group dev --constraint requirements/site.txt --output-file requirements/dev.txt
