#!/usr/bin/env python3
"""gap_shape.py FILE: checks that what `muster gap --json` printed has the shape that programs may rely on."""
import json, sys
from jsonschema import Draft202012Validator

GRADE = {"type": ["string", "null"]}
TEXTS = {"type": "array", "items": {"type": "string"}}


def thing(**properties):
    return {"type": "object", "properties": properties, "required": list(properties)}


READINGS = dict(supported=GRADE, indicated=GRADE, plausible=GRADE)
JUDGED = dict(READINGS, selfAssessed=GRADE, rule=thing(**READINGS))
STATUS = {"enum": ["evidenced", "partly", "contested", "untested"]}
ASPECT = thing(id={"type": "string"}, name={"type": "string"}, **READINGS, status=STATUS, lacking=TEXTS, statement=GRADE,
               next=GRADE, evidence=TEXTS)
CRITERION = thing(id={"type": "string"}, title={"type": "string"}, **JUDGED, aspects={"type": "array", "items": ASPECT})
JUDGEMENT = thing(id={"type": "string"}, title={"type": "string"}, **JUDGED, criteria={"type": "array", "items": CRITERION})
KINDS = ["practice", "evidence", "freshness", "triangulation", "contested", "over-claim", "unaudited", "overdue-action",
         "closed-without-re-check", "suspect-link"]
GAP = thing(rank={"type": "integer", "minimum": 1}, criterion={"type": "string"}, statement=GRADE, kind={"enum": KINDS},
            reason={"type": "string", "minLength": 1}, close={"type": "string", "minLength": 1}, evidence=TEXTS)
SHAPE = thing(
    framework={"type": "string"}, authority=GRADE, asAt={"type": "string", "pattern": r"^\d{4}-\d\d-\d\d$"},
    target={"type": "string"}, seal={"type": "string"}, overall=thing(**JUDGED),
    judgements={"type": "array", "minItems": 1, "items": JUDGEMENT},
    coverage=thing(placed={"type": "integer"}, aspects={"type": "integer"}),
    gaps={"type": "array", "items": GAP}, wayToTarget={"type": ["array", "null"], "items": {"type": "string"}})


def main():
    with open(sys.argv[1], encoding="utf-8") as file:
        value = json.load(file)
    errors = [f"{e.json_path}: {e.message}" for e in Draft202012Validator(SHAPE).iter_errors(value)]
    order = {"inadequate": 0, "adequate": 1, "good": 2, "outstanding": 3}
    checked = 1
    judgements = value["judgements"]
    parts = [value["overall"], *judgements, *(c for j in judgements for c in j["criteria"])]
    parts += [a for j in judgements for c in j["criteria"] for a in c["aspects"]]
    for part in parts:
        known = [order[part[r]] for r in ("supported", "indicated", "plausible") if part[r] is not None]
        checked += 1
        if known != sorted(known):
            errors.append(f"{part.get('id', 'overall')}: supported <= indicated <= plausible does not hold")
    if [gap["rank"] for gap in value["gaps"]] != list(range(1, len(value["gaps"]) + 1)):
        errors.append("gaps are not ranked from 1")
    for error in errors:
        print(error)
    print(f"{checked - len(errors)} passed, {len(errors)} failed")
    return 1 if errors else 0


if __name__ == "__main__":
    sys.exit(main())
