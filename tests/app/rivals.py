"""Two articles on one deal that differ in a price, and share the rest."""

RELEASE = """Oakmere to buy Tolland Quarries

LEEDS, 2 March 2026 - Oakmere Stone plc has agreed to buy Tolland Quarries from Hale Partners for £80 million in cash.
Closing is expected in June 2026. Tolland employs 140 people.
"""
RIVAL = """Oakmere snaps up quarries

LONDON, 3 March 2026 - Oakmere Stone has agreed to buy Tolland Quarries from Hale Partners for £95 million in cash.
Closing is expected in June 2026.
"""
