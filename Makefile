# Everything that must be installed is installed here: a fresh machine needs Python 3.11 or newer, make and git.
#
#   make demo    set up, read corpus/ into output/whosays.db, print the audit
#   make test    set up, run all tests, the web tests against Datasette 1.0a too
#   make check   format, lint, types, and that the generated parts of the docs are current
#   make bench   measure ingest against trafilatura, verdicts against truthdiscovery
#   make clean   remove what the above have made

SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c
.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.PHONY: help demo test check format bench docs browser clean

VENV := .venv
VENV1 := .venv-datasette1
BIN := $(VENV)/bin
DATABASE := output/whosays.db
PIP_INSTALL := -m pip install --quiet --disable-pip-version-check
# The files whose fenced parts cog writes.
COG := $(shell grep -l --include='*.md' -r '\[\[\[cog' README.md docs 2>/dev/null)

# The first Python on the path that is new enough; `make PYTHON=/path/to/python3` chooses another.
PYTHON ?= $(shell for each in python3 python3.14 python3.13 python3.12 python3.11 python; do \
	"$$each" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && { echo "$$each"; break; }; done)

help:
	@sed -n 's/^#   //p' Makefile

# A virtual environment needs ensurepip, which Debian keeps in a package of its own.
define make-venv
	@test -n "$(PYTHON)" || { echo "whosays needs Python 3.11 or newer, and none was found on the path." >&2; exit 1; }
	@if ! $(PYTHON) -c 'import ensurepip' 2>/dev/null; then \
		if [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null; then \
			apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -qq -y python3-venv >/dev/null; \
		else echo "This Python has no ensurepip: install python3-venv (Debian, Ubuntu), then run make again." >&2; exit 1; fi; fi
	@test -x $(1)/bin/python || $(PYTHON) -m venv $(1)
endef

$(VENV)/.installed: pyproject.toml
	$(call make-venv,$(VENV))
	@echo "Installing into $(VENV) (the first time takes a minute or two)" >&2
	@$(BIN)/python $(PIP_INSTALL) -e '.[datasette,test]'
	@touch $@

$(VENV)/.installed-check: $(VENV)/.installed
	@echo "Installing the checkers into $(VENV)" >&2
	@$(BIN)/python $(PIP_INSTALL) -e '.[check]'
	@touch $@

$(VENV)/.installed-bench: $(VENV)/.installed
	@echo "Installing the rivals into $(VENV)" >&2
	@$(BIN)/python $(PIP_INSTALL) -e '.[bench]'
	@$(BIN)/python $(PIP_INSTALL) --no-deps 'truthdiscovery==1.0.4'
	@touch $@

# Datasette 1.0a has its own environment: naming an alpha in the requirements would move every user to it.
$(VENV1)/.installed: pyproject.toml
	$(call make-venv,$(VENV1))
	@echo "Installing Datasette 1.0a into $(VENV1)" >&2
	@$(VENV1)/bin/python $(PIP_INSTALL) -e '.[test]' 'datasette>=1.0a0'
	@touch $@

# Tests that open pages in a browser use Debian's chromium; without it they are left out, and that is said.
browser:
	@if ! command -v chromium >/dev/null && [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null; then \
		echo "Installing chromium for the browser tests" >&2; \
		{ apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -qq -y --no-install-recommends chromium >/dev/null; } || true; fi
	@command -v chromium >/dev/null || \
		echo "There is no chromium here: the tests marked 'browser' are left out. As root: apt-get update && apt-get install chromium" >&2

demo: $(VENV)/.installed
	@$(BIN)/whosays ingest $(DATABASE) corpus
	@echo; $(BIN)/whosays audit $(DATABASE)
	@echo; echo "As a page:  $(BIN)/whosays audit $(DATABASE) -o output/report.html"
	@echo "Look at it:  $(BIN)/whosays serve $(DATABASE)"

test: $(VENV)/.installed $(VENV1)/.installed browser
	@left_out=; command -v chromium >/dev/null || left_out='not browser'; \
	$(BIN)/python -m pytest -n 2 -m "$$left_out" && \
	echo "The web tests again, against Datasette 1.0a" >&2 && \
	$(VENV1)/bin/python -m pytest -n 2 -m "$$left_out" tests/web

check: $(VENV)/.installed-check
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/mypy extractors benchmarks
	@test -z "$(COG)" || $(BIN)/cog --check --check-fail-msg="run 'make docs'" $(COG)

format: $(VENV)/.installed-check
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

docs: $(VENV)/.installed-check
	@test -z "$(COG)" || $(BIN)/cog -r $(COG)
	@$(BIN)/python -c 'import whosays.store; print(whosays.store.describe(), end="")' > docs/schema.md

bench: $(VENV)/.installed-bench
	@$(BIN)/python -m benchmarks.ingest
	@$(BIN)/python -m benchmarks.extraction
	@$(BIN)/python -m benchmarks.tokens corpus tests/articles/first tests/articles/second
	@$(BIN)/python -m benchmarks.copying
	@$(BIN)/python -m benchmarks.world
	@$(BIN)/python -m benchmarks.million
	@if [ -d ../shared/reconcile ]; then \
		$(BIN)/python -m benchmarks.truth && $(BIN)/python -m benchmarks.star_series && $(BIN)/python -m benchmarks.seed_conflicts; \
	else echo "Left out: conflicting claims with known truth, which are not part of the project (../shared)." >&2; fi

clean:
	rm -rf $(VENV) $(VENV1) build dist src/*.egg-info .coverage .hypothesis .mypy_cache .pytest_cache .ruff_cache
	find output -mindepth 1 ! -name README.md -delete
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
