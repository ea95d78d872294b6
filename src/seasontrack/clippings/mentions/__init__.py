"""What a sentence mentions: titles, networks, seasons, dates, units."""
