"""The words typed: commands, options and the one error boundary."""
