"""tieout: reads an article about a deal and ties every number to its place in the text."""

__version__ = "0.1.0"
