"""The outside world that talks or ticks: chat platforms, the timer, files that people import."""
