"""What an analysis can be exported as; apart from the writers, which the command line must not wait for."""

from enum import StrEnum


class Format(StrEnum):
    """The value is the file's extension."""

    XLSX = "xlsx"
    HTML = "html"
    MARKDOWN = "md"
    JSON = "json"
