#!/usr/bin/env python3
"""Fits how published reports with a mixture of findings were graded, and holds the framework to it.

    Benchmarks/published_model.py            the weights and cut points, as the framework's file writes them
    Benchmarks/published_model.py --check    whether the framework holds these numbers, to a thousandth

A penalised proportional-odds model: the chance of a grade or a better one is logistic in the score less that grade's cut
point. The features, what is added to every share and the ridge stand in the framework (`as-published`); the reports in
Benchmarks/published. Features are standardised for the fit and weights are held at or above 0, so that the optimum is one.
Needs numpy, scipy and PyYAML.
"""
import argparse, collections, csv, pathlib, sys

import numpy, yaml
from scipy.optimize import minimize
from scipy.special import expit

HERE = pathlib.Path(__file__).resolve().parent
FRAMEWORK = HERE.parent / "frameworks" / "ofsted-ilacs-2026.yaml"
GRADES = ["inadequate", "requires-improvement", "good", "outstanding"]
COLUMNS = {"L": "leaders", "HP": "help_protection", "C": "in_care", "CL": "care_leavers"}


def grade(text):
    return text.strip().lower().replace(" ", "-")


def read(findings=HERE / "published" / "findings.csv", grades=HERE / "published" / "grades.csv"):
    """The sections of reports: report, judgement, published level and the findings as (place, criterion, level)."""
    with open(grades, newline="", encoding="utf-8-sig") as file:
        published = {row["report_id"]: row for row in csv.DictReader(file)}
    rows = collections.defaultdict(list)
    with open(findings, newline="", encoding="utf-8-sig") as file:
        for row in csv.DictReader(file):
            level = GRADES.index(grade(row["shows"]))
            rows[row["report_id"], row["judgement"]].append((row["paragraph_no"], row["criterion_id"], level))
    return [{"report": report, "judgement": judgement, "findings": found,
             "published": GRADES.index(grade(published[report][COLUMNS[judgement]]))}
            for (report, judgement), found in sorted(rows.items())]


def mixture(findings):
    """How many findings at each level, each place, criterion and level once."""
    counts = [0] * len(GRADES)
    for _, _, level in set(findings):
        counts[level] += 1
    return counts


class Model:
    """The form that the framework states, with the weights and cut points that it holds or others."""

    def __init__(self, stated, weights=None, cuts=None):
        self.stated = stated
        self.weights = [float(one["weight"]) for one in stated["features"]] if weights is None else weights
        self.cuts = [float(one["from"]) for one in stated["cut-points"]] if cuts is None else cuts

    def features(self, counts):
        def share(names):
            return sum(counts[GRADES.index(name)] for name in names) / sum(counts) + float(self.stated["added"])
        return [numpy.log(share(one["of"]) / share(one["against"])) for one in self.stated["features"]]

    def fitted(self, sections):
        x = numpy.array([self.features(mixture(one["findings"])) for one in sections])
        levels = numpy.array([one["published"] for one in sections])
        middle, spread = x.mean(axis=0), x.std(axis=0)
        z, size, ridge = (x - middle) / spread, x.shape[1], float(self.stated["ridge"])

        def parts(numbers):
            return numbers[:size], numpy.cumsum(numpy.concatenate([numbers[size:size + 1], numpy.exp(numbers[size + 1:])]))

        def loss(numbers):
            weights, cuts = parts(numbers)
            ends = numpy.concatenate([[-numpy.inf], cuts, [numpy.inf]])
            score = z @ weights
            chance = expit(score - ends[levels]) - expit(score - ends[levels + 1])
            return -numpy.log(numpy.maximum(chance, 1e-300)).sum() + ridge * (weights @ weights)
        start = numpy.array([1.0] * size + [-2.0] + [0.7] * (len(GRADES) - 2))
        bounds = [(0, None)] * size + [(None, None)] * (len(GRADES) - 1)
        found = minimize(loss, start, method="L-BFGS-B", jac="3-point", bounds=bounds,
                         options={"ftol": 1e-15, "gtol": 1e-8, "maxiter": 10000})
        weights, cuts = parts(found.x)
        return Model(self.stated, list(weights / spread), list(cuts + (middle / spread) @ weights))

    def chances(self, counts):
        """Of each level, and the score's own level."""
        score = round(float(numpy.dot(self.weights, self.features(counts))), 9)
        level, better = 0, [1.0]
        for cut, stated in zip(self.cuts, self.stated["cut-points"]):
            if "needs" in stated and not counts[GRADES.index(stated["needs"])]:
                break
            if "without" in stated and counts[GRADES.index(stated["without"])]:
                break
            better.append(float(expit(score - cut)))
            level += score >= cut
        better.append(0.0)
        return level, [one - other for one, other in zip(better, better[1:])]

    def said(self, counts):
        """The level and the smallest run of levels that makes nine in ten: (level, lowest, highest)."""
        level, chances = self.chances(counts)
        for width in range(1, len(chances) + 1):
            chance, start = max((round(sum(chances[at:at + width]), 9), -at) for at in range(len(chances) - width + 1))
            if chance >= 0.9:
                return level, -start, -start + width - 1
        return level, 0, len(chances) - 1


def stated(path=FRAMEWORK):
    with open(path, encoding="utf-8") as file:
        return yaml.load(file, yaml.BaseLoader)["as-published"]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--check", action="store_true")
    options = parser.parse_args()
    held, sections = Model(stated()), read()
    model = held.fitted(sections)
    for numbers, key, entries in ((model.weights, "weight", held.stated["features"]),
                                  (model.cuts, "from", held.stated["cut-points"])):
        for number, entry in zip(numbers, entries):
            print(f"{key}: {number:.4f}  # held: {entry[key]}")
    reports = len({one["report"] for one in sections})
    if reports != int(held.stated["reports"]):
        sys.exit(f"the framework says {held.stated['reports']} reports, and there are {reports}")
    furthest = max(abs(one - other) for one, other in zip(model.weights + model.cuts, held.weights + held.cuts))
    if options.check and furthest > 1e-3:
        sys.exit(f"the framework's numbers are up to {furthest:.4f} from what its reports give")


if __name__ == "__main__":
    main()
