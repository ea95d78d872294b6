"""How a sentence says it: phrases, who does what, and how it is meant."""
