"""A survey in words: each share with its base and margin, what the answers leave, what changed."""

from __future__ import annotations

from collections.abc import Sequence

from csp_core.measures.survey_results import AnswerShare, Question, Remainder, ShareChange, Wave
from csp_core.survey import SMALL_BASE
from csp_core.words.chance import RANGES
from csp_core.words.day_spans import days_label
from csp_core.words.numbers import MINUS, NOT_AVAILABLE, average, count, size
from csp_core.words.titles import fitted, name_of, short_name

THE_REST = "The rest"
REST_EXPLAINED = "no answer, or one that is not shown"
BASE_NOT_STATED = "How many were asked is not stated"
# What may be counted more than once though each person is one.
_NOT_PEOPLE = frozenset({"", "contacts", "replies", "responses", "returns", "answers"})


def survey_title(question: Question) -> str:
    """The finding in ten words or fewer: a base that is too small comes first."""
    latest = question.latest
    if latest.small:
        return f"{asked(latest)} asked, too few for a headline"
    answer = latest.headline
    if answer is None:
        return BASE_NOT_STATED
    for change in question.changes:
        if change.now is answer and change.beyond:
            way = "up" if change.points > 0 else "down"
            said = f"{way} from {size(change.before.share)} to {size(answer.share)}"
            return fitted(answer.answer, (f": {said}",))
    share = size(answer.share)
    return fitted(answer.answer, (f": {share} of {asked(latest)}", f": {share}"))


def question_name(question: Question, among: Sequence[Question]) -> str:
    """The question, with its area where another of the questions is the same elsewhere."""
    name = short_name(question.question)
    alike = [one for one in among if short_name(one.question) == name]
    return f"{name} ({question.area or 'no area named'})" if len(alike) > 1 else name


def subtitle(question: Question) -> tuple[str, ...]:
    """The question, then where and when it was asked, then what the lines show."""
    latest = question.latest
    about = ", ".join(filter(None, (question.area, when(latest), base_said(latest))))
    about = f"{about[0].upper()}{about[1:]}"
    ranges = RANGES if any(one.low is not None for one in latest.answers) else ""
    return tuple(filter(None, (name_of(question.question), about, ranges)))


def when(wave: Wave) -> str:
    """When a question was asked, or what the file calls that time; empty where it says neither."""
    return days_label(wave.start, wave.end) or wave.name


def asked(wave: Wave) -> str:
    """``1,753 contacts``; ``1,753`` where it is not said what is counted."""
    return " ".join(filter(None, (count(wave.base), wave.counted)))


def base_said(wave: Wave) -> str:
    """``share of 1,753 contacts``, for beside a chart's statistic."""
    return f"share of {asked(wave)}" if wave.base is not None else "base not stated"


def margin(answer: AnswerShare) -> str:
    """``± 2.2 points``; empty where there is no base."""
    return "" if answer.margin is None else f"± {average(answer.margin)} points"


def share_words(answer: AnswerShare) -> str:
    """``67%``; ``not available`` where only a count is known."""
    return size(answer.share)


def rest_words(remainder: Remainder) -> str:
    """``about 2%`` of rounded shares, ``2%`` of counts."""
    return f"{'about ' if remainder.about else ''}{size(remainder.share)}"


def answer_sentence(answer: AnswerShare, wave: Wave) -> str:
    """One answer's share with its base and its margin."""
    name = short_name(answer.answer)
    if answer.share is None:
        return f"{name}: {count(answer.count)} answers; how many were asked is not stated."
    base = wave.base if answer.base is None else answer.base
    if base is None:
        return f"{name}: {size(answer.share)}; how many were asked is not stated."
    of = f"{size(answer.share)} of {' '.join(filter(None, (count(base), wave.counted)))}"
    if wave.small and answer.count is not None:
        of = f"{count(answer.count)} of {count(base)} asked, {size(answer.share)}"
    return f"{name}: {of}, {margin(answer)}."


def rest_sentence(wave: Wave) -> str:
    """What the answers leave; empty where they leave nothing."""
    if wave.remainder is None:
        return ""
    return f"The answers leave {rest_words(wave.remainder)}: {REST_EXPLAINED}."


def change_sentence(change: ShareChange, before: Wave) -> str:
    """One answer against the wave before, and whether chance alone could explain it."""
    name = short_name(change.now.answer)
    then, now = size(change.before.share), size(change.now.share)
    earlier = f" ({when(before)})" if when(before) else ""
    if not change.points:
        return f"{name}: {now}, as before{earlier}."
    way = "up" if change.points > 0 else "down"
    moved = f"{name}: {way} {points(abs(change.points))}, from {then}{earlier} to {now}"
    if change.beyond is None or change.low is None or change.high is None:
        return f"{moved}. Whether chance alone could give that cannot be told without both bases."
    verdict = "more than chance alone would explain" if change.beyond else (
        "no more than chance or rounding could give"
    )  # fmt: skip
    return f"{moved}, {verdict} (between {signed(change.low)} and {signed(change.high)} points)."


def change_short(change: ShareChange) -> str:
    """``up 5 points, beyond chance``."""
    if not change.points:
        return "as before"
    way = "up" if change.points > 0 else "down"
    verdict = {True: ", beyond chance", False: ", within chance", None: ""}[change.beyond]
    return f"{way} {points(abs(change.points))}{verdict}"


def points(value: float) -> str:
    """``5 points``, ``1 point``."""
    said = average(value)
    return f"{said} {'point' if said == '1' else 'points'}"


def signed(value: float) -> str:
    """Points with their sign: ``+1.8``, ``−0.4``, ``0``."""
    said = average(value)
    return said if said.startswith(MINUS) or said in ("0", NOT_AVAILABLE) else f"+{said}"


def survey_caveats(question: Question) -> tuple[str, ...]:
    """What must be known beside the shares."""
    latest = question.latest
    return tuple(
        sentence
        for sentence in (
            _too_few(latest),
            _what_is_counted(latest),
            "Each person may give several answers, so the shares may pass 100%."
            if latest.several
            else "",
            rest_sentence(latest),
            _compared(question),
            _order_not_known(question),
        )
        if sentence
    )


def _too_few(wave: Wave) -> str:
    if wave.small:
        return f"Fewer than {SMALL_BASE} were asked: the margins are wide, so there is no headline."
    if wave.base is None and all(one.base is None for one in wave.answers):
        return f"{BASE_NOT_STATED}, so no margin can be given."
    return ""


def _what_is_counted(wave: Wave) -> str:
    if wave.base is None or wave.counted.lower() not in _NOT_PEOPLE:
        return ""
    if not wave.counted:
        return (
            f"What the base of {count(wave.base)} counts is not said; if it is not people, the "
            "true margin may be wider."
        )
    return (
        f"The base counts {wave.counted}, perhaps not people: where one person is behind several, "
        "the true margin is wider."
    )


def _compared(question: Question) -> str:
    if question.before is None:
        return ""
    return (
        "A change is judged by the 95% range of the difference of two shares, with what rounding "
        "could add."
    )


def _order_not_known(question: Question) -> str:
    if len(question.waves) < 2 or question.changes:
        return ""
    return "Which wave came first is not said, or no answer is in two of them: no change is given."
