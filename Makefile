# Everything one types. `make` lists it; each target installs what it needs first, once.
# ARGS passes options on: make check ARGS="--format github", make site ARGS=--release.

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.PHONY: help setup serve site publish demo check report test lint format golden bench quality lock clean

ANY_PYTHON = $(shell for name in python3.11 python3 python; do \
  $$name -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2> /dev/null \
  && echo $$name && break; done)
PYTHON := .venv/bin/python
# Wheels only: building a source package would run code that no hash vouches for.
PIP := $(PYTHON) -m pip install --quiet --disable-pip-version-check --require-hashes
WHEELS := $(PIP) --only-binary :all:
UV_LOCK := .venv/bin/uv pip compile --quiet --upgrade --universal --python-version 3.11 \
  --generate-hashes --no-header --no-emit-index-url --no-emit-find-links --no-config
JS_TESTS = $(shell find tests/js -name '*.test.*js' 2> /dev/null)

BUILD := .venv/build.stamp node_modules/build.stamp
TEST := .venv/test.stamp node_modules/test.stamp .venv/java.stamp .venv/programs.stamp

help: ## List the targets
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "make %-8s %s\n", $$1, $$2 }' Makefile

setup: $(TEST) ## Install everything that building and testing need

serve: $(BUILD) ## Build content/ and show it in the browser; every change is built at once
	$(PYTHON) build.py serve $(ARGS)

site: $(BUILD) ## Build content/ into site/
	$(PYTHON) build.py build $(ARGS)

publish: $(BUILD) ## Bring site/ to readers: make publish ARGS=/var/www/angebote
	$(PYTHON) build.py publish $(ARGS)

demo: $(BUILD) ## Write 520 invented offers and build them
	$(PYTHON) build.py demo $(ARGS)

check: $(BUILD) ## Check content/ and report in German what is wrong
	$(PYTHON) build.py check $(ARGS)

report: $(BUILD) ## Tell what changed in content/ since main
	$(PYTHON) build.py report $(ARGS)

test: $(TEST) lint ## Run all tests, those in the browser too
	$(if $(JS_TESTS),"$$($(PYTHON) -m tools.find_node)" --test $(JS_TESTS))
	$(PYTHON) -m pytest --numprocesses auto --dist loadfile $(ARGS)

lint: .venv/test.stamp node_modules/test.stamp ## Check style, types, imports, licences and workflows
	.venv/bin/ruff check
	.venv/bin/ruff format --check
	.venv/bin/mypy
	"$$($(PYTHON) -m tools.find_node)" node_modules/typescript/bin/tsc --project search/client
	"$$($(PYTHON) -m tools.find_node)" node_modules/typescript/bin/tsc --project offline/client
	"$$($(PYTHON) -m tools.find_node)" node_modules/typescript/bin/tsc --project offline/client/page
	.venv/bin/lint-imports --no-logo
	.venv/bin/reuse lint --quiet || .venv/bin/reuse lint
	.venv/bin/zizmor --offline --quiet .github

format: .venv/test.stamp ## Format the Python code
	.venv/bin/ruff check --fix
	.venv/bin/ruff format

golden: $(TEST) ## Renew expected pages and messages after a wanted change
	$(PYTHON) -m pytest tests/golden tests/invalid --renew

bench: $(TEST) ## Measure how long building, searching and keeping take
	$(PYTHON) -m bench $(ARGS)
	$(PYTHON) -m bench.search $(ARGS)
	$(PYTHON) -m bench.offline $(ARGS)

quality: $(TEST) ## Measure how good the search is, by kind of query
	$(PYTHON) -m bench.quality $(ARGS)

lock: .venv/test.stamp ## Renew the lock files with the newest versions
	$(UV_LOCK) pyproject.toml --output-file requirements.txt
	$(UV_LOCK) pyproject.toml --group dev --constraints requirements.txt --output-file requirements-dev.txt
	$(UV_LOCK) --group reuse --constraints requirements-dev.txt --output-file requirements-reuse.txt
	$(UV_LOCK) --group words --no-deps --output-file requirements-words.txt
	$(UV_LOCK) --group node --output-file requirements-node.txt
	$(UV_LOCK) --group java --output-file requirements-java.txt
	$(PYTHON) -m tools.npm install --package-lock-only

clean: ## Remove everything that set-up, builds and tests made
	rm -rf .venv node_modules preview .preview.* site .site.* .cache .hypothesis \
	  .import_linter_cache .mypy_cache .pytest_cache .ruff_cache
	find . -name __pycache__ -prune -exec rm -rf {} +

# --- set-up: one stamp for each lock file --------------------------------------------------------

.venv/pyvenv.cfg:
	@test -n "$(ANY_PYTHON)" || { \
	  echo "Python 3.11 oder neuer fehlt. Bitte installieren."; \
	  echo "Python 3.11 or newer is missing. Please install it."; exit 1; }
	$(ANY_PYTHON) -m venv .venv || { rm -rf .venv; exit 1; }

.venv/build.stamp: requirements.txt | .venv/pyvenv.cfg
	$(WHEELS) --requirement requirements.txt
	@touch $@

# reuse is built here, from hashed source with the hashed builder that the first step installed.
.venv/test.stamp: requirements-dev.txt requirements-reuse.txt requirements-words.txt | .venv/pyvenv.cfg
	$(WHEELS) --requirement requirements-dev.txt
	$(WHEELS) --no-deps --requirement requirements-words.txt
	$(PIP) --no-build-isolation --requirement requirements-reuse.txt
	@touch $@ .venv/build.stamp

.venv/node.stamp: requirements-node.txt | .venv/pyvenv.cfg
	@$(PYTHON) -m tools.find_node > /dev/null 2>&1 || $(WHEELS) --requirement requirements-node.txt
	@touch $@

.venv/java.stamp: requirements-java.txt | .venv/pyvenv.cfg
	@$(PYTHON) -m tools.find_java > /dev/null 2>&1 || $(WHEELS) --requirement requirements-java.txt
	@touch $@

.venv/programs.stamp: .venv/test.stamp
	$(PYTHON) -m tools.setup_programs
	@touch $@

node_modules/build.stamp: package-lock.json .npmrc .venv/node.stamp
	$(PYTHON) -m tools.npm ci --omit=dev
	@touch $@

node_modules/test.stamp: package-lock.json .npmrc .venv/node.stamp
	$(PYTHON) -m tools.npm ci
	@touch $@ node_modules/build.stamp
