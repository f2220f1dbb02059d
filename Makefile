# Every target sets up what it needs; the second run is quick.
.DEFAULT_GOAL := help
.PHONY: help demo app test test-local-model evals bench screenshots lock clean

PYTHON ?= python3
BIN := .venv/bin
UV := $(BIN)/uv
# No target talks to a paid model because a key happens to be in the environment.
NO_KEYS := env -u OPENAI_API_KEY -u OPENAI_BASE_URL -u TIEOUT_MODEL -u TIEOUT_EMBEDDINGS -u LANGSMITH_API_KEY
COMPILE := $(UV) pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-annotate \
	--no-emit-index-url --no-emit-find-links --custom-compile-command "make lock" pyproject.toml

help: ## Show what can be made
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | awk -F ':.*## ' '{printf "  make %-18s %s\n", $$1, $$2}'

demo: .venv/.installed ## Analyse the bundled sample article: no key, no network
	@$(NO_KEYS) $(BIN)/tieout demo

app: .venv/.installed ## Open the app in a browser
	@$(BIN)/tieout app

test: .venv/.installed-dev ## Check everything: lint, format, types, tests
	@echo "ruff" && $(BIN)/ruff check . && $(BIN)/ruff format --check .
	@echo "mypy" && $(BIN)/mypy
	@echo "pytest" && $(NO_KEYS) $(BIN)/pytest -n 2 --dist loadgroup -rs

evals: .venv/.installed-dev ## Measure accuracy on everything that needs no key, beside published figures
	@$(NO_KEYS) $(BIN)/python -m evals all $(ARGS)

test-local-model: .venv/.installed-dev ## One trip through llama.cpp's own server, with a small model out of a wheel
	@echo "local model" && $(NO_KEYS) $(BIN)/python -m evals.local_model

bench: .venv/.installed-dev ## Measure speed and cost, beside other libraries where they serve
	@$(NO_KEYS) $(BIN)/python -m evals.bench $(ONLY)

screenshots: .venv/.installed-dev ## Take a picture of every page of the app, light and dark
	@$(NO_KEYS) $(BIN)/python -m evals.screenshots

lock: .venv/.uv ## Resolve requirements.lock and requirements-dev.lock anew, with hashes
	@echo "resolving the locks" && $(COMPILE) -o requirements.lock
	@$(COMPILE) --extra ocr --extra postgres --group dev -o requirements-dev.lock

clean: ## Remove the virtual environment and what tools left behind
	rm -rf .venv .mypy_cache .ruff_cache .pytest_cache .hypothesis build dist

.venv/.uv:
	@echo "making .venv"
	@$(PYTHON) -m venv .venv
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check uv
	@touch $@

# --no-deps: the lock has them all. Installing never removes, so that demo after test keeps the tools of test.
.venv/.installed: requirements.lock pyproject.toml | .venv/.uv
	@echo "installing what the lock names"
	@$(UV) pip install --quiet --require-hashes -r requirements.lock
	@$(UV) pip install --quiet --no-deps --editable .
	@touch $@

.venv/.installed-dev: requirements-dev.lock pyproject.toml | .venv/.uv
	@echo "installing what the lock names, with the tools that test it"
	@$(UV) pip install --quiet --require-hashes -r requirements-dev.lock
	@$(UV) pip install --quiet --no-deps --editable .
	@touch .venv/.installed $@
