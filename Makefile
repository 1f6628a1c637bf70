# make run     set up what is missing, and open the kiosk full screen (without a display: play the demo)
# make demo    play a whole consultation in a real window under Xvfb; pictures, sound and transcript in out/demo/
# make test    set up, check and test
# make check   linters and type checks alone
# make bench   measure against the bare libraries; `make bench hearing` measures one room (conversation: half an hour)
# make pictures  draw the pictures of docs/pictures/

.PHONY: run demo test check bench pictures setup hearing translation speaking phrasebook conversation call desk hub kills
PYTHON := .venv/bin/python
XVFB := xvfb-run --auto-servernum --server-args="-screen 0 1920x1080x24"
ROOMS := hearing translation speaking phrasebook conversation call desk hub kills

setup:
	@bash .ci/setup

run: setup
	@if [ -n "$$DISPLAY$$WAYLAND_DISPLAY" ]; then $(PYTHON) main.py run; \
	else echo "There is no display: playing the demo instead (out/demo/)."; $(MAKE) --no-print-directory demo; fi

demo: setup
	@$(XVFB) $(PYTHON) main.py run --demo out/demo

check: setup
	$(PYTHON) -m ruff check .
	$(PYTHON) -m ruff format --check .
	$(PYTHON) -m mypy
	.venv/bin/lint-imports
	.venv/bin/pyside6-qmllint kiosk/ui/qml/*.qml
	$(PYTHON) -m kiosk.phrasebook.lint

test: check
	$(XVFB) $(PYTHON) -m pytest --numprocesses 2 --dist loadgroup

bench: setup
	@for room in $(or $(filter $(ROOMS),$(MAKECMDGOALS)),$(ROOMS)); do $(XVFB) $(PYTHON) tests/bench/$$room.py; done

# `make bench hearing`: the second word only chooses
$(ROOMS):
	@:

pictures: setup
	$(XVFB) $(PYTHON) main.py pictures docs/pictures
