"""What happens when, and how far a deal has come: dates, weekdays, stages."""
