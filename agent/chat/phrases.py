"""The few words that an answer without a model says itself, in the language of the question."""

_PHRASES: dict[str, dict[str, str]] = {
    "en": {
        "not_stated": "Not stated, as far as rules can read these documents.",
        "nothing": "Rules find nothing about this in the documents.",
        "nearest": "What comes nearest: {quote}",
        "nearest_told": "No rule reads this as a term; the text comes nearest here: {told}",
        "withheld_here": "It is kept back: {quote}",
        "assumed": "The question assumes a value that the text does not have; it says {value}: {quote}",
        "denied": "The question takes for granted what the text denies: {quote}",
        "assumed_fact": "The question takes for granted {assumed}; the text says: {quote}",
        "implied": "It follows from what is stated, {assumption}: {expression} = {value}.",
        "status": "The text calls the deal {status}: {quote}",
        "missing": "Worth asking: {ask}",
        "undisclosed": "Not disclosed, in the text's own words: {quote}",
        "disagree": "{message}",
        "no_disagreement": "No open finding says that these documents disagree.",
        "no_gaps": "No term that such deals normally state is missing.",
        "filled": "Stated in another document: {quote}",
        "withheld": "The answer is withheld: nothing in it could be found in the documents.",
        "empty": "There is no analysed document to answer from.",
    },
    "es": {
        "not_stated": "No consta, hasta donde las reglas leen estos documentos.",
        "nothing": "Las reglas no encuentran nada de esto en los documentos.",
        "nearest": "Lo más cercano: {quote}",
        "nearest_told": "Ninguna regla lo lee como término; lo más cercano del texto: {told}",
        "withheld_here": "No se revela: {quote}",
        "assumed": "La pregunta supone un valor que no está en el texto; dice {value}: {quote}",
        "denied": "La pregunta da por sentado lo que el texto niega: {quote}",
        "assumed_fact": "La pregunta da algo por sentado que el texto no dice; dice: {quote}",
        "implied": "Se deduce de lo que consta, {assumption}: {expression} = {value}.",
        "status": "Según el texto, la operación está {status}: {quote}",
        "undisclosed": "No revelado, en palabras del texto: {quote}",
    },
    "de": {
        "not_stated": "Nicht genannt, soweit Regeln diese Dokumente lesen.",
        "nothing": "Regeln finden dazu in den Dokumenten nichts.",
        "nearest": "Am nächsten kommt: {quote}",
        "nearest_told": "Keine Regel liest das als Vertragspunkt; am nächsten kommt dem der Text hier: {told}",
        "withheld_here": "Es wird nicht genannt: {quote}",
        "assumed": "Die Frage setzt einen Wert voraus, der nicht im Text steht; dort steht {value}: {quote}",
        "denied": "Die Frage setzt voraus, was der Text verneint: {quote}",
        "assumed_fact": "Die Frage setzt voraus, was nicht im Text steht; dort steht: {quote}",
        "implied": "Es folgt aus dem, was dasteht, {assumption}: {expression} = {value}.",
        "status": "Dem Text nach ist das Geschäft {status}: {quote}",
        "undisclosed": "Nicht genannt, in den Worten des Textes: {quote}",
    },
    "fr": {
        "not_stated": "Non indiqué, autant que des règles lisent ces documents.",
        "nothing": "Les règles n’en trouvent rien dans les documents.",
        "nearest": "Le plus proche : {quote}",
        "nearest_told": "Aucune règle ne lit cela comme un terme ; au plus près, le texte dit : {told}",
        "withheld_here": "Cela n’est pas révélé : {quote}",
        "assumed": "La question suppose une valeur que le texte n’a pas ; il dit {value} : {quote}",
        "denied": "La question suppose ce que le texte nie : {quote}",
        "assumed_fact": "La question suppose ce que le texte ne dit pas ; il dit : {quote}",
        "implied": "Cela découle de ce qui est écrit, {assumption} : {expression} = {value}.",
        "status": "Selon le texte, l’opération est {status} : {quote}",
        "undisclosed": "Non révélé, selon le texte : {quote}",
    },
}
_QUOTES = {"en": "“{}”", "es": "“{}”", "de": "„{}“", "fr": "« {} »"}


def phrase(name: str, language: str, **slots: str) -> str:
    """A phrase with its slots filled; what a language lacks is said in English."""
    written = _PHRASES.get(language, {}).get(name) or _PHRASES["en"][name]
    return written.format(**slots)


def quoted(text: str, language: str) -> str:
    """A passage in the quote marks of the language, in one line."""
    return _QUOTES.get(language, "“{}”").format(" ".join(text.split()))
