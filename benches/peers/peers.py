"""Summarizers of PyPI: further rows of the table that src/main.rs begins, by the processor time of the process.

    python peers.py FOLDER

NLTK's model of sentence boundaries is not on PyPI, so its tokenizer runs without one: the same steps, less well done.
"""

import statistics
import sys
import time
from pathlib import Path

from nltk.tokenize import NLTKWordTokenizer, PunktSentenceTokenizer
from sumy.nlp.stemmers import Stemmer
from sumy.parsers.plaintext import PlaintextParser
from sumy.summarizers.lex_rank import LexRankSummarizer
from sumy.summarizers.luhn import LuhnSummarizer
from sumy.utils import get_stop_words

# As in texts.mjs and src/main.rs; seconds.
ROUNDS = 5
PATIENCE = 5.0
COLUMNS = [20_000, 200_000, 2_000_000]


class Tokenizer:
    """What sumy asks of one."""

    to_sentences = staticmethod(PunktSentenceTokenizer().tokenize)
    to_words = staticmethod(NLTKWordTokenizer().tokenize)


def peer(kind):
    summarizer = kind(Stemmer("english"))
    summarizer.stop_words = get_stop_words("english")
    return lambda text: summarizer(PlaintextParser.from_string(text, Tokenizer).document, 3)


PEERS = {"sumy (PyPI), Luhn": peer(LuhnSummarizer), "sumy (PyPI), LexRank": peer(LexRankSummarizer)}


def columns(folder):
    """The articles, then one text of each greater size that is there."""
    paths = sorted(path for path in Path(folder).iterdir() if "fixtures-" not in path.name)
    texts = [path.read_text(encoding="utf-8") for path in paths]
    least = 0
    for most in COLUMNS:
        fitting = [text for text in texts if least < len(text.encode()) <= most]
        if fitting:
            yield fitting if least == 0 else fitting[:1]
        least = most


def main(folder):
    rows = {name: [] for name in PEERS}
    before = None
    for texts in columns(folder):
        length = len(texts[0])
        rounds = {name: [] for name in PEERS}
        for _ in range(ROUNDS):
            for name, summarize in PEERS.items():
                growth = rows[name][-1] * (length / before) ** 2 if before else 0
                if not growth <= 4 * PATIENCE or rounds[name][-1:] > [PATIENCE]:
                    continue
                start = time.process_time()
                for text in texts:
                    summarize(text)
                rounds[name].append((time.process_time() - start) / len(texts))
        for name, times in rounds.items():
            rows[name].append(statistics.median(times) if times else float("nan"))
        before = length
    for name, times in rows.items():
        cells = [f"{1e3 * took:.2f}" if took == took else "–" for took in times]
        print("|", " | ".join([name, *cells]), "|")


main(sys.argv[1])
