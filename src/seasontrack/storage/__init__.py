"""The library file and the transactions on it."""
