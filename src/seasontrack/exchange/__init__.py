"""Other programs' files and services: CSV, calendars, whole libraries, TVmaze."""
