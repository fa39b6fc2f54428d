# make run   opens the sample province;  make test   runs every test;  make help   lists the rest

SHELL := /bin/bash
.DEFAULT_GOAL := help
PREFIX ?= /usr/local
DATA := $(or $(XDG_DATA_HOME),$(HOME)/.local/share)/filing

RELEASE := -c release --static-swift-stdlib -Xswiftc -cross-module-optimization -Xlinker -no-pie --disable-local-rpath
SOURCES := Sources Tests Package.swift
TESTING := swift test --skip-build --disable-xctest

.PHONY: help setup setup-tests build run test golden keys readings monkeys lint format docs fuzz bench bench-export bench-find bench-store bench-crowd install clean clean-data

help: ## this list
	@sed -n 's/^\([a-z-]*\):.*## /\1\t/p' $(MAKEFILE_LIST) | expand -t 12

setup: ## install the Debian packages that are missing, check the Swift toolchain
	@scripts/setup.sh

setup-tests:
	@scripts/setup.sh tests

build: setup ## the program for use: release, one file with the Swift libraries inside
	swift build $(RELEASE) --product filing

run: build ## open the sample province on this terminal
	@"$$(swift build $(RELEASE) --show-bin-path)/filing" demo

# The stories in a real terminal come last and alone, so that they have the machine to themselves.
test: setup-tests ## every test, also those in tmux and over SSH
	swift build --build-tests
	@status=0; \
	$(TESTING) --skip '^EndToEndTests' || status=$$?; \
	$(TESTING) --filter '^EndToEndTests' || status=$$?; \
	exit $$status

golden: setup ## write the expected screens anew; judge them in the diff
	swift build --build-tests
	FILING_REWRITE_GOLDEN=1 $(TESTING) --filter '^FilingTUITests'

keys: setup ## write docs/keys.md anew from the pages' own lists
	swift build --build-tests
	FILING_REWRITE_KEYS=1 $(TESTING) --filter '^FilingTUITests.KeyTests'

monkeys: setup ## random keys on every page, 10 000 for each of 100 seeds
	swift build --build-tests
	FILING_MONKEY_SEEDS=100 FILING_MONKEY_KEYS=10000 $(TESTING) --filter '^FilingTUITests.PageMonkeyTests'

readings: setup ## write the readings of hanzi anew from ICU
	swift build --build-tests
	FILING_REWRITE_READINGS=1 $(TESTING) --filter '^FilingModelTests.ReadingsTableTests'

lint: ## the formatter's rules, without changing anything
	swift format lint --strict --parallel --recursive $(SOURCES)

format: ## bring the sources into the formatter's form
	swift format --in-place --parallel --recursive $(SOURCES)

docs: setup ## the documentation of TUIKitLite; a warning is an error
	scripts/docs.sh

fuzz: setup ## random bytes against the input decoder, FUZZ_SECONDS long (600)
	scripts/fuzz.sh

bench: build ## the figures of Benchmarks
	FILING_BINARY="$$(swift build $(RELEASE) --show-bin-path)/filing" Benchmarks/run.sh

bench-export: setup ## a province's workbook beside the same from plain C
	RELEASE="$(RELEASE)" Benchmarks/export/compare.sh

bench-find: setup ## what a keystroke costs while one looks for one of 10 000 schools
	swift build $(RELEASE) --product FindBench
	@"$$(swift build $(RELEASE) --show-bin-path)/FindBench"

bench-store: setup ## what the store's larger questions and steps take, with all the country's schools
	RELEASE="$(RELEASE)" Benchmarks/store/run.sh

bench-crowd: setup ## what a save takes while two hundred processes save into one file
	RELEASE="$(RELEASE)" Benchmarks/store/crowd.sh

install: build ## the program into $(DESTDIR)$(PREFIX)/bin
	install -D -m 755 "$$(swift build $(RELEASE) --show-bin-path)/filing" "$(DESTDIR)$(PREFIX)/bin/filing"

clean: ## remove what was built
	rm -rf .build .build-docs

clean-data: ## remove the sample province of `filing demo`; real databases stay
	rm -rf "$(DATA)/demo.db" "$(DATA)"/demo.db-*
