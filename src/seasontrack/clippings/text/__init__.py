"""A text as sentences, words and numbers."""
