# Two commands for a fresh machine: `make demo` and `make test`. Both make their own virtual environment in .venv.
PYTHON ?= python3
VENV ?= .venv
BIN := $(VENV)/bin
OUT ?= out

.PHONY: demo test fuzz lint docs wheel bench clean

demo: $(VENV)/.installed
	$(BIN)/partnerdocs demo -o $(OUT)

test: $(VENV)/.installed-dev
	$(BIN)/python -m pytest -n auto

# Every fact of every example, opened and changed in turn; takes minutes.
fuzz: $(VENV)/.installed-dev
	PARTNERDOCS_FULL=1 $(BIN)/python -m pytest -n auto tests/properties

lint: $(VENV)/.installed-dev
	$(BIN)/ruff check partnerdocs tests templates .ci
	$(BIN)/ruff format --check partnerdocs tests templates .ci
	$(BIN)/mypy
	$(BIN)/lint-imports

docs: $(VENV)/.installed-dev
	$(BIN)/mkdocs build --strict --quiet

# Builds the wheel, installs it in an environment of its own and drafts outside the checkout.
wheel: $(VENV)/.installed-dev
	$(BIN)/python tests/wheel.py

bench: $(VENV)/.installed-dev
	$(BIN)/python tests/bench.py

$(VENV)/.python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "partnerdocs needs Python 3.11 or later; say which with: make PYTHON=python3.11"; exit 1; }
	$(PYTHON) -m venv $(VENV)
	@touch $@

$(VENV)/.installed: $(VENV)/.python pyproject.toml
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable .
	@touch $@

$(VENV)/.installed-dev: $(VENV)/.python pyproject.toml
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[dev]'
	@touch $@ $(VENV)/.installed

clean:
	rm -rf $(VENV) $(OUT) site dist build
