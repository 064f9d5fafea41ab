"""What Bondje costs: `python -m tests.benchmarks [NAME ...] [--small]`. Figures only; nothing here can fail a build."""
