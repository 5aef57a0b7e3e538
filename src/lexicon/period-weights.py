#!/usr/bin/env python3
"""Fits what speaks for and against a told time dating a figure (see PeriodFeatures) to annotated articles.

    python3 src/lexicon/period-weights.py SCORER_FOLDER OUT.tsv GOLD.figures.jsonl CANDIDATES.jsonl GOLD.articles.jsonl [...]

SCORER_FOLDER holds score.py, which pairs figures. CANDIDATES comes from PeriodCandidatesRun: for each figure read, the
times that may date it, each with its features. The choice is a conditional logit: every time weighs the exponential of
the sum of its features' weights, times of the same days weigh together, and "no time" weighs one. What the figures dated
before say (DatedSoFar) is added here. When fitting, too, it comes from choices, made with weights that were fitted to
other articles by the annotation: the reader has no annotation to go on with, and to trust the figure before as if it
were always right carries its mistakes on.
A penalty keeps the weights near to trusting the plain rules, so that no wording of single articles is learnt. A set may
count for less than others, GOLD.figures.jsonl=0.3: texts composed for the purpose say less of the news than found ones. Prints for each set how often the
choice is right, and how often in articles that the weights were not fitted to (five folds, by article).
Needs numpy and scipy.
"""
import collections
import random
import sys

import numpy as np
from scipy.optimize import minimize

PENALTY = 5.0
RULES = 2.5  # what the plain rules' answer weighs before anything is learnt: they were written for news at large
TURNS = -2.0  # so do those that a sentence which turns to another event takes no day from outside it
TURNED = ("away begins anew",)
COUNTED = 2.5  # and that a day counted from another one, two days later, is the sentence's own
COUNTING = ("here relative", "here relative, opening")
RULED = ("plainly own", "plainly running", "plainly behind", "plainly twin", "plainly war", "plainly event")
LEAST = 20  # a feature seen less often says nothing
SELDOM = ("here to come yet", "away feared", "away move to come")  # but these say what they say however seldom they are seen
FOLDS = 5
NONE = (None, None)


def load(score, sets):
    """Articles, each a list of its figures in order, with what the annotation says of them."""
    articles = []
    for gold, candidates, texts in zip(sets[::3], sets[1::3], sets[2::3]):
        gold, _, counts = gold.partition("=")
        by_article = {a["article"]: a for a in score.load(texts)}
        wanted, found = collections.defaultdict(list), collections.defaultdict(list)
        for g in score.load(gold):
            wanted[g["article"]].append((g, score.places_of(g, by_article[g["article"]])))
        for c in score.load(candidates):
            found[c["article"]].append((c, score.places_of(c, by_article[c["article"]])))
        for article in by_article:
            for i, j in score.pair(wanted[article], found[article]):
                g = wanted[article][i][0]
                found[article][j][0]["right"] = (g["from"], g["to"])
            if found[article]:
                articles.append((gold, [c for c, _ in found[article]], float(counts or 1)))
    return articles


def names_of(articles):
    seen = collections.Counter()
    for _, figures, _ in articles:
        for figure in figures:
            for time in figure["times"]:
                seen.update(time["features"])
    names = sorted(name for name, often in seen.items() if often >= LEAST or name in SELDOM)
    for side in ("here", "away"):
        for where in ("claim in the line", "claim a line before", "claim before", "claim far before"):
            names += [f"{side} {where} {has}" for has in ("has it", "has none", "has another")]
        names += [f"{side} {what}" for what in ("no claim before", "running", "nothing runs", "another runs")]
    return names


def prepare(articles, index):
    for _, figures, _ in articles:
        for figure in figures:
            rows = np.zeros((len(figure["times"]) + 1, len(index)))  # the last row: no time
            for row, time in enumerate(figure["times"]):
                for name, strength in time["features"].items():
                    if name in index:
                        rows[row, index[name]] = strength
            figure["rows"] = rows
            figure["spans"] = [(time["from"], time["to"]) for time in figure["times"]] + [NONE]


def in_order(figures):
    return [i for i, f in enumerate(figures) if not f["heading"]] + [i for i, f in enumerate(figures) if f["heading"]]


def compared(days, candidate, equal, none, different):
    return equal if days == candidate else none if days == NONE else different


def running(figures, number, dated):
    figure = figures[number]
    for back in range(1, 13):
        line = figure["line"] - back
        there = [i for i in range(number) if figures[i]["line"] == line and not figures[i]["heading"]]
        known = [dated[i] for i in there if dated.get(i, NONE) != NONE]
        if known or there and back >= 3:
            return known[-1] if known else NONE
        told = [span for span, time in zip(figure["spans"], figure["times"]) if time["line"] == -back]
        if told and not there:
            return told[0]
    return NONE


def with_dated(figures, number, dated, index):
    """A figure's features with those of DatedSoFar."""
    figure, rows = figures[number], figures[number]["rows"].copy()
    before, days, runs = "no claim before", None, None
    if not figure["heading"]:
        runs = running(figures, number, dated)
        earlier = [i for i in range(number) if not figures[i]["heading"]]
        if earlier:
            apart = figure["line"] - figures[earlier[-1]]["line"]
            before = "claim in the line" if apart == 0 else "claim a line before" if apart == 1 else "claim before" if apart <= 3 else "claim far before"
            days = dated.get(earlier[-1], NONE)
    for row, (span, time) in enumerate(zip(figure["spans"], figure["times"])):
        side = "here " if time["line"] == 0 else "away "
        rows[row, index[side + before + ("" if days is None else compared(days, span, " has it", " has none", " has another"))]] = 1
        if runs is not None:
            rows[row, index[side + compared(runs, span, "running", "nothing runs", "another runs")]] = 1
    return rows


def annotated(figures):
    return {number: figure.get("right") or NONE for number, figure in enumerate(figures)}


def fit(articles, datings, index):
    """The weights that choose best where the figures before are dated as told."""
    matrices, rights, counts = [], [], []
    for (_, figures, count), dating in zip(articles, datings):
        dated = {}
        for number in in_order(figures):
            figure = figures[number]
            right = figure.get("right")
            if right is not None and right in figure["spans"]:
                matrices.append(with_dated(figures, number, dated, index))
                rights.append([span == right for span in figure["spans"]])
                counts.append(count)
            dated[number] = dating[number]
    rows, right = np.vstack(matrices), np.concatenate(rights).astype(float)
    starts = np.cumsum([0] + [len(m) for m in matrices])
    of = np.repeat(np.arange(len(matrices)), np.diff(starts))
    count = np.array(counts)
    trusting = np.array([
        RULES if name in RULED else TURNS if name in TURNED else COUNTED if name in COUNTING else 0.0 for name in index
    ])  # fmt: skip

    def loss(w):
        sums = rows @ w
        weights = np.exp(sums - np.maximum.reduceat(sums, starts[:-1])[of])
        shares = weights / np.add.reduceat(weights, starts[:-1])[of]
        good = np.maximum(np.add.reduceat(shares * right, starts[:-1]), 1e-12)
        moved = w - trusting
        slope = rows.T @ (count[of] * (shares - shares * right / good[of]))
        return PENALTY / 2 * moved @ moved - count @ np.log(good), PENALTY * moved + slope

    return minimize(loss, trusting, jac=True, method="L-BFGS-B", options={"maxiter": 400}).x


def choose(figures, w, index):
    dated = {}
    for number in in_order(figures):
        sums = with_dated(figures, number, dated, index) @ w
        shares = collections.defaultdict(float)
        for span, weight in zip(figures[number]["spans"], np.exp(sums - sums.max())):
            shares[span] += weight
        dated[number] = max(shares, key=shares.get)
    return dated


def measure(articles, w, index, right, size):
    for name, figures, _ in articles:
        dated = choose(figures, w, index)
        for number, figure in enumerate(figures):
            if "right" in figure:
                size[name] += 1
                right[name] += dated[number] == figure["right"]


def main(scorer, out, *sets):
    sys.path.insert(0, scorer)
    import score

    articles = load(score, sets)
    names = names_of(articles)
    index = {name: number for number, name in enumerate(names)}
    prepare(articles, index)
    random.Random(3).shuffle(articles)
    by_annotation = [annotated(figures) for _, figures, _ in articles]
    unseen, size, chosen = collections.Counter(), collections.Counter(), {}
    for fold in range(FOLDS):
        rest = [n for n in range(len(articles)) if n % FOLDS != fold]
        w = fit([articles[n] for n in rest], [by_annotation[n] for n in rest], index)
        for n in range(fold, len(articles), FOLDS):
            chosen[n] = choose(articles[n][1], w, index)
    for fold in range(FOLDS):
        rest = [n for n in range(len(articles)) if n % FOLDS != fold]
        w = fit([articles[n] for n in rest], [chosen[n] for n in rest], index)
        measure(articles[fold::FOLDS], w, index, unseen, size)
    w, seen = fit(articles, [chosen[n] for n in range(len(articles))], index), collections.Counter()
    measure(articles, w, index, seen, collections.Counter())
    for name in size:
        print(f"{name}: {size[name]} figures, right {seen[name] / size[name]:.3f}, in articles unseen {unseen[name] / size[name]:.3f}")
    print(f"all: right {sum(seen.values()) / sum(size.values()):.3f}, in articles unseen {sum(unseen.values()) / sum(size.values()):.3f}")
    with open(out, "w", encoding="utf-8") as lines:
        lines.write("# What speaks for and against a told time being when a claim's people came to harm: see PeriodFeatures, DatedSoFar.\n")
        lines.write("# Fitted to annotated articles by src/lexicon/period-weights.py.\n")
        for name, weight in sorted(zip(names, w)):
            if abs(weight) >= 0.005:
                lines.write(f"{name}\t{weight:.2f}\n")


if __name__ == "__main__":
    if len(sys.argv) < 6 or len(sys.argv) % 3:
        sys.exit(__doc__)
    main(*sys.argv[1:])
