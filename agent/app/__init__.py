"""The app: shows an analysis, takes a person's decisions, decides nothing itself."""
