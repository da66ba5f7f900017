# Hanmen (版面): the commands a person types. Each sets up what it needs first.
.PHONY: report preview test test-slurm validate bench bench-gate bench-record bench-growth bench-peers bench-year bench-sign bench-session bench-preview fuzz format lint build clean

HANMEN = .build/release/hanmen
# The programs carry Swift's library in themselves: they start faster, and need no Swift where they run.
RELEASE = swift build -c release --static-swift-stdlib

report: ## Renders the example report into Output/
	@scripts/setup
	@$(RELEASE) --product hanmen
	@$(HANMEN) render Examples/kenshu-midorino.md -o Output/kenshu-midorino.pdf --timings

preview: ## Opens the example report in the browser, to be written there
	@scripts/setup
	@HANMEN_WEB=1 $(RELEASE) --product hanmen
	@HANMEN_WEB=1 $(RELEASE) --product hanmen-office
	@HANMEN_WEB=1 $(RELEASE) --product hanmen-preview
	@$(HANMEN) preview Examples/kenshu-midorino.md --edit

test: ## Passes all tests
	@scripts/setup --tests
	@scripts/test

test-slurm: ## Makes a session as a job array on a Slurm of its own: kills workers, compares with an undisturbed run
	@scripts/setup --slurm
	@swift build --product hanmen
	@Tests/Slurm/trial .build/debug/hanmen

validate: ## Renders every report and layout and has them judged: veraPDF, outloud, qpdf, poppler, our own rules
	@scripts/setup --tests
	@swift build --product hanmen
	@.venv/bin/python Tests/Validators/validate.py

bench: ## Measures each stage of the example report, warm and cold, into docs/performance.md
	@scripts/setup
	@$(RELEASE) --product hanmen
	@$(RELEASE) --product hanmen-office
	@$(RELEASE) --product HanmenBench
	@python3 -m Benchmarks.stages.bench

bench-gate: ## Fails where a stage takes over 3 % more instructions than recorded
	@scripts/setup
	@$(RELEASE) --product HanmenBench
	@python3 -m Benchmarks.gate

bench-record: ## Records the instructions of each stage anew, on purpose
	@$(RELEASE) --product HanmenBench
	@python3 -m Benchmarks.gate --record

bench-growth: ## How cost grows: pages, reports, rows, pictures, layers of a layout, into docs/performance.md
	@scripts/setup
	@$(RELEASE) --product hanmen
	@python3 -m Benchmarks.growth.bench

bench-peers: ## The same reports through the other typesetters and ours, into docs/performance.md (PEERS, N, ROUNDS)
	@scripts/setup --peers
	@$(RELEASE) --product hanmen
	@python3 -m Benchmarks.peers.run

bench-year: ## Makes all papers of a made-up council's year: at most 60 s and 500 MB
	@scripts/setup --tests
	@$(RELEASE) --product hanmen
	@.venv/bin/python Benchmarks/year/bench.py

fuzz: ## Fuzzes the inspector of signed files for ten minutes (FUZZ_SECONDS)
	@scripts/fuzz

bench-session: ## A thousand reports, a volume of 2,000 pages: throughput, memory, growth
	@scripts/setup
	@$(RELEASE) --product hanmen
	@python3 Benchmarks/session/bench.py

bench-preview: ## From saving to changed pixels in a browser: 50 edits of a report, and of a volume of 300 pages
	@scripts/setup --tests
	@HANMEN_WEB=1 $(RELEASE) --product hanmen
	@HANMEN_WEB=1 $(RELEASE) --product hanmen-office
	@HANMEN_WEB=1 $(RELEASE) --product hanmen-preview
	@.venv/bin/python Benchmarks/preview/bench.py

bench-sign: ## Signs a hundred reports: at most 60 ms each, a PIN asked for once
	@scripts/setup --tests
	@$(RELEASE) --product hanmen
	@$(RELEASE) --product hanmen-office
	@.venv/bin/python Benchmarks/sign/bench.py

build: ## Builds the commands
	@scripts/setup
	@HANMEN_WEB=1 $(RELEASE) --product hanmen
	@HANMEN_WEB=1 $(RELEASE) --product hanmen-office
	@HANMEN_WEB=1 $(RELEASE) --product hanmen-preview

format: ## Writes the house's format
	@swift format -i -r Package.swift Sources Tests

lint: ## Says where the format is not the house's
	@swift format lint --strict -r Package.swift Sources Tests

clean: ## Removes what was built
	@rm -rf .build Output/*.pdf Output/*.png Output/*.svg
