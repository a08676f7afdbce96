import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator import phone


@pytest.mark.parametrize(
    ("typed", "uri"),
    [
        ("030 23125 017", "tel:+493023125017"),
        ("030/23125-017", "tel:+493023125017"),
        ("(030) 23125017", "tel:+493023125017"),
        ("+49 30 23125017", "tel:+493023125017"),
        ("+49 (0)30 23125017", "tel:+493023125017"),
        ("0049 30 23125017", "tel:+493023125017"),
        ("0171 3920000", "tel:+491713920000"),
        ("+31 20 123 4567", "tel:+31201234567"),
        ("110", "tel:110"),
        ("116 117", "tel:116117"),
    ],
)
def test_numbers_are_dialled_however_they_are_typed(typed: str, uri: str) -> None:
    assert phone.fault(typed) is None
    assert phone.uri(typed) == uri


@pytest.mark.parametrize(
    ("typed", "fault"),
    [
        ("030 23125 017 (Büro)", "enthält Buchstaben"),
        ("0800 INTEGRATION", "enthält Buchstaben"),
        ("", "ist keine Telefonnummer"),
        ("–", "ist keine Telefonnummer"),
        ("23125 017", "ist zu kurz, zu lang oder ohne Vorwahl"),
        ("02361", "ist zu kurz, zu lang oder ohne Vorwahl"),
        ("030 231250170171234", "ist zu kurz, zu lang oder ohne Vorwahl"),
        ("030 231250170171234567", "ist keine Telefonnummer"),
    ],
)
def test_what_is_no_number_is_not_linked(typed: str, fault: str) -> None:
    assert phone.fault(typed) == fault
    assert phone.uri(typed) is None


@settings(deadline=None)
@given(st.text("0123456789+-/() .", max_size=25) | st.text(max_size=10))
def test_a_link_has_digits_only_and_only_where_there_is_no_fault(typed: str) -> None:
    uri = phone.uri(typed)
    assert (uri is None) == (phone.fault(typed) is not None)
    assert uri is None or uri.removeprefix("tel:").removeprefix("+").isdecimal()
