"""Relations between figures that stand apart: what each amount is an amount of, and which values give which."""
