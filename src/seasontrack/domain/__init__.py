"""The rules, pure: no files, no clock, no terminal."""
