"""Results as text: tables, timelines, grids and data formats."""
