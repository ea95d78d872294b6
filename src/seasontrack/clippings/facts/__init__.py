"""What a sentence states: announcements and coverage."""
